"""Which app may know which: imports by import-linter, references between models by a system check."""

import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from config.env import ROOT
from core import checks


@pytest.mark.parametrize(
    ("source", "target", "allowed"),
    [
        ("home", "news", True),
        ("news", "houses", True),
        ("mediation", "inbox", True),
        ("news", "inbox", False),
        ("inbox", "mediation", False),
        ("houses", "news", False),
        ("core", "houses", False),
        ("core", "wagtailcore", True),
    ],
)
def test_the_layers(source: str, target: str, *, allowed: bool) -> None:
    assert checks.may_point(source, target) is allowed


@isolate_apps()
def test_a_reference_upwards_is_found() -> None:
    class House(models.Model):
        class Meta:
            app_label = "houses"

    class Place(models.Model):
        house = models.ForeignKey("houses.House", models.CASCADE)

        class Meta:
            app_label = "core"

    class Annex(models.Model):
        place = models.ForeignKey("core.Place", models.CASCADE)

        class Meta:
            app_label = "houses"

    Place._meta.get_field("house").remote_field.model = House
    errors = checks.wrong_references([Place])
    assert [error.id for error in errors] == ["core.E001"]
    assert "core must not know houses" in errors[0].msg
    Annex._meta.get_field("place").remote_field.model = Place
    assert checks.wrong_references([Annex]) == []


def test_the_project_keeps_the_layers() -> None:
    assert checks.wrong_references(list(apps.get_models())) == []


def test_the_import_contract_draws_the_same_picture() -> None:
    with (Path(ROOT) / "pyproject.toml").open("rb") as file:
        contract = tomllib.load(file)["tool"]["importlinter"]["contracts"][0]
    drawn = [{app.strip() for app in line.split("|")} for line in contract["layers"]]
    assert drawn == [set(line) for line in checks.LAYERS]
