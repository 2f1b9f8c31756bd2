"""Which House answers for a region, and what a member of staff answers for."""

import pytest

from demo.builders.houses import make_house
from demo.builders.staff import make_staff
from houses.models import House, StaffScope
from tests.houses.conftest import Network

pytestmark = pytest.mark.django_db


def test_a_region_has_the_houses_that_belong_to_it_today(network: Network) -> None:
    assert set(House.objects.for_region(network.east)) == {network.regional, network.city}
    assert set(House.objects.for_region(network.abai.pk)) == {network.moved}
    assert not House.objects.for_region(None).exists()


def test_the_regional_house_answers(network: Network) -> None:
    assert House.objects.route_for(network.east) == network.regional


def test_a_region_without_a_regional_house_is_not_sent_to_the_methodical_parent(network: Network) -> None:
    assert House.objects.route_for(network.abai) is None


def test_the_republican_house_answers_where_no_regional_one_does(network: Network) -> None:
    republican = make_house("republican", region=network.east, level="republican")
    assert House.objects.route_for(network.abai) == republican
    assert House.objects.route_for(None) == republican
    assert House.objects.route_for(network.east) == network.regional


def test_a_closed_house_answers_for_nothing(network: Network) -> None:
    House.objects.filter(pk=network.regional.pk).update(is_active=False)
    assert House.objects.route_for(network.east) is None
    assert network.regional not in House.objects.for_region(network.east)


def test_a_scope_covers_named_houses_and_those_of_its_regions_today(network: Network) -> None:
    user = make_staff(regions=[network.east], houses=[network.moved], profession="psychologist")
    scope = user.scope
    assert set(House.objects.in_scope(scope)) == {network.regional, network.city, network.moved}
    assert scope.is_specialist
    assert scope.covers(network.city)

    network.city.region = network.abai
    network.city.save()
    assert not scope.covers(network.city)
    assert not scope.covers(None)


def test_without_a_scope_nothing_is_covered(network: Network) -> None:
    assert not House.objects.in_scope(None).exists()
    empty = StaffScope.objects.create(user=make_staff())
    assert not House.objects.in_scope(empty).exists()
    assert not empty.is_specialist
