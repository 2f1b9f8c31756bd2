"""The catalogues: what is read out of the code, what is compiled, what is refused, and what a reader gets to see."""

import datetime
import re
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from django import forms
from django.conf import settings
from django.core import validators
from django.core.management import CommandError, call_command
from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.utils import translation
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext, pgettext

from core.catalogues import checks, compilation, extraction, files, merging

LOCALE_ROOT = Path(settings.LOCALE_PATHS[0])
PLACEHOLDER = re.compile(r"%\([^)]*\)\w|%[sd]|\{\w*\}|<[^>]*>|\b\S+@\S+|[@./+_-]{3,}")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
# Names of formats and of programs, and the letters a user name may have.
LATIN_ALLOWED = {"URL", "UUID", "JSON", "IPv", "IP", "HTTPS", "True", "False", "None", "JavaScript", "LDAP"}


def latin_words(text: str) -> set[str]:
    """Words of `text` in Latin letters that belong to no name or format."""
    return set(LATIN_WORD.findall(PLACEHOLDER.sub(" ", text))) - LATIN_ALLOWED


def built_in_messages() -> list[str]:
    """Every error message of Django's form fields and validators, as written in Django's code."""
    found = set()
    with translation.override(None):
        for name in forms.fields.__all__ + forms.models.__all__:
            for field in getattr(forms, name, type).__mro__ if isinstance(getattr(forms, name, None), type) else ():
                found |= {str(text) for text in getattr(field, "default_error_messages", {}).values()}
        for value in vars(validators).values():
            message = getattr(value, "message", None)
            found |= {str(message)} if message and not hasattr(message, "_proxy____args") else set()
    return sorted(found)


class TestExtraction:
    def test_python_calls_with_context_and_plural_are_found(self):
        found = extraction.extract_python(
            'gettext("a")\n_("b" "c")\npgettext_lazy("menu", "d")\nngettext("%(n)s e", "%(n)s es", n)\nprint("f")\n'
        )
        assert [(one.context, one.msgid, one.plural) for one in found] == [
            (None, "a", None),
            (None, "bc", None),
            ("menu", "d", None),
            (None, "%(n)s e", "%(n)s es"),
        ]

    def test_template_tags_are_found_whatever_stands_around_them(self):
        found = extraction.extract_template(
            """
            <p title="{% translate "Search" %}">it's "half a quote</p>
                {% translate "Home" context "menu" as home %}
              {% blocktranslate trimmed count counter=news|length %}
                One item of {{ house }}
              {% plural %}
                {{ counter }} items of {{ house }}
              {% endblocktranslate %}
            {# it's a comment #} {{ _("Menu")|upper }}
            """
        )
        assert {(one.context, one.msgid, one.plural) for one in found} == {
            (None, "Search", None),
            ("menu", "Home", None),
            (None, "One item of %(house)s", "%(counter)s items of %(house)s"),
            (None, "Menu", None),
        }

    def test_a_broken_file_is_named(self, tmp_path):
        (tmp_path / "templates").mkdir()
        (tmp_path / "templates" / "bad.html").write_text("{% blocktranslate %}{% if x %}{% endblocktranslate %}")
        with pytest.raises(ValueError, match=r"templates/bad\.html"):
            extraction.extract_project(tmp_path)


