"""How often a story was opened. Written by the worker alone; a reader's request only appends to a shared store."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NewsViews(models.Model):
    """Views of one story in one language."""

    page = models.OneToOneField("news.NewsPage", on_delete=models.CASCADE, primary_key=True, related_name="views")
    count = models.PositiveBigIntegerField(_("views"), default=0)

    class Meta:
        verbose_name = _("views")
        verbose_name_plural = _("views")

    def __str__(self) -> str:
        return str(self.count)


class FoldedViews(models.Model):
    """A batch of the store that has been added up, so that an interrupted worker does not add it twice."""

    batch = models.CharField(max_length=40, unique=True)
    folded_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.batch
