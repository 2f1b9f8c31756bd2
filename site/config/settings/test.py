"""Settings of the test suite: fast hashing, no network, nothing shared between two test processes."""

import os
import tempfile
from pathlib import Path

from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASES, ENV

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]

# One folder per pytest process; pytest-xdist names its processes by PYTEST_XDIST_WORKER.
VAR_DIR = Path(tempfile.mkdtemp(prefix=f"shanyraq-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}-"))
MEDIA_ROOT = VAR_DIR / "media"
MAIL_DIR = VAR_DIR / "mail"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# The cache of pages is a file store in production and here alike; the rest is emptied between tests in memory.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache" / "pages",
    },
}
PAGE_GENERATION_FILE = VAR_DIR / "cache" / "page-generation"
PAGE_CACHE_ENABLED = False  # switched on by the tests that are about it: the rest must see what they just changed

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["NAME"] = ":memory:"
    DATABASES["default"]["TEST"] = {"NAME": None}
RATE_LIMIT_STORE = f"sqlite-file:///{VAR_DIR / 'limits.sqlite3'}"
RECAPTCHA_PUBLIC_KEY = ""
RECAPTCHA_PRIVATE_KEY = ""
REQUIRE_SERVICES = ENV.require_services
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