class TestChecks:
    @pytest.mark.parametrize(
        ("msgid", "string", "language", "fault"),
        [
            ("Send", "", "kk", "is not translated"),
            ("Send the form", "Send the form", "ru", "is the English text"),
            ("Send", "Oтправить", "ru", "mixes Latin and Cyrillic letters"),
            ("Send", "Жіберу", "ru", "has Kazakh letters"),
            ("%(n)s left", "осталось", "ru", "has other placeholders"),
            ("At %s", "%d кезінде", "kk", "has other placeholders"),
            (("%(n)s request", "%(n)s requests"), ("%(n)s заявка", "%(n)s заявки"), "ru", "has 2 plural forms"),
            (("One request", "%(n)s requests"), ("бір өтінім",), "kk", "has other placeholders"),
            ("by ", "тарапынан", "kk", "differs from the English text in spaces"),
        ],
    )
    def test_faults_are_found(self, msgid, string, language, fault):
        assert any(fault in found for found in checks.faults(Message(msgid, string), language))

    @pytest.mark.parametrize(
        ("msgid", "string", "language"),
        [
            ("Send", "Жіберу", "kk"),
            ("Export to CSV", "Выгрузить в CSV", "ru"),
            ("Telegram", "Telegram", "kk"),
            ("The House “%(name)s”", "КГУ «Қоғамдық келісім», %(name)s", "ru"),
            (("One request", "%(n)s requests"), ("%(n)s өтінім",), "kk"),
            (("%(n)s request", "%(n)s requests"), ("%(n)s заявка", "%(n)s заявки", "%(n)s заявок"), "ru"),
        ],
    )
    def test_right_translations_pass(self, msgid, string, language):
        assert checks.faults(Message(msgid, string), language) == []

    def test_fuzzy_translations_are_refused(self):
        assert checks.faults(Message("Send", "Жіберу", flags=("fuzzy",)), "kk") == ["is fuzzy"]

    def test_a_string_of_the_code_that_no_catalogue_has_is_named_with_its_place(self, tmp_path):
        strings = {(None, "Send"): extraction.Found(None, "Send", places=["news/forms.py:7"])}
        assert "kk: 'Send' (news/forms.py:7) is not in the catalogue" in checks.check(tmp_path, strings)

    def test_a_translation_nothing_uses_is_named(self, tmp_path):
        catalogue = files.new_catalogue("ru")
        catalogue.add("Old", "Старое")
        files.write(catalogue, tmp_path, "ru", files.OWN)
        assert checks.check(tmp_path, {}) == ["ru: 'Old' is in no code or template"]

    def test_the_project_is_translated_whole(self):
        assert checks.check(LOCALE_ROOT, extraction.extract_project(Path(settings.BASE_DIR))) == []


class TestFiles:
    def test_files_are_sorted_and_written_only_when_they_change(self, tmp_path):
        catalogue = files.new_catalogue("ru")
        catalogue.add("Zero", "Ноль")
        catalogue.add(("One", "%(n)s"), ("%(n)s раз", "%(n)s раза", "%(n)s раз"), context="count")
        assert files.write(catalogue, tmp_path, "ru", files.OWN)
        assert not files.write(files.read(tmp_path, "ru", files.OWN), tmp_path, "ru", files.OWN)
        text = files.po_path(tmp_path, "ru", files.OWN).read_text(encoding="utf-8")
        assert text.index('"One"') < text.index('"Zero"')
        assert "#:" not in text

    def test_merging_keeps_adds_and_drops(self, tmp_path):
        catalogue = files.new_catalogue("kk")
        catalogue.add("Kept", "Қалды")
        catalogue.add("Gone", "Кетті")
        files.write(catalogue, tmp_path, "kk", files.OWN)
        strings = [extraction.Found(None, "Kept"), extraction.Found(None, "One", "%(n)s")]
        merging.merge(tmp_path, {found.key: found for found in strings})
        merged = {files.key(m): files.forms(m) for m in files.messages(files.read(tmp_path, "kk", files.OWN))}
        assert merged == {(None, "Kept"): ["Қалды"], (None, "One"): [""]}


class TestCompilation:
    def test_a_second_run_writes_nothing(self, tmp_path):
        catalogue = files.new_catalogue("kk")
        catalogue.add("Send", "Жіберу")
        files.write(catalogue, tmp_path, "kk", files.OWN)
        assert "kk/LC_MESSAGES/django.mo" in compilation.compile_all(tmp_path)
        assert compilation.compile_all(tmp_path) == []
        catalogue.add("Back", "Артқа")
        files.write(catalogue, tmp_path, "kk", files.OWN)
        assert "kk/LC_MESSAGES/django.mo" in compilation.compile_all(tmp_path)

    def test_the_command_compiles(self, settings, tmp_path):
        settings.LOCALE_PATHS = [tmp_path]
        call_command("catalogues", "compile", stdout=None)
        assert (tmp_path / "kk" / "LC_MESSAGES" / "django.mo").exists()

    def test_the_command_names_what_is_missing(self, settings, tmp_path):
        settings.LOCALE_PATHS, settings.BASE_DIR = [tmp_path / "locale"], tmp_path
        (tmp_path / "templates").mkdir()
        (tmp_path / "templates" / "page.html").write_text('{% translate "Not in any catalogue" %}')
        with pytest.raises(CommandError, match="Not in any catalogue"):
            call_command("catalogues", "check")
        printed = StringIO()
        call_command("catalogues", "merge", stdout=printed)
        assert "kk: new: Not in any catalogue" in printed.getvalue()
        call_command("catalogues", "extract", stdout=printed)
        assert "Not in any catalogue  (templates/page.html:1)" in printed.getvalue()

    def test_nothing_of_wagtail_that_people_see_is_left_in_russian(self):
        printed = StringIO()
        call_command("catalogues", "remaining", stdout=printed)
        left = printed.getvalue().splitlines()
        assert "Save draft" not in left
        assert len(left) < 150

    def test_what_a_library_lacks_in_kazakh_falls_back_to_russian_with_russian_plurals(self, tmp_path):
        compilation.compile_all(tmp_path)
        path = tmp_path / compilation.FALLBACK / "kk" / "LC_MESSAGES" / "django.mo"
        shown = compilation.read_mo(BytesIO(path.read_bytes()))
        assert shown.get("Add a collection").string == "Добавить коллекцию"
        assert shown.num_plurals == 3


