"""What tests of the public side share: fresh rate limits, and a tiny kind of submission of their own."""

from collections.abc import Iterator

import pytest

from inbox import rate_limits, registry
from tests.inbox.tiny import TinyKind


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    """No test feels what another one sent."""
    rate_limits.reset()


@pytest.fixture
def tiny() -> Iterator[TinyKind]:
    """Register a kind nobody but the tests knows, for one test."""
    kind = TinyKind()
    registry.register(kind)
    yield kind
    registry.unregister(kind.code)
