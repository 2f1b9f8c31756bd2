"""Names in every language, kept in one row."""

import pytest
from django.utils.translation import override

from core.fields import LocalizedText, LocalizedTextFormField, localized
from core.models import Region


def test_the_active_language_is_shown() -> None:
    name = LocalizedText(kk="Абай облысы", ru="область Абай", en="Abai Region")
    for language, shown in (("kk", "Абай облысы"), ("ru", "область Абай"), ("en", "Abai Region")):
        with override(language):
            assert str(name) == shown


def test_a_missing_language_falls_back_to_the_first_that_has_a_text() -> None:
    with override("en"):
        assert str(LocalizedText(ru="Семей")) == "Семей"
        assert str(LocalizedText()) == ""


def test_empty_texts_are_not_kept_and_plain_text_is_the_default_language() -> None:
    assert localized({"kk": "Орал", "ru": "", "en": None}) == {"kk": "Орал"}
    assert localized("Орал") == {"kk": "Орал"}
    assert not localized(None)


@pytest.mark.django_db
def test_a_name_survives_the_database() -> None:
    Region.objects.create(code="abai", name={"kk": "Абай облысы", "ru": "область Абай"})
    region = Region.objects.get(code="abai")
    assert isinstance(region.name, LocalizedText)
    assert region.name.in_language("ru") == "область Абай"
    assert Region.objects.filter(name__ru="область Абай").exists()


def test_the_form_asks_for_the_default_language_only() -> None:
    field = LocalizedTextFormField(required=True)
    assert field.clean(["Орал", "", ""]) == {"kk": "Орал"}
    with pytest.raises(Exception, match=r".+"):
        field.clean(["", "Уральск", ""])


def test_the_form_knows_what_changed() -> None:
    field = LocalizedTextFormField(required=False)
    assert not field.has_changed({"kk": "Орал"}, ["Орал", "", ""])
    assert field.has_changed({"kk": "Орал"}, ["Орал", "Уральск", ""])
