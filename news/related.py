"""Related news: what shares tags, the rubric or the region, newest first, in two queries of bounded size."""

from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    from news.models import NewsPage

# Written out, because Django's ORM takes ten times longer to compose this query than a database to answer it.
# Each part reads a few rows from one index, so a rubric of 30,000 stories costs what one of thirty does. A part that
# is ordered and limited stands in a subquery of its own: SQLite takes no LIMIT in a part of a union.
# A shared tag weighs 3, the same rubric 2, the same region 1; among equals the newest come first.
NEAREST = """
SELECT e.page_id
FROM (
    SELECT * FROM (
        SELECT page_id, 0 AS tags FROM news_newsentry
        WHERE index_id = %(section)s AND rubric_id = %(rubric)s ORDER BY date DESC, page_id DESC LIMIT 12
    ) AS of_rubric
    UNION ALL
    SELECT * FROM (
        SELECT page_id, 0 AS tags FROM news_newsentry
        WHERE index_id = %(section)s AND region_id = %(region)s ORDER BY date DESC, page_id DESC LIMIT 12
    ) AS of_region
    UNION ALL
    SELECT * FROM (
        SELECT content_object_id AS page_id, 1 AS tags FROM news_newstag
        WHERE tag_id IN (SELECT tag_id FROM news_newstag WHERE content_object_id = %(page)s)
        ORDER BY content_object_id DESC LIMIT 120
    ) AS of_tags
) AS near
JOIN news_newsentry AS e ON e.page_id = near.page_id
WHERE e.index_id = %(section)s AND e.page_id <> %(page)s
GROUP BY e.page_id, e.date, e.rubric_id, e.region_id
ORDER BY
    SUM(near.tags) * 3
    + CASE WHEN e.rubric_id = %(rubric)s THEN 2 ELSE 0 END
    + CASE WHEN e.region_id = %(region)s THEN 1 ELSE 0 END DESC,
    e.date DESC, e.page_id DESC
LIMIT %(limit)s
"""


def related_ids(page: "NewsPage", section_id: int, limit: int) -> list[int]:
    """Return the primary keys of up to `limit` related stories, the nearest first, then the newest.

    Only listed stories of the same section, so of the same language; never `page` itself, never a draft.
    """
    parameters = {
        "section": section_id,
        "rubric": page.rubric_id,
        "region": page.region_id or 0,
        "page": page.pk or 0,
        "limit": limit,
    }
    with connection.cursor() as cursor:
        cursor.execute(NEAREST, parameters)
        return [row[0] for row in cursor.fetchall()]


def related_to(page: "NewsPage", section_id: int, limit: int) -> "list[NewsPage]":
    """Return up to `limit` related stories, ready for cards."""
    from news.models import NewsPage

    ids = related_ids(page, section_id, limit)
    return NewsPage.objects.in_order_of(ids, "card") if ids else []
