"""Settings under which the suite's template is migrated: those of the suite, on the database of the environment."""

import dj_database_url

from config.env import env
from config.settings.test import *  # noqa: F403

DATABASES = {"default": dict(dj_database_url.parse(env().database_url))}
