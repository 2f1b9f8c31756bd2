"""When the demo is made and when it is refused; the clock it happens by."""

import datetime as dt
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from demo import clock
from demo.loading.load import is_empty, load
from inbox.models import Event


@pytest.mark.django_db
def test_it_is_refused_on_a_public_server(settings: Any) -> None:
    settings.SETTINGS_MODULE = "config.settings.production"
    with pytest.raises(CommandError, match="public server"):
        call_command("demo")
    assert is_empty()


@pytest.mark.django_db
def test_half_a_demo_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("demo.loading.load.load_news", fail)
    with pytest.raises(RuntimeError):
        load()
    assert is_empty()


@pytest.mark.django_db
def test_the_clock_is_set_back_and_forth() -> None:
    moment = dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)
    with clock.at(moment):
        assert timezone.now() == moment
        assert Event.objects.create(verb="exported").at == moment
    assert timezone.now() > moment
    assert Event.objects.create(verb="exported").at > moment
