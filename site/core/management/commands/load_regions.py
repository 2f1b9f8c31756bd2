"""Write the regions of the country into the database; run again, it adds only what is missing."""

from typing import Any

from django.core.management.base import BaseCommand

from core.regions import load_regions


class Command(BaseCommand):
    """Load the regions."""

    help = "Creates the regions and cities of the country that are not in the database yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print how many regions were made."""
        created, present = load_regions()
        self.stdout.write(f"Regions: {created} created, {present} were there.")
