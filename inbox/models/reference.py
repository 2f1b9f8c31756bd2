"""The counter behind readable references such as M-2026-000123."""

from django.db import models, transaction


class ReferenceCounter(models.Model):
    """The last number given in a year for a prefix."""

    prefix = models.CharField(max_length=4)
    year = models.PositiveSmallIntegerField()
    value = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["prefix", "year"], name="one_counter_per_prefix_and_year")]

    def __str__(self) -> str:
        return f"{self.prefix}-{self.year}-{self.value:06}"

    @classmethod
    def take_next(cls, prefix: str, year: int) -> str:
        """Return the next reference. Must run in the transaction that stores it: that is why there are no gaps.

        Raises TransactionManagementError outside of one. The row stays locked until that transaction ends.
        """
        connection = transaction.get_connection()
        connection.validate_no_broken_transaction()
        if not connection.in_atomic_block:
            raise transaction.TransactionManagementError("A reference is taken inside a transaction only.")
        counter = cls.objects.select_for_update().filter(prefix=prefix, year=year).first()
        if counter is None:
            cls.objects.get_or_create(prefix=prefix, year=year)
            counter = cls.objects.select_for_update().get(prefix=prefix, year=year)
        counter.value += 1
        counter.save(update_fields=["value"])
        return str(counter)
