"""`python -m tests.bench.ground bare|pages|<a table>`: make the bare pages, or print addresses as JSON."""

import json
import sys

import django

DEPTH = 4  # root, home page, section, page
TEXT = "<p>Words of a paragraph that is neither short nor long, as a page of text has them.</p>" * 12


def addresses() -> dict[str, str]:
    """Return the path of each kind of page by its name in the table; the demo must be loaded."""
    from home.models import HomePage
    from houses.models import HousePage
    from mediation.models import ConsultationPage
    from news.models import NewsIndexPage, NewsPage

    home = HomePage.objects.live().get(locale__language_code="kk")
    index = NewsIndexPage.objects.live().child_of(home).get()
    article = NewsPage.objects.live().child_of(index).exclude(cover=None).order_by("-date").first()
    assert article is not None
    assert article.depth == DEPTH
    pages = {
        "home": home,
        "news index": index,
        "news article": article,
        "House page": HousePage.objects.live().filter(locale=home.locale).order_by("path").first(),
        "consultation form": ConsultationPage.objects.live().filter(locale=home.locale).first(),
    }
    found = {name: page.relative_url(None) or "" for name, page in pages.items()}
    return {**found, "bare Wagtail page": "/section/page/", "empty view": "/empty/"}


def make_bare() -> None:
    """Put a tree of bare pages in the place of the site's, so that nothing of ours takes part in finding them."""
    from wagtail.models import Page, Site

    from tests.bench.bare.models import BarePage

    page = Page.get_first_root_node()
    for slug in ("bare-home", "section", "page"):
        page = page.add_child(instance=BarePage(title=f"Bare {slug}", slug=slug, body=TEXT))
        if slug == "bare-home":
            Site.objects.update(root_page=page)
    assert page.depth == DEPTH


def series() -> dict[str, str]:
    """Return the named lists of the news index whose speed must not depend on the number of stories."""
    from core.models import Region
    from news.models import NewsCount, NewsIndexPage, Rubric

    index = NewsIndexPage.objects.live().filter(locale__language_code="kk").order_by("path").first()
    assert index is not None
    url = index.relative_url(None)
    cell = NewsCount.objects.filter(index=index).exclude(region=None).order_by("-count").first()
    assert cell is not None
    assert cell.region_id is not None
    rubric, region = Rubric.objects.get(pk=cell.rubric_id), Region.objects.get(pk=cell.region_id)
    return {
        "first page": url,
        "page 50": f"{url}?page=50",
        "one rubric, one region": f"{url}?rubric={rubric.code}&region={region.code}",
        "one year of the list of years": f"{url}?year={cell.year}",
    }


def register() -> dict[str, str]:
    """Return the named lists of mediators whose speed must not depend on the size of the register.

    Each fills its page however few there are, so that what grows is the search alone.
    """
    from mediation.models import MediatorsPage

    page = MediatorsPage.objects.live().get(locale__language_code="kk")
    url = page.relative_url(None)
    return {
        "mediators, first page": url,
        "mediators, page 5": f"{url}?page=5",
        "mediators, kind and way": f"{url}?kind=public&way=by_phone&way=in_person",
        "mediators, by name": f"{url}?name=%D0%B0",
    }


def volunteering() -> dict[str, str]:
    """Return the named lists of calls and months of the calendar whose speed must not depend on how many there are."""
    import datetime as dt

    from core.models import Region
    from volunteering.calls.reading import section_in
    from volunteering.events.calendar import calendar_in
    from volunteering.months import Month

    section, calendar = section_in("kk"), calendar_in("kk")
    assert section is not None
    assert calendar is not None
    url, region = section.relative_url(None), Region.objects.order_by("pk")[1]
    month = Month.of(dt.datetime.now(tz=dt.UTC).date()).shifted(2)
    return {
        "calls, first page": url,
        "calls, page 5": f"{url}?page=5",
        "calls of a region": f"{url}?region={region.code}",
        "calls for an age, with places": f"{url}?age=16-17&free=on",
        "month of the calendar": f"{calendar.relative_url(None)}?month={month}",
    }


def main() -> None:
    """Do what the command line names; print addresses as JSON."""
    django.setup()
    if sys.argv[1] == "bare":
        make_bare()
    else:
        makers = {"series": series, "register": register, "volunteering": volunteering, "pages": addresses}
        print(json.dumps(makers[sys.argv[1]]()))


if __name__ == "__main__":
    main()
