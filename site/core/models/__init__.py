"""Records of the whole site and the base of its pages."""

from core.models.identity import Identity
from core.models.lease import Lease
from core.models.media import SiteDocument, SiteImage, SiteRendition
from core.models.navigation import Menu
from core.models.page import BasePage, PartsPage
from core.models.region import Region
from core.models.user import User

__all__ = [
    "BasePage",
    "Identity",
    "Lease",
    "Menu",
    "PartsPage",
    "Region",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "User",
]
