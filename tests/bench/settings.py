"""The site as it serves the public, and the bare page's app beside it."""

from config.settings.development import *  # noqa: F403
from config.settings.development import INSTALLED_APPS

DEBUG = False
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.bench.bare"]
