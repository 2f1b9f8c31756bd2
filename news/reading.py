"""What the pages of the news show: the filtered list, a story with its neighbours, what machines read."""

import datetime as dt
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.core.paginator import EmptyPage, Paginator
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.context import identity_in
from core.dates import long_date
from core.memo import remember
from core.numbers import number
from houses.directory.addresses import directory_urls
from houses.models import Memorandum, MemorandumsPage
from news.forms import NewsFilterForm, page_number
from news.querysets import with_copies

if TYPE_CHECKING:
    from houses.models import HousePage
    from houses.models.directory_pages import DirectoryPage
    from news.models import NewsIndexPage, NewsPage

PER_PAGE = 12
RELATED = 3
OF_HOUSE = 3
REMEMBERED = 256  # slots of related news in a process's memory


class KnownTotal(Paginator):
    """A paginator that is told its total instead of counting the rows."""

    def __init__(self, rows: Any, per_page: int, total: int) -> None:
        super().__init__(rows, per_page)
        self.total = total

    @cached_property
    def count(self) -> int:
        """The number of stories."""
        return self.total


def list_context(section: "NewsIndexPage", request: HttpRequest) -> dict[str, Any]:
    """Return the context of the list: form, rows, pages, count, tags.

    Raises:
        Http404: for a page number that is none, or beyond the last page.
    """
    from news.models import NewsCount, NewsEntry, NewsPage

    form = NewsFilterForm(section, request.GET)
    url = section.get_url(request) or ""
    wanted = page_number(request.GET.get("page", ""))
    if wanted is None:
        raise Http404
    totals = NewsCount.objects.by_year(section, **form.keys)
    form.offer_years(totals)
    entries = (
        NewsEntry.objects.in_section(section).with_facets(**form.keys, year=form.chosen_year).with_words(form.stems)
    )
    if form.stems:
        total = entries.count()
    else:
        total = totals.get(form.chosen_year, 0) if form.chosen_year else sum(totals.values())
    try:
        page = KnownTotal(entries.newest().values_list("page_id", flat=True), PER_PAGE, total).page(wanted)
    except EmptyPage as error:
        raise Http404 from error
    stories = NewsPage.objects.in_order_of(list(page.object_list), "card", "cover") if total else []
    return {
        "filter_form": form,
        "page_obj": page,
        "rows": rows_of(stories, section, request, form.query(page=wanted)),
        "results_text": _("News found: %(count)s") % {"count": number(total)},
        "filter_tags": [{"label": form.label_of(name), "url": url + form.query(without=name)} for name in form.chosen],
        "active_filters": len(form.chosen),
        "page_url": url,
        "reset_url": url if form.chosen or form.errors else "",
        "empty": _empty_text(form, url),
        "odd": bool(form.errors),
    }


def _empty_text(form: NewsFilterForm, url: str) -> dict[str, Any]:
    """Return what an empty list says: that nothing was found and what to try, or that nothing is published yet."""
    if not form.chosen:
        return {"title": _("No news has been published here yet."), "tips": [], "url": "", "label": ""}
    tips = [_("Remove one of the filters.")]
    if form.stems:
        tips.append(_("Try fewer or shorter words, or the search of the whole site."))
    return {"title": _("Nothing was found."), "tips": tips, "url": url, "label": _("Reset filters")}


def section_in(language: str) -> "NewsIndexPage | None":
    """Return the public news section of a language, None without one; remembered until something is published."""
    from news.models import NewsIndexPage

    def read() -> NewsIndexPage | None:
        sections = NewsIndexPage.objects.live().public().filter(locale__language_code=language, alias_of__isnull=True)
        return sections.select_related("locale").order_by("path").first()

    return remember(("news-section", language), read)


def news_of_house(page: "HousePage", request: HttpRequest) -> dict[str, Any] | None:
    """Return the newest stories of a House in its page's language and where all are; None without any."""
    from news.models import NewsEntry

    section = section_in(page.locale.language_code)
    if section is None:
        return None
    stories = NewsEntry.objects.in_locale(page.locale_id).with_facets(house=page.house_id).pages(OF_HOUSE, "card")
    if not stories:
        return None
    url = f"{section.get_url(request)}?{urlencode({'house': page.house.code})}"
    return {"title": _("News of the House"), "rows": rows_of(stories, section, request), "url": url}


def rows_of(
    stories: "list[NewsPage]", section: "NewsIndexPage", request: HttpRequest, query: str = ""
) -> list[dict[str, Any]]:
    """Return stories as the arguments of the row and card components; `query` keeps the list's filters."""
    rows = []
    section_url = section.get_url(request) or ""
    for story in stories:
        story._state.fields_cache["locale"] = section.locale
        rows.append(
            {
                "title": story.title,
                "url": f"{story.get_url(request)}{query}",
                "rubric": str(story.rubric),
                "rubric_url": f"{section_url}?{urlencode({'rubric': story.rubric.code})}",
                "text": story.listing_text or story.lead,
                "date": story.date,
                "meta": [str(story.region)] if story.region else [],
                "views": story.views_count,
                "image": story.cover,
            }
        )
    return rows


def unless_odd(response: HttpResponseBase) -> HttpResponseBase:
    """Return the response, forbidding caches to keep it where the address holds filters nobody offered."""
    context = getattr(response, "context_data", None) or {}
    if context.get("odd"):
        response.headers["Cache-Control"] = "no-store"
    return response


