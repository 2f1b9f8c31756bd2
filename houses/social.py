"""What an address in a social network is called."""

from urllib.parse import urlsplit

NAMES = {
    "facebook.com": "Facebook",
    "fb.com": "Facebook",
    "instagram.com": "Instagram",
    "linkedin.com": "LinkedIn",
    "ok.ru": "OK",
    "t.me": "Telegram",
    "threads.net": "Threads",
    "tiktok.com": "TikTok",
    "vk.com": "VK",
    "wa.me": "WhatsApp",
    "whatsapp.com": "WhatsApp",
    "x.com": "X",
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
}


def name_of(address: str) -> str:
    """Return the name of the network `address` leads to, or its host where the network is not known."""
    host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    return NAMES.get(host, host)
