"""All sample pages, built once; each address is asked for once and looked at by many tests."""

from collections.abc import Iterator
from functools import cache
from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import transaction
from django.test import Client

from tests import site_map
from tests.pages import markup


class Answers:
    """What an anonymous reader gets, remembered by address."""

    @cache  # noqa: B019 - lives as long as the package's tests
    def __call__(self, url: str) -> Any:
        """Return the answer to a GET of `url`."""
        return Client().get(url)

    @cache  # noqa: B019
    def root(self, url: str) -> ElementTree.Element:
        """Return the parsed page at `url`."""
        return markup.parse(self(url).content)


@pytest.fixture(scope="package")
def answers(django_db_setup: None, django_db_blocker: Any) -> Iterator[Answers]:
    """Build the sample pages; nothing of them is left in the database afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        site_map.build()
        yield Answers()
        transaction.set_rollback(True)


@pytest.fixture
def look(answers: Answers, db: None) -> Answers:
    """Return a function that gives the anonymous answer to a GET."""
    return answers
