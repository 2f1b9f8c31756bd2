"""Very many stories at once, to see that lists stay fast: straight into the tables, without revisions or search."""

import datetime as dt
import uuid

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from core.models import Region
from core.page_cache import raise_generation
from demo.builders.news import make_rubric
from demo.content.rubrics import RUBRICS
from houses.models import House
from news import listing
from news.models import NewsEntry, NewsIndexPage, NewsPage, Rubric

BATCH = 1_000
YEARS = 12
WORDS = "медиация келісім достық үйі тіл мектеп жастар кеңес кабинет меморандум отбасы волонтер".split()


class NewsMaker:
    """Makes stories of one section, spread over rubrics, regions, Houses and years the same way every time."""

    def __init__(self, section: NewsIndexPage) -> None:
        self.section = section
        self.rubrics = list(Rubric.objects.order_by("pk")) or [
            make_rubric(code, words.as_dict(), position=place) for place, (code, words) in enumerate(RUBRICS.items())
        ]
        self.regions = list(Region.objects.order_by("pk"))
        self.houses = list(House.objects.order_by("pk"))
        self.content_type = ContentType.objects.get_for_model(NewsPage)
        self.newest = timezone.now().replace(minute=0, second=0, microsecond=0)

    def story(self, step: int, number: int) -> NewsPage:
        """Return an unsaved story: `step` is its place among its siblings, `number` its place in this run."""
        date = self.newest - dt.timedelta(minutes=number * 7919 % (YEARS * 365 * 24 * 60))
        house = self.houses[number % len(self.houses)] if self.houses and number % 3 == 0 else None
        region_id = house.region_id if house else self._region_id(number)
        words = [WORDS[(number + k * k) % len(WORDS)] for k in range(4)]
        slug = f"made-{step}"
        title = f"{' '.join(words).capitalize()} № {step}"
        return NewsPage(
            path=NewsPage._get_path(self.section.path, self.section.depth + 1, step),
            depth=self.section.depth + 1,
            numchild=0,
            translation_key=uuid.uuid4(),
            locale_id=self.section.locale_id,
            content_type=self.content_type,
            title=title,
            draft_title=title,
            slug=slug,
            url_path=f"{self.section.url_path}{slug}/",
            live=True,
            has_unpublished_changes=False,
            first_published_at=date,
            last_published_at=date,
            rubric=self.rubrics[(number + number // 7) % len(self.rubrics)],
            region_id=region_id,
            house=house,
            date=date,
            lead=f"{' '.join(reversed(words)).capitalize()}.",
            body=[],
        )

    def _region_id(self, number: int) -> int | None:
        if not self.regions or number % 11 == 0:
            return None
        return self.regions[number // 2 % len(self.regions)].pk

    @transaction.atomic
    def make(self, count: int) -> int:
        """Make `count` stories; returns how many the section then has."""
        # Not `get_children`: the section in memory may still believe that it has none.
        children = Page.objects.child_of(self.section)
        last = children.order_by("-path").values_list("path", flat=True).first()
        first_step = Page._str2int(last[-Page.steplen :]) + 1 if last else 1
        for start in range(0, count, BATCH):
            numbers = range(start, min(start + BATCH, count))
            self._insert([self.story(first_step + number, number) for number in numbers])
        Page.objects.filter(pk=self.section.pk).update(numchild=children.count())
        listing.count_all()
        transaction.on_commit(raise_generation)
        return NewsEntry.objects.in_section(self.section).count()

    def _insert(self, stories: list[NewsPage]) -> None:
        # bulk_create refuses models of two tables; their halves go in one after the other.
        base_fields = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
        bases = Page.objects.bulk_create(
            [Page(**{name: getattr(story, name) for name in base_fields}) for story in stories]
        )
        for story, base in zip(stories, bases, strict=True):
            story.pk = story.id = base.pk
        own = NewsPage._meta.local_concrete_fields
        NewsPage.objects.all()._batched_insert(stories, fields=own, batch_size=BATCH)
        listing.add([story.pk for story in stories])
