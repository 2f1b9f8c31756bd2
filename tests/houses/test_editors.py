"""An editor of a House changes the pages of that House, in every language, and no others."""

import pytest
from django.contrib.auth.models import Group

from core.models import User
from core.roles import apply_roles, group_for
from demo.builders.home import make_homes
from demo.builders.houses import make_house_page, make_houses_index
from demo.builders.staff import make_staff
from houses.models import HousePage
from tests.houses.conftest import Network

pytestmark = pytest.mark.django_db


def may_publish(user: User, page: HousePage) -> bool:
    """Return whether `user` may publish `page`, asked anew."""
    return page.permissions_for_user(User.objects.get(pk=user.pk)).can_publish()


def test_the_own_house_in_every_language_and_no_other(network: Network) -> None:
    apply_roles()
    homes = make_homes()
    kk, ru = (make_houses_index(homes[code]) for code in ("kk", "ru"))
    own, foreign = make_house_page(kk, network.city), make_house_page(kk, network.regional)
    editor = make_staff("house-editor", houses=[network.city])
    assert may_publish(editor, own)
    assert not may_publish(editor, foreign)
    later = make_house_page(ru, network.city, translation_of=own)
    assert may_publish(editor, later)

    editor.scope.houses.set([network.regional])
    assert not may_publish(editor, own)
    assert may_publish(editor, foreign)

    editor.groups.remove(group_for("house-editor"))
    assert not may_publish(editor, foreign)


def test_the_right_goes_with_the_scope_record_and_others_never_get_it(network: Network) -> None:
    apply_roles()
    page = make_house_page(make_houses_index(make_homes()["kk"]), network.city)
    moderator = make_staff("regional-moderator", houses=[network.city])
    assert not may_publish(moderator, page)
    assert not Group.objects.filter(name="house-editor: " + network.city.code).exists()
    editor = make_staff("house-editor", houses=[network.city])
    assert may_publish(editor, page)
    editor.scope.delete()
    assert not may_publish(editor, page)
