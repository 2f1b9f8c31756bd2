"""Atom and RSS of one language: open calls, narrowed by direction and region; events to come, by region and kind."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.context import identity_in
from core.dates import long_date
from core.page_cache import keep
from volunteering.calls.forms import CallFilterForm
from volunteering.calls.reading import place_of, section_in
from volunteering.events.calendar import calendar_in, when_text
from volunteering.events.forms import EventFilterForm
from volunteering.models import CallEntry, EventEntry

ITEMS = 30


@dataclass(frozen=True)
class Item:
    """An entry of a feed."""

    title: str
    link: str
    guid: str
    text: str
    published: dt.datetime
    updated: dt.datetime
    categories: list[str]


@dataclass(frozen=True)
class Channel:
    """A section as narrowed by the address."""

    section: Any
    link: str
    labels: list[str]
    items: list[Item]


def _item(page: Any, section: Any, request: HttpRequest, text: str, categories: list[str]) -> Item:
    page._state.fields_cache["locale"] = section.locale
    published = page.first_published_at or page.last_published_at or timezone.now()
    return Item(
        title=page.title,
        link=page.get_full_url(request) or "",
        guid=f"urn:uuid:{page.translation_key}:{section.locale.language_code}",
        text=text,
        published=published,
        updated=page.last_published_at or published,
        categories=categories,
    )


def _narrowed(request: HttpRequest, *names: str) -> dict[str, str]:
    return {name: request.GET[name] for name in names if request.GET.get(name)}


def calls_channel(request: HttpRequest) -> Channel:
    """Return the open calls. Raises Http404 without a section in the language, or for an unknown filter."""
    section = section_in(get_language() or settings.LANGUAGE_CODE)
    if section is None:
        raise Http404
    form = CallFilterForm(section.locale_id, _narrowed(request, "direction", "region"))
    if form.errors:
        raise Http404
    entries = CallEntry.objects.listed(section.locale_id, form.key("direction")).open_on(timezone.localdate())
    items = []
    for page in entries.with_facets(region=form.key("region")).pages(ITEMS):
        closes = _("Sign up by: %(day)s") % {"day": long_date(page.call.closes_on)}
        text = "\n".join([page.lead, closes, place_of(page.call)])
        items.append(_item(page, section, request, text, [str(each) for each in page.call.directions.all()]))
    link = (section.get_full_url(request) or "") + form.query()
    return Channel(section, link, [form.label_of(name) for name in form.chosen], items)


def events_channel(request: HttpRequest) -> Channel:
    """Return the events to come. Raises Http404 without a calendar in the language, or for an unknown filter."""
    section = calendar_in(get_language() or settings.LANGUAGE_CODE)
    if section is None:
        raise Http404
    form = EventFilterForm(section.locale_id, _narrowed(request, "region", "kind"))
    if form.errors:
        raise Http404
    entries = EventEntry.objects.listed(section.locale_id).filter(first_day__gte=timezone.localdate())
    items = []
    for page in entries.with_facets(**form.keys).pages(ITEMS):
        text = "\n".join([when_text(page.event), place_of(page.event), page.lead])
        items.append(_item(page, section, request, text, [str(page.event.kind)]))
    link = (section.get_full_url(request) or "") + form.query()
    return Channel(section, link, [form.label_of(name) for name in form.chosen], items)


class AtomFeed(Feed):
    """A channel as Atom."""

    feed_type: type[SyndicationFeed] = Atom1Feed
    item_guid_is_permalink = False

    def __init__(self, channel: Any) -> None:
        self.channel = channel

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Channel:
        """Return the channel of the address; raises Http404 where there is none."""
        found: Channel = self.channel(request)
        return found

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
        text: str = channel.section.head_description
        return text

    description = subtitle

    def items(self, channel: Channel) -> list[Item]:
        """The entries."""
        return channel.items

    def item_title(self, item: Item) -> str:
        """Title of the page."""
        return item.title

    def item_link(self, item: Item) -> str:
        """Full address of the page."""
        return item.link

    def item_guid(self, item: Item) -> str:
        """A name that stays when the address changes."""
        return item.guid

    def item_description(self, item: Item) -> str:
        """Until when, where, what."""
        return item.text

    def item_pubdate(self, item: Item) -> dt.datetime:
        """When the page was first published."""
        return item.published

    def item_updateddate(self, item: Item) -> dt.datetime:
        """When it was last published."""
        return item.updated

    def item_categories(self, item: Item) -> list[str]:
        """Directions of a call, kind of an event."""
        return item.categories


class RssFeed(AtomFeed):
    """A channel as RSS."""

    feed_type = Rss201rev2Feed


calls_atom = keep(AtomFeed(calls_channel))
calls_rss = keep(RssFeed(calls_channel))
events_atom = keep(AtomFeed(events_channel))
events_rss = keep(RssFeed(events_channel))


def choose(request: HttpRequest, name: str) -> HttpResponseBase:
    """Lead from the short address to Atom, keeping what narrows it."""
    query = request.META.get("QUERY_STRING", "")
    response: HttpResponse = redirect(f"volunteering:{name}_atom")
    if query and "\n" not in query and "\r" not in query:
        response["Location"] += f"?{query}"
    return response


def links(section: Any, request: HttpRequest, name: str, query: str) -> list[tuple[str, str, str]]:
    """Return (type, title, address) of the feeds of a section; `name` is "calls" or "events"."""
    kinds = (("application/atom+xml", "Atom"), ("application/rss+xml", "RSS"))
    return [
        (
            kind,
            f"{section.title} ({label})",
            request.build_absolute_uri(reverse(f"volunteering:{name}_{label.lower()}") + query),
        )
        for kind, label in kinds
    ]