class TestWhatReadersSee:
    def test_every_message_of_django_s_form_fields_is_in_the_reader_s_language(self):
        messages = built_in_messages()
        assert len(messages) > 30
        for language in ("kk", "ru"):
            with translation.override(language):
                english = {text for text in messages if latin_words(gettext(text))}
            assert english == set()

    @pytest.mark.parametrize("language", ["kk", "ru"])
    def test_counts_in_messages_have_their_forms(self, language):
        with translation.override(language):
            for value in ("", "a"):
                with pytest.raises(forms.ValidationError) as refused:
                    forms.CharField(min_length=2).clean(value)
                assert latin_words(" ".join(refused.value.messages)) == set()

    def test_kazakh_keeps_the_singular_and_russian_has_three_forms(self):
        def minutes(number: int) -> str:
            return ngettext("%(num)d minute", "%(num)d minutes", number) % {"num": number}

        with translation.override("kk"):
            assert [minutes(number) for number in (1, 2, 5, 21)] == ["1 минут", "2 минут", "5 минут", "21 минут"]
        with translation.override("ru"):
            assert [minutes(number) for number in (1, 2, 5)] == ["1 минута", "2 минуты", "5 минут"]

    def test_misprints_of_django_are_mended(self):
        with translation.override("kk"):
            assert (gettext("Friday"), gettext("Tue"), pgettext("alt. month", "May")) == ("Жұма", "Сс", "мамыр")
            assert "таңдаңыз" in gettext("Select a valid choice. %(value)s is not one of the available choices.")

    @pytest.mark.parametrize("language", ["kk", "ru"])
    def test_elapsed_time_and_page_numbers(self, language):
        with translation.override(language):
            start = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
            assert latin_words(timesince(start, start + datetime.timedelta(days=400, hours=5))) == set()
            for number, error in (("x", PageNotAnInteger), (7, EmptyPage)):
                with pytest.raises(error) as refused:
                    Paginator([1], 1).validate_number(number)
                assert latin_words(str(refused.value)) == set()

    def test_a_string_that_exists_in_kazakh_only_stays_out_of_russian(self):
        with translation.override("ru"):
            kazakh = list(files.messages(files.read(LOCALE_ROOT, "kk", files.LIBRARIES)))
            shown = [gettext(files.singular(m)) for m in kazakh if not m.context and isinstance(m.id, str)]
        assert not [text for text in shown if checks.KAZAKH_LETTERS.search(text)]

    def test_an_unknown_string_is_shown_as_it_stands_in_the_code(self):
        with translation.override("ru"):
            assert gettext("No catalogue has this") == "No catalogue has this"

    @pytest.mark.django_db
    @pytest.mark.parametrize(
        ("language", "words"), [("kk", ["Кіру", "Құпия сөзді ұмыттыңыз ба?"]), ("ru", ["Войти", "Забыли пароль?"])]
    )
    @pytest.mark.parametrize("address", ["login/", "password_reset/"])
    def test_the_log_in_is_in_the_reader_s_language(self, client, language, words, address):
        page = client.get(f"/admin/{address}", headers={"accept-language": language}).content.decode()
        body = re.sub(r"<(script|style|svg|noscript).*?</\1>", " ", page[page.index("<body") :], flags=re.DOTALL)
        assert latin_words(re.sub(r"<[^>]+>", " ", body)) <= {"Wagtail", "Shanyraq"}
        if address == "login/":
            assert all(word in page for word in words)
