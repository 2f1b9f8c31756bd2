"""Related news: what shares tags, the rubric or the region, newest first, in one query of bounded size."""

from typing import TYPE_CHECKING, Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

if TYPE_CHECKING:
    from news.models import NewsPage

# The newest so many of each kind are weighed; a rubric of 30,000 stories is not read to show three.
WEIGHED = 12
TAG_WEIGHT, RUBRIC_WEIGHT, REGION_WEIGHT = 3, 2, 1


def related_to(page: "NewsPage", section_id: int, limit: int) -> "list[NewsPage]":
    """Return up to `limit` listed stories of the same section related to `page`: never itself, never a draft."""
    from news.models import NewsEntry, NewsPage, NewsTag

    listed = NewsEntry.objects.filter(index=section_id).exclude(page=page.pk).newest()
    own_tags = NewsTag.objects.filter(content_object=page.pk).values("tag")
    tagged = NewsTag.objects.filter(tag__in=own_tags).exclude(content_object=page.pk).order_by("-content_object")
    near: Q = Q(pk__in=listed.filter(rubric=page.rubric_id).values("page_id")[:WEIGHED])
    near |= Q(pk__in=tagged.values("content_object")[: 3 * WEIGHED])
    region_score: Any = Value(0)
    if page.region_id:
        near |= Q(pk__in=listed.filter(region=page.region_id).values("page_id")[:WEIGHED])
        region_score = Case(
            When(region=page.region_id, then=Value(REGION_WEIGHT)), default=Value(0), output_field=IntegerField()
        )
    shared = (
        NewsTag.objects.filter(content_object=OuterRef("pk"), tag__in=own_tags)
        .order_by()
        .values("content_object")
        .annotate(total=Count("pk"))
        .values("total")
    )
    score = (
        Coalesce(Subquery(shared, output_field=IntegerField()), 0) * TAG_WEIGHT
        + Case(When(rubric=page.rubric_id, then=Value(RUBRIC_WEIGHT)), default=Value(0), output_field=IntegerField())
        + region_score
    )
    found = (
        NewsPage.objects.filter(near, entry__index=section_id)
        .annotate(score=score)
        .select_related("rubric", "region", "cover", "views")
        .defer("body", "correction_text", "search_description", "seo_title")
        .order_by(F("score").desc(), "-date", "-pk")
    )
    return list(found[:limit])
