"""The rules of the house, each shown to fail on a bad sample."""

from pathlib import Path

import pytest

from tests import rules

GOOD_TEMPLATE = """{% load i18n static %}
{# Пікір: comments may be in any language. #}
<h1>{% translate "Find a mediator" %}</h1>
<script type="module" src="{% static 'js/menu.js' %}"></script>
<script type="application/ld+json">{{ data }}</script>
<p class="lead">{{ text }}</p>
"""


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("<script>alert(1)</script>", "inline script"),
        ('<script type="module">go()</script>', "inline script"),
        ("<style>p { color: red }</style>", "inline style"),
        ('<p style="color: red">', "style attribute"),
        ('<a onclick="go()">', "inline event handler"),
        ('<a href="javascript:go()">', "javascript: address"),
        ("{{ text|safe }}", "|safe"),
        ("{% autoescape off %}", "autoescape off"),
        ("<h1>Жаңалықтар</h1>", "Cyrillic literal outside the catalogues"),
    ],
)
def test_a_bad_template_is_found(line: str, what: str) -> None:
    assert (3, what) in list(rules.template_findings(f"<p>\n</p>\n{line}\n"))


def test_a_good_template_passes() -> None:
    assert list(rules.template_findings(GOOD_TEMPLATE)) == []


def test_the_line_number_survives_comments_of_several_lines() -> None:
    text = "{% comment %}\nодин\nдва\n{% endcomment %}\n<b>три</b>\n"
    assert [number for number, _what in rules.template_findings(text)] == [5]


def test_a_long_file_is_found_and_a_migration_is_not(tmp_path: Path) -> None:
    long, migration = tmp_path / "models.py", tmp_path / "migrations" / "0001_initial.py"
    migration.parent.mkdir()
    for path in (long, migration):
        path.write_text("x = 1\n" * (rules.MOST_LINES + 1))
    assert [path for path, _what in rules.size_findings([long, migration])] == [long]


def test_a_text_inside_an_f_string_is_found() -> None:
    assert list(rules.hidden_texts("a = 1\nb = f\"{_('Every week')}: {a}\"\n")) == [2]
    assert list(rules.hidden_texts("b = _('Every week: %(a)s') % {'a': f'{a}'}")) == []


def test_the_project_keeps_the_rules() -> None:
    assert list(rules.findings()) == []
