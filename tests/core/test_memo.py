"""What a process remembers lives for one generation of the page cache."""

from core.memo import forget, remember
from core.page_cache import raise_generation


def test_a_value_is_computed_once_until_something_is_published() -> None:
    forget()
    calls: list[int] = []

    def compute() -> int:
        calls.append(1)
        return len(calls)

    assert remember("test-memo", compute) == 1
    assert remember("test-memo", compute) == 1
    raise_generation()
    assert remember("test-memo", compute) == 2


def test_none_is_remembered_too() -> None:
    forget()
    calls: list[int] = []
    for _ in range(2):
        assert remember("test-none", lambda: calls.append(1)) is None
    assert calls == [1]
