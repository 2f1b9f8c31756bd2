"""The environment: typed in one place, written down in full, and refused where it would endanger people."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from config.env import ROOT, SHORTEST_SECRET, Env

GOOD = {
    "SECRET_KEY": "k7Qp-vT2x_" * 6,
    "ALLOWED_HOSTS": '["shanyraq.example"]',
    "FIELD_KEYS": '["MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="]',
    "LOOKUP_KEY": "another-long-random-word-for-look-up",
    "DEBUG": "0",
}


def in_production(tmp_path: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run `manage.py` under the production settings with a good environment, changed by `changes`."""
    environment = {
        **{name: value for name, value in os.environ.items() if name.lower() not in Env.model_fields},
        **GOOD,
        "DATABASE_URL": f"sqlite:///{tmp_path / 'x.sqlite3'}",
        "VAR_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        **changes,
    }
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_example_names_every_variable_and_no_other() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = {name.lower() for name in re.findall(r"^#?([A-Z_]+)=", text, re.MULTILINE)}
    assert named == set(Env.model_fields)


def test_the_example_shows_the_descriptions_of_the_reader() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    missing = [name for name, field in Env.model_fields.items() if f"# {field.description}\n" not in text]
    assert missing == []


def test_the_operators_guide_explains_every_variable() -> None:
    text = (ROOT / "docs" / "operators.md").read_text(encoding="utf-8")
    assert [name for name in Env.model_fields if f"`{name.upper()}`" not in text] == []


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": "[]"}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": '["*"]'}, "ALLOWED_HOSTS"),
        ({"FIELD_KEYS": ""}, "FIELD_KEYS"),
        ({"LOOKUP_KEY": ""}, "LOOKUP_KEY"),
        ({"DEBUG": "1"}, "DEBUG"),
    ],
)
def test_each_danger_has_its_sentence(changes: dict[str, str], named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**GOOD, **changes}.items():
        monkeypatch.setenv(name, value)
    sentences = Env(_env_file=None).problems_in_production()
    assert len(sentences) == 1
    assert named in sentences[0]


def test_a_good_environment_has_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    assert Env(_env_file=None).problems_in_production() == []
    assert len(GOOD["SECRET_KEY"]) >= SHORTEST_SECRET


def test_the_public_address_follows_the_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setenv("SITE_URL", "")
    assert Env(_env_file=None).site_url == "http://localhost:8123"


def test_production_does_not_start_on_development_keys(tmp_path: Path) -> None:
    result = in_production(tmp_path, "check", SECRET_KEY="", FIELD_KEYS="")
    assert result.returncode != 0
    assert "SECRET_KEY is missing" in result.stderr
    assert "FIELD_KEYS is missing" in result.stderr


def test_check_deploy_has_nothing_to_say(tmp_path: Path) -> None:
    result = in_production(tmp_path, "check", "--deploy", "--fail-level", "WARNING", BEHIND_PROXY="1")
    assert result.returncode == 0, result.stderr
    assert "no issues (0 silenced)" in result.stdout


def test_the_readme_explains_every_variable() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in Env.model_fields if f"| `{name.upper()}` |" not in readme]
    assert not missing, f"The README's table lacks {missing}"
