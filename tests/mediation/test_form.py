"""The consultation form from the first look to the receipt."""

from types import SimpleNamespace

import pytest

from inbox.models import Event, OutgoingMail, Submission
from mediation.models import ConsultationRequest
from tests.mediation.conftest import STORY, Visitor

pytestmark = pytest.mark.django_db


def test_three_steps_end_at_the_receipt(visitor: Visitor, site: SimpleNamespace) -> None:
    response = visitor.fill()
    assert response.status_code == 303
    assert response.headers["Location"] == "/kk/receipt/"
    row = ConsultationRequest.objects.get()
    assert row.reference.startswith("M-") and row.reference.endswith("-000001")
    assert (row.state, row.held, row.language) == ("received", False, "kk")
    assert row.contact_phone == "+77771234567"
    assert row.answers["story"] == STORY
    assert row.house == site.regional
    assert row.form_version is not None and row.consent is not None
    verbs = list(Event.objects.filter(submission=row.pk).values_list("verb", flat=True))
    assert verbs == ["received", "routed"]
    receipt = visitor.client.get("/kk/receipt/")
    assert row.reference in receipt.content.decode()
