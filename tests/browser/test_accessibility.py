"""No violation found by axe, contrast included: every sample page, each language, light and dark, wide and narrow."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.site_map import Sample, each, label

pytestmark = pytest.mark.e2e

WIDE, NARROW = 1280, 360


@pytest.mark.parametrize(("sample", "language"), each(), ids=label)
def test_no_violation(visit: Callable[..., Visit], sample: Sample, language: str) -> None:
    found = {}
    for width in (WIDE, NARROW):
        seen = visit(width=width)
        seen.open(sample.url(language))
        for scheme in ("light", "dark"):
            seen.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            if violations := seen.violations():
                found[width, scheme] = violations
        overflow = seen.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"wider than the screen by {overflow} px at {width} px"
    assert found == {}


@pytest.mark.parametrize("scheme", ["black", "blue", "cream", "brown", "white"])
def test_no_violation_for_the_visually_impaired(visit: Callable[..., Visit], scheme: str) -> None:
    seen = visit(width=NARROW)
    seen.open(f"/kk/view-settings/?version=low-vision&size=200&scheme={scheme}&next=/kk/news/")
    seen.open("/kk/news/astana-memorandums/")
    assert "200" in (seen.page.locator("html").get_attribute("class") or "")
    assert seen.violations() == []


def test_a_violation_would_be_noticed(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.open("/kk/")
    seen.page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/favicon.ico\">')")
    assert any(violation.startswith("image-alt") for violation in seen.violations())
