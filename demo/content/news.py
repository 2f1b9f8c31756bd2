"""All news of the demo, oldest first."""

from demo.content import news_2018_2020, news_2021_2022, news_2022_autumn, news_2023_2026
from demo.content.words import NewsItem

NEWS: tuple[NewsItem, ...] = (
    *news_2018_2020.ITEMS,
    *news_2021_2022.ITEMS,
    *news_2022_autumn.ITEMS,
    *news_2023_2026.ITEMS,
)
