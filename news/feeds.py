"""Atom and RSS of one language, narrowed by `?rubric=` and `?region=`. Two queries and the section, however long."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.translation import get_language

from core.context import identity_in
from core.page_cache import keep
from news.forms import NewsFilterForm
from news.models import NewsEntry, NewsIndexPage, NewsPage
from news.reading import section_in

ITEMS = 20


class Channel:
    """A section as narrowed by the address."""

    def __init__(self, section: NewsIndexPage, form: NewsFilterForm, request: HttpRequest) -> None:
        self.section, self.request = section, request
        self.labels = [form.label_of(name) for name in form.chosen]
        self.link = (section.get_full_url(request) or "") + form.query()
        entries = NewsEntry.objects.in_section(section).with_facets(**form.keys)
        self.stories: list[NewsPage] = entries.pages(ITEMS)
        for story in self.stories:
            story._state.fields_cache["locale"] = section.locale


class AtomFeed(Feed):
    """News as Atom."""

    feed_type: type[SyndicationFeed] = Atom1Feed

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Channel:
        """Return the channel. Raises Http404 without a live section in this language, or for an unknown filter."""
        section = section_in(get_language() or settings.LANGUAGE_CODE)
        if section is None:
            raise Http404
        narrowed = {name: request.GET[name] for name in ("rubric", "region") if request.GET.get(name)}
        form = NewsFilterForm(section, narrowed)
        if form.errors:
            raise Http404
        return Channel(section, form, request)

    def title(self, channel: Channel) -> str:
        """The section's title, what narrows it, the site's name."""
        identity = identity_in(channel.section.locale.language_code)
        names = [channel.section.title, *channel.labels, *([identity.product_name] if identity else [])]
        return " – ".join(names)

    def link(self, channel: Channel) -> str:
        """Address of the list."""
        return channel.link

    def subtitle(self, channel: Channel) -> str:
        """What the section says of itself."""
        return channel.section.head_description

    description = subtitle

    def items(self, channel: Channel) -> list[NewsPage]:
        """The newest stories."""
        self.request = channel.request
        return channel.stories

    def item_title(self, item: NewsPage) -> str:
        """Title of the story."""
        return item.title

    def item_link(self, item: NewsPage) -> str:
        """Full address of the story."""
        return item.full_url or ""

    def item_guid(self, item: NewsPage) -> str:
        """A name that stays when the address changes."""
        return f"urn:uuid:{item.translation_key}:{item.locale.language_code}"

    item_guid_is_permalink = False

    def item_description(self, item: NewsPage) -> str:
        """Lead of the story."""
        return item.lead

    def item_pubdate(self, item: NewsPage) -> dt.datetime:
        """Date of the story."""
        return item.date

    def item_updateddate(self, item: NewsPage) -> dt.datetime:
        """When it was last published."""
        return item.last_published_at or item.date

    def item_categories(self, item: NewsPage) -> list[str]:
        """Rubric and region."""
        return [str(each) for each in (item.rubric, item.region) if each]


class RssFeed(AtomFeed):
    """News as RSS."""

    feed_type = Rss201rev2Feed


atom = keep(AtomFeed())
rss = keep(RssFeed())


def choose(request: HttpRequest) -> HttpResponseBase:
    """Lead from the short address to Atom, keeping what narrows it."""
    query = request.META.get("QUERY_STRING", "")
    response: HttpResponse = redirect("news:atom")
    if query and "\n" not in query and "\r" not in query:
        response["Location"] += f"?{query}"
    return response
