"""The page editor and the dashboard, as the admin shows them."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from demo.builders.core import make_identity
from demo.builders.home import make_homes
from demo.builders.staff import make_staff

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
