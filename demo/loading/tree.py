"""The tree of pages: home pages, sections, pages of text, the consultation form."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from wagtail.models import Page

from core.models import BasePage, SiteImage
from demo.builders.body import items, stream
from demo.builders.home import make_home
from demo.content import consultation
from demo.content import home as home_texts
from demo.content.pages import TEXT_PAGES
from demo.content.words import TextPage, Words
from demo.loading.bodies import Media, body_of
from demo.loading.translations import tie
from home.models import StandardPage
from houses.models import HousesIndexPage
from mediation.models import ConsultationPage
from news.models import NewsIndexPage


@dataclass
class Tree:
    """Pages made so far, by key and language. The languages of a key share one translation key."""

    media: Media
    pages: dict[tuple[str, str], BasePage] = field(default_factory=dict)

    def add(self, key: str, language: str, page: BasePage, parent: Page) -> BasePage:
        """Put an unpublished page into the tree as the `language` version of `key` and return it."""
        page.locale = parent.locale
        page.live = False
        original = next((other for (name, _), other in self.pages.items() if name == key), None)
        if original is not None:
            page.translation_key = original.translation_key
        parent.add_child(instance=page)
        self.pages[key, language] = page
        return page

    def target(self, key: str) -> int | None:
        """Return the primary key of the page a link names: the Kazakh one, shown in the reader's language."""
        page = self.pages.get((key, "kk"))
        return page.pk if page else None

    def image(self, key: str) -> SiteImage | None:
        """Return the picture `key`, None for ""."""
        return SiteImage.objects.get(pk=self.media.images[key]) if key else None


def publish(page: BasePage) -> None:
    """Publish what stands in `page`; its blocks were checked by the tests of the content."""
    page.save_revision(clean=True).publish()


def plant(tree: Tree) -> None:
    """Create the home pages, then the sections and the pages of text, unpublished: they name each other."""
    for language, _name in settings.LANGUAGES:
        home = make_home(language, title=home_texts.TITLE.get(language))
        tree.pages["home", language] = home
        tree.add("news", language, _news_index(language), home)
        tree.add("houses", language, _houses_index(language), home)
        for texts in TEXT_PAGES:
            if language in texts.title.languages():
                tree.add(texts.key, language, _text_page(texts, language, tree), home)
        tree.add("consultation", language, _consultation(language), tree.pages["mediation", language])


def finish(tree: Tree) -> None:
    """Give the pages what names other pages, and publish them, the home pages last."""
    for texts in TEXT_PAGES:
        for language in texts.title.languages():
            page = tree.pages[texts.key, language]
            page.side_notes = stream(f"{texts.key}/side", _cards(texts, language, tree))  # type: ignore[attr-defined]
            publish(page)
    for language, _name in settings.LANGUAGES:
        card = _consultation_card(language, tree)
        tree.pages["news", language].side_notes = stream("news/side", [("card", card)])  # type: ignore[attr-defined]
    for key in ("consultation", "news", "houses"):
        for language, _name in settings.LANGUAGES:
            publish(tree.pages[key, language])
    others = [tree.pages["consultation", language] for language, _name in settings.LANGUAGES if language != "kk"]
    tie(tree.pages["consultation", "kk"], others)
    for language, _name in settings.LANGUAGES:
        publish(_furnish(tree.pages["home", language], language, tree))


def _news_index(language: str) -> NewsIndexPage:
    return NewsIndexPage(
        title=home_texts.NEWS_TITLE.get(language), slug="news", introduction=home_texts.NEWS_LEAD.get(language)
    )


def _consultation_card(language: str, tree: Tree) -> dict[str, Any]:
    """Return the card beside every story: where to turn with a dispute of one's own."""
    return {
        "title": home_texts.NEWS_CARD_TITLE.get(language),
        "text": home_texts.NEWS_CARD_TEXT.get(language),
        "page": tree.pages["consultation", language].pk,
        "url": "",
        "link_label": home_texts.NEWS_CARD_LINK.get(language),
    }


def _houses_index(language: str) -> HousesIndexPage:
    return HousesIndexPage(
        title=home_texts.HOUSES_TITLE.get(language), slug="houses", lead=home_texts.HOUSES_LEAD.get(language)
    )


def _text_page(texts: TextPage, language: str, tree: Tree) -> StandardPage:
    return StandardPage(
        title=texts.title.get(language),
        slug=texts.key,
        lead=texts.lead.get(language),
        body=body_of(texts.body, texts.key, language, tree.media),
    )


def _cards(texts: TextPage, language: str, tree: Tree) -> list[tuple[str, Any]]:
    return [
        (
            "card",
            {
                "title": card.title.get(language),
                "text": card.text.get(language),
                "page": tree.target(card.page),
                "url": card.url,
                "link_label": card.label.get(language),
            },
        )
        for card in texts.cards
    ]


def _consultation(language: str) -> ConsultationPage:
    return ConsultationPage(
        title=consultation.TITLE.get(language),
        slug="consultation",
        intro=consultation.INTRO.get(language),
        next_text=consultation.NEXT_TEXT.get(language),
        search_description=consultation.DESCRIPTION.get(language),
        questions=stream("consultation", [_question(q, language) for q in consultation.QUESTIONS]),
    )


def _question(question: consultation.Question, language: str) -> tuple[str, dict[str, Any]]:
    value: dict[str, Any] = {
        "label": question.label.get(language),
        "help_text": question.hint.get(language) if question.hint else "",
        "required": False,
    }
    if question.options:
        value["options"] = items(f"consultation/{question.key}", [o.get(language) for o in question.options])
        value["counted"] = question.counted
    return question.type, value


def _furnish(page: BasePage, language: str, tree: Tree) -> BasePage:
    def say(words: Words) -> str:
        return words.get(language)

    home = page
    fields = {
        "seo_title": say(home_texts.SEO_TITLE),
        "search_description": say(home_texts.DESCRIPTION),
        "hero_title": say(home_texts.HERO_TITLE),
        "tagline": say(home_texts.TAGLINE).replace("\n\n", "\n"),
        "map_title": say(home_texts.MAP_TITLE),
        "map_text": say(home_texts.MAP_TEXT),
        "listing_image": tree.image("hero"),
        "tasks": stream("home/tasks", [("task", _task(t, language, tree)) for t in home_texts.TASKS]),
        "figures": stream("home/figures", [("figures", _total(t, language, tree)) for t in home_texts.TOTALS]),
    }
    for name, value in fields.items():
        setattr(home, name, value)
    return home


def _task(task: home_texts.Task, language: str, tree: Tree) -> dict[str, Any]:
    page = tree.target(task.page)
    return {
        "icon": task.icon,
        "title": task.title.get(language),
        "text": task.text.get(language),
        "fact": task.fact.get(language),
        "page": page,
        "url": "" if page else f"/{language}/{task.page}/",
    }


def _total(total: home_texts.Total, language: str, tree: Tree) -> dict[str, Any]:
    parts = [{"label": label.get(language), "value": value} for label, value in total.parts]
    return {
        "title": total.title.get(language),
        "note": total.note.get(language),
        "total_label": total.total_label.get(language),
        "total": total.total,
        "parts": items("home/figures/parts", parts),
        "rest_label": total.rest_label.get(language),
        "page": tree.target(total.page),
        "link_label": total.link_label.get(language),
    }
