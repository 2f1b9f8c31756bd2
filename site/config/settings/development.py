"""Settings of `make run`: a laptop, SQLite, files for cache and mail, served on loopback."""

from config.settings.base import *  # noqa: F403
from config.settings.base import ENV, STORAGES

DEBUG = ENV.debug
if DEBUG:
    # Files as they lie in `static/`: no collectstatic between an edit and a reload.
    WHITENOISE_AUTOREFRESH = True
    WHITENOISE_USE_FINDERS = True
else:
    STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}