def feed_links(section: Any, request: HttpRequest) -> list[tuple[str, str, str]]:
    """Return (type, title, address) of the feeds of a section, of its rubric or region where the list has one."""
    chosen = {name: value for name in ("rubric", "region") if (value := request.GET.get(name, ""))}
    known = NewsFilterForm(section, chosen).chosen if chosen else {}
    query = f"?{urlencode(known)}" if known else ""
    title = section.title
    return [
        ("application/atom+xml", f"{title} (Atom)", request.build_absolute_uri(reverse("news:atom") + query)),
        ("application/rss+xml", f"{title} (RSS)", request.build_absolute_uri(reverse("news:rss") + query)),
    ]


def story_context(page: "NewsPage", request: HttpRequest) -> dict[str, Any]:
    """Return what a story's page shows beside its own fields, warm in one query for the copies of its cover."""
    section = page.get_parent().specific  # as routed it is specific already; a preview finds the plain page
    section_url = section.get_url(request) or ""
    if page.cover is not None:
        prefetch_related_objects([page], with_copies("cover", "cover"))
    form = NewsFilterForm(section, request.GET) if request.GET else None
    back_query = form.query(page=page_number(request.GET.get("page", "")) or 1) if form else ""
    is_saved = page.pk is not None and not getattr(request, "is_preview", False)
    return {
        "section_url": section_url,
        "back_url": section_url + back_query,
        "rubric_url": f"{section_url}?{urlencode({'rubric': page.rubric.code})}",
        "share_url": page.get_full_url(request),
        "related": related_rows(page, section, request),
        "has_time": timezone.localtime(page.date).time() != dt.time(),
        "side_cards": side_cards(section),
        "documents": [block for block in page.body if block.block_type == "document"],
        "memorandums": memorandum_cards(page),
        "text_blocks": [block for block in page.body if block.block_type != "document"],
        "pixel_url": reverse("news_views:pixel", args=[page.pk]) if is_saved else "",
        "odd": bool(form and form.errors),
    }


def memorandum_cards(page: "NewsPage") -> list[dict[str, str]]:
    """Return the memorandums a story tells of, each with the address of its page in the story's language."""
    url = directory_urls(page.locale_id).get(MemorandumsPage, "")
    if not url:
        return []
    return [
        {"title": str(each), "text": each.signed_text, "url": f"{url}{each.code}/"} for each in page.memorandums.all()
    ]


def news_of_memorandum(memorandum: Memorandum, page: "DirectoryPage", request: HttpRequest) -> dict[str, Any] | None:
    """Return the newest stories about a memorandum in the language of its page; None without any."""
    from news.models import NewsPage

    section = section_in(page.locale.language_code)
    if section is None:
        return None
    told = NewsPage.objects.live().public().filter(memorandums=memorandum, locale_id=page.locale_id, alias_of=None)
    keys = list(told.order_by("-date", "-pk").values_list("pk", flat=True)[:RELATED])
    stories = NewsPage.objects.in_order_of(keys, "card") if keys else []
    return {"rows": rows_of(stories, section, request)} if stories else None


def related_rows(page: "NewsPage", section: "NewsIndexPage", request: HttpRequest) -> list[dict[str, Any]]:
    """Return related news as arguments of the card component.

    They change only when something is published, so they are remembered until then: for the story last asked for in
    each of some slots, because a memory of all 100,000 stories would not fit.
    """
    from news.related import related_to

    if page.pk is None or getattr(request, "is_preview", False):
        return rows_of(related_to(page, section.pk, RELATED), section, request)
    slot: dict[str, Any] = remember(("news-related", page.pk % REMEMBERED), dict)
    whose, rows = slot.get("kept", (None, []))
    if whose != page.pk:
        rows = rows_of(related_to(page, section.pk, RELATED), section, request)
        slot["kept"] = (page.pk, rows)
    return rows


def side_cards(section: Any) -> list[dict[str, str]]:
    """Return the cards beside every story of a section, remembered until something is published."""

    def compute() -> list[dict[str, str]]:
        values = [block.value for block in section.side_notes]
        return [
            {"title": v["title"], "text": v["text"], "url": v.link_url, "label": v["link_label"] or v["title"]}
            for v in values
        ]

    return remember(("news-side", section.pk), compute)


def story_breadcrumbs(page: "NewsPage", above: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return the breadcrumbs of a story: the pages above and the rubric, as the section filtered by it."""
    if not above:
        return above
    url = f"{above[-1]['url']}?{urlencode({'rubric': page.rubric.code})}"
    return [*above, {"label": str(page.rubric), "url": url}]


def story_json_ld(page: "NewsPage", request: HttpRequest, base: dict[str, Any]) -> dict[str, Any]:
    """Return schema.org NewsArticle data, from what every page says (`base`)."""
    data = {
        **base,
        "headline": page.title[:110],
        "mainEntityOfPage": base["url"],
        "datePublished": page.date.isoformat(),
        "articleSection": str(page.rubric),
    }
    if page.head_image is not None:
        data["image"] = [request.build_absolute_uri(page.head_image.file.url)]
    if page.region is not None:
        data["contentLocation"] = {"@type": "Place", "name": str(page.region)}
    if page.source_url:
        data["isBasedOn"] = page.source_url
    if page.correction_text and page.correction_date:
        data["correction"] = f"{long_date(page.correction_date)}: {page.correction_text}"
    identity = identity_in(page.locale.language_code)
    if identity is not None:
        publisher = {"@type": "Organization", "name": identity.name}
        data["publisher"] = data["author"] = publisher
    return data


def story_opengraph(page: "NewsPage") -> list[tuple[str, str]]:
    """Return the OpenGraph pairs an article adds."""
    pairs = [("article:published_time", page.date.isoformat()), ("article:section", str(page.rubric))]
    if page.last_published_at:
        pairs.append(("article:modified_time", page.last_published_at.isoformat()))
    return pairs
