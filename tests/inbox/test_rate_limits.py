"""Each bucket trips alone, time lets go, and an endpoint that lost its limit fails here."""

import time
from typing import Any

import pytest
from django.test import RequestFactory

from core.addresses import client_address, network_of
from inbox import rate_limits


def ask(address: str, limits: dict[str, str], purpose: str = "test", once: str = "") -> int:
    return rate_limits.hit(purpose, limits, RequestFactory().post("/", REMOTE_ADDR=address), once)


def test_the_address_trips_alone() -> None:
    limits = {"address": "2/hour", "network": "100/hour", "site": "100/day"}
    assert [ask("10.0.0.1", limits) > 0 for _time in range(3)] == [False, False, True]
    assert ask("10.0.0.2", limits) == 0


def test_the_network_trips_alone() -> None:
    limits = {"address": "100/hour", "network": "2/hour", "site": "100/day"}
    assert [ask(f"10.0.0.{host}", limits) > 0 for host in (1, 2, 3)] == [False, False, True]
    assert ask("10.0.1.1", limits) == 0


def test_the_whole_site_trips_alone() -> None:
    limits = {"address": "100/hour", "network": "100/hour", "site": "2/day"}
    assert [ask(f"10.{net}.0.1", limits) > 0 for net in (1, 2, 3)] == [False, False, True]


def test_a_household_of_ipv6_is_one_network() -> None:
    limits = {"network": "2/hour"}
    addresses = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:2::abcd"]
    assert [ask(address, limits) > 0 for address in addresses] == [False, False, True]
    assert ask("2001:db8:1:3::1", limits) == 0


def test_purposes_count_by_themselves() -> None:
    limits = {"address": "1/hour"}
    assert ask("10.0.0.1", limits, "one") == 0
    assert ask("10.0.0.1", limits, "two") == 0
    assert ask("10.0.0.1", limits, "one") > 0


def test_the_same_thing_counts_once() -> None:
    limits = {"address": "1/hour"}
    assert [ask("10.0.0.1", limits, once="token") for _time in range(5)] == [0] * 5
    assert ask("10.0.0.1", limits, once="another") > 0


def test_time_lets_go(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = {"address": "1/hour"}
    now = time.time()
    assert ask("10.0.0.1", limits) == 0
    assert 0 < ask("10.0.0.1", limits) <= 3_600
    monkeypatch.setattr(time, "time", lambda: now + 3_601)
    assert ask("10.0.0.1", limits) == 0


def test_a_store_out_of_reach_refuses_nobody(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any) -> None:
    settings.RATE_LIMIT_STORE = f"sqlite-file:///{tmp_path / 'limits.sqlite3'}"
    assert ask("10.0.0.1", {"address": "1/hour"}) == 0
    (tmp_path / "limits.sqlite3").write_bytes(b"no database at all" * 100)
    assert ask("10.0.0.1", {"address": "1/hour"}) == 0


def test_a_store_that_cannot_be_made_refuses_nobody(settings: Any, tmp_path: Any) -> None:
    (tmp_path / "file").write_text("no folder")
    settings.RATE_LIMIT_STORE = f"sqlite-file:///{tmp_path / 'file' / 'limits.sqlite3'}"
    assert ask("10.0.0.1", {"address": "1/hour"}) == 0


def test_redis_out_of_reach_refuses_nobody(settings: Any) -> None:
    settings.RATE_LIMIT_STORE = "redis://127.0.0.1:1/0"
    assert ask("10.0.0.1", {"address": "1/hour"}, once="token") == 0


def test_no_address_lies_in_the_store(settings: Any, tmp_path: Any) -> None:
    settings.RATE_LIMIT_STORE = f"sqlite-file:///{tmp_path / 'limits.sqlite3'}"
    ask("203.0.113.77", {"address": "1/hour", "network": "1/hour"}, once="secret-token")
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"203.0.113" not in content
    assert b"secret-token" not in content


@pytest.mark.parametrize(
    ("remote", "forwarded", "behind", "expected"),
    [
        ("203.0.113.7", "", False, "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", False, "203.0.113.7"),
        ("127.0.0.1", "198.51.100.1", True, "198.51.100.1"),
        ("127.0.0.1", "1.2.3.4, 198.51.100.1", True, "198.51.100.1"),
        ("127.0.0.1", "198.51.100.1, 127.0.0.1", True, "198.51.100.1"),
        ("203.0.113.7", "198.51.100.1", True, "203.0.113.7"),
        ("127.0.0.1", "nonsense", True, ""),
        ("127.0.0.1", "", True, "127.0.0.1"),
        ("::ffff:198.51.100.1", "", False, "198.51.100.1"),
    ],
)
def test_only_a_trusted_proxy_is_believed(
    remote: str, forwarded: str, behind: bool, expected: str, settings: Any
) -> None:
    settings.BEHIND_PROXY, settings.TRUSTED_PROXIES = behind, ["127.0.0.1"]
    request = RequestFactory().get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)
    assert client_address(request) == expected


def test_networks() -> None:
    assert network_of("203.0.113.77") == "203.0.113.0/24"
    assert network_of("2001:db8:1:2::1") == "2001:db8:1:2::/64"
    assert network_of("nonsense") == ""
