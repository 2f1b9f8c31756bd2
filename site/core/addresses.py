"""The network address of a visitor, for rate limits and the count of views. It is never stored as it is."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

NETWORK_BITS = {4: 24, 6: 64}


def client_address(request: HttpRequest) -> str:
    """Return the visitor's address; behind a trusted proxy, the last hop the proxy did not add itself."""
    address = request.META.get("REMOTE_ADDR", "")
    trusted = set(settings.TRUSTED_PROXIES)
    if not settings.BEHIND_PROXY or address not in trusted:
        return _plain(address)
    for hop in reversed(request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")):
        if hop.strip() and hop.strip() not in trusted:
            return _plain(hop.strip())
    return _plain(address)


def network_of(address: str) -> str:
    """Return the network of an address: /24 for IPv4, /64 for IPv6; "" for what is no address."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return ""
    return str(ipaddress.ip_network(f"{ip}/{NETWORK_BITS[ip.version]}", strict=False))


def _plain(address: str) -> str:
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return ""
    return str(getattr(ip, "ipv4_mapped", None) or ip)
