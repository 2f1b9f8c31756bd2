"""The page editor and the dashboard, as the admin shows them."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.roles import apply_roles
from demo.builders.core import make_identity
from demo.builders.home import make_homes
from demo.builders.staff import make_staff
from home.models import StandardPage

pytestmark = pytest.mark.django_db


def test_no_script_copies_the_title_into_the_slug(client: Client) -> None:
    client.force_login(make_staff(superuser=True, language="kk"))
    home = make_homes()["kk"]
    form = client.get(reverse("wagtailadmin_pages:add", args=("home", "standardpage", home.pk))).content.decode()
    title = re.search(r'<input[^>]*name="title"[^>]*>', form)
    assert title
    assert "placeholder=" in title[0]
    assert "w-sync" not in title[0]  # with nothing to copy to it is an error in the browser's console


def test_the_dashboard_is_headed_by_the_name_of_the_site_in_the_persons_language(client: Client) -> None:
    for home in make_homes().values():
        make_identity(home.locale, product_name=f"Name {home.locale.language_code}")
    for language in ("kk", "ru"):
        client.force_login(make_staff(superuser=True, language=language))
        heading = re.search(r"<h1[^>]*>([^<]*)</h1>", client.get(reverse("wagtailadmin_home")).content.decode())
        assert heading
        assert heading[1].strip() == f"Name {language}"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", "o-mediatsii"),
        ("-", "o-mediatsii"),
        ("Жаңа бөлме", "zhana-bolme"),
        ("new room", "new-room"),
        ("Old_Slug-1", "Old_Slug-1"),
        ("<!>", "o-mediatsii"),
    ],
)
def test_a_slug_is_taken_in_any_alphabet(client: Client, typed: str, kept: str) -> None:
    client.force_login(make_staff(superuser=True, language="ru"))
    home = make_homes()["ru"]
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}
    form = {"title": "О медиации", "slug": typed, "body": streamfield([]), "side_notes": streamfield([])}
    address = reverse("wagtailadmin_pages:add", args=("home", "standardpage", home.pk))
    assert "w-slug" not in client.get(address).content.decode()
    client.post(address, nested_form_data({**form, "comments": comments, "action-publish": "1"}))
    assert StandardPage.objects.get().slug == kept


def test_a_refusal_and_a_page_that_is_not_there_are_told_in_the_persons_language(client: Client) -> None:
    apply_roles()
    client.force_login(make_staff("auditor", language="kk"))
    english = {"Accept-Language": "en"}
    refused = client.get(reverse("wagtailusers_users:index"), headers=english, follow=True).content.decode()
    assert "Sorry" not in refused
    assert "рұқсат" in refused
    response = client.get("/admin/no-such-place/", headers=english)
    assert response.status_code == 404
    assert "not found" not in response.content.decode()
    assert 'lang="kk"' in response.content.decode()


def test_the_account_offers_the_time_zones_of_the_country(client: Client) -> None:
    client.force_login(make_staff("auditor", language="kk"))
    page = client.get(reverse("wagtailadmin_account")).content.decode()
    assert "Asia/Almaty" in page
    assert "localtime" not in page
    assert "America/" not in page
