"""What cases rest on cannot be deleted in the admin, and whoever tries is told, not shown an error page."""

import pytest
from django.urls import reverse

from core.models import User
from houses.models import House
from inbox.models import Submission
from mediation.models import Topic


@pytest.mark.parametrize("what", ["person", "people", "house", "topic"])
def test_what_a_case_rests_on_stays(world, at_desk, what):
    client = at_desk(world.people["superuser"])
    specialist, topic = world.people["specialist"], world.own_case.topic
    address = {
        "person": reverse("wagtailusers_users:delete", args=[specialist.pk]),
        "people": f"{reverse('wagtail_bulk_action', args=['core', 'user', 'delete'])}?id={specialist.pk}",
        "house": reverse(House.snippet_viewset.get_url_name("delete"), args=[world.own.pk]),  # type: ignore[attr-defined]
        "topic": reverse(Topic.snippet_viewset.get_url_name("delete"), args=[topic.pk]),  # type: ignore[attr-defined]
    }[what]
    page = client.post(address, follow=True).content.decode()
    assert "Nothing was deleted" in page
    assert User.objects.filter(pk=specialist.pk).exists()
    assert House.objects.filter(pk=world.own.pk).exists()
    assert Topic.objects.filter(pk=topic.pk).exists()
    assert Submission.objects.count() == 2
