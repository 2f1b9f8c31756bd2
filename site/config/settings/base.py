"""Settings every environment shares. Values that differ come from `config.env`."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url
from csp.constants import NONE, SELF, UNSAFE_INLINE

from config.env import ROOT, env

ENV = env()
BASE_DIR: Path = ROOT
VAR_DIR = ENV.var_dir

DEBUG = False
SECRET_KEY = ENV.secret_key
SECRET_KEY_FALLBACKS = ENV.secret_key_fallbacks
ALLOWED_HOSTS = ENV.allowed_hosts or ["localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = [
    "demo",
    "home",
    "mediation",
    "volunteering",
    "news",
    "inbox",
    "search",
    "houses",
    "core",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_recaptcha",
    "phonenumber_field",
    "django_tasks",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    # First, so that a page from the cache costs one middleware; what it keeps carries the headers of all others.
    "core.page_cache.PageCacheMiddleware",
    "core.middleware.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.RequestGuardMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "core.middleware.SiteMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "core.middleware.ProtectedRecordsMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.context.site_context",
            ],
        },
    }
]

DATABASES = {"default": dict(dj_database_url.parse(ENV.database_url, conn_max_age=60, conn_health_checks=True))}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Measured: with Django's defaults half of 200 parallel posts fail as "database is locked", with these none.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
# Widgets too are drawn with the templates of the project (`templates/wagtailadmin/widgets/`).
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "core.User"
WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "core.SiteDocument"

# Languages: Kazakh is first and the default. A language is added here and in `locale/`.
LANGUAGE_CODE = "kk"
LANGUAGES = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILADMIN_USER_LOGIN_FORM = "core.log_in.LogInForm"
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Almaty"
# The second folder is made by `manage.py catalogues compile`: what is shown where a library has no kk or no ru.
LOCALE_PATHS = [ROOT / "locale", ROOT / "locale" / "fallback"]
FORMAT_MODULE_PATH = ["core.formats"]
# How the admin writes dates into its fields; each language of core.formats reads them.
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H:%M"
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = ENV.media_root
STORAGES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o644
WHITENOISE_KEEP_ONLY_HASHED_FILES = False  # Wagtail's admin asks for a few files by their plain name

# One cache for all processes: files on one machine, Redis on several. Never local memory, which would hide what
# another process published.
if ENV.redis_url:
    CACHES: dict[str, dict[str, Any]] = {
        alias: {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": ENV.redis_url,
            "KEY_PREFIX": f"shanyraq-{alias}",
        }
        for alias in ("default", "pages")
    }
else:
    CACHES = {
        alias: {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": VAR_DIR / "cache" / alias,
            "OPTIONS": {"MAX_ENTRIES": entries},
        }
        for alias, entries in (("default", 10_000), ("pages", 3_000))
    }
PAGE_CACHE_ENABLED = ENV.page_cache
# Empty: the generation lies in the cache "pages", which is then on a server.
PAGE_GENERATION_FILE: Path | str = "" if ENV.redis_url else VAR_DIR / "cache" / "page-generation"

# Background work: what Wagtail enqueues takes milliseconds and should be visible at once; the site's own slow work
# is done by `manage.py worker` (docs/decisions/background-work.md).
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "ENQUEUE_ON_COMMIT": True}}

# Mail: always sent by the worker from the queue. Without a server mails land in a folder, never in a log.
MAIL_DIR = VAR_DIR / "mail"
DEFAULT_FROM_EMAIL = ENV.default_from_email
SERVER_EMAIL = ENV.default_from_email
if ENV.email_url:
    _mail = urlsplit(ENV.email_url)
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = _mail.hostname or "localhost"
    EMAIL_PORT = _mail.port or 25
    EMAIL_HOST_USER = unquote(_mail.username or "")
    EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
    EMAIL_USE_TLS = _mail.scheme == "smtp+tls" or _mail.port == 587
    EMAIL_USE_SSL = _mail.scheme == "smtps"
    EMAIL_TIMEOUT = 15
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = MAIL_DIR

# Sessions and tokens
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day: the desk holds personal data
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
LOGIN_URL = "wagtailadmin_login"

# Requests
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440  # 2.5 MB: the longest honest form is a few kilobytes
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
ADMIN_UPLOAD_MAX_SIZE = 60 * 1024 * 1024  # documents and photographs of editors
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# Drawings with sprayed grain weigh twice as much at Wagtail's defaults (85, 80, 80) and look the same.
WAGTAILIMAGES_JPEG_QUALITY = 72
WAGTAILIMAGES_WEBP_QUALITY = 66
WAGTAILIMAGES_AVIF_QUALITY = 50
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"

# Headers
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"  # the admin alone gets SAMEORIGIN: Wagtail previews a page in a frame of its editor
PERMISSIONS_POLICY = (
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
    "microphone=(), midi=(), payment=(), usb=(), browsing-topics=()"
)
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "media-src": [SELF],
        # Players stand here only as a frame the reader opens by a click (docs/components.md).
        "frame-src": [SELF, "https://www.youtube-nocookie.com", "https://player.vimeo.com"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
# Wagtail's editor writes inline scripts and styles of its own; everything else stays as strict as in public.
ADMIN_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "worker-src": [SELF, "blob:"],
    "frame-ancestors": [SELF],
}

# Logging: what happened and where, never what was typed.
DEFAULT_EXCEPTION_REPORTER_FILTER = "core.log_filters.NoPersonalDataReporterFilter"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_personal_data": {"()": "core.log_filters.NoPersonalDataFilter"}},
    "formatters": {
        "line": {
            "()": "core.log_filters.PlacesFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["no_personal_data"]},
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django_tasks": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},
    },
}

# Personal data: encryption of fields, keyed hashes to find them, receipt codes (inbox/encryption.py).
FIELD_KEYS = ENV.field_keys
LOOKUP_KEY = ENV.lookup_key
LOOKUP_KEY_FALLBACKS = ENV.lookup_key_fallbacks

# Forms: rate limits by address, network and day (inbox/limits.py), in the store all processes share.
SUBMISSION_LIMITS = {"address": ENV.limit_address, "network": ENV.limit_network, "site": ENV.limit_site}
RATE_LIMIT_STORE = ENV.redis_url or f"sqlite-file:///{VAR_DIR / 'limits.sqlite3'}"
BEHIND_PROXY = ENV.behind_proxy
TRUSTED_PROXIES = ENV.trusted_proxies
CSRF_FAILURE_VIEW = "inbox.views.csrf_failure"

RECAPTCHA_PUBLIC_KEY = ENV.recaptcha_public_key
RECAPTCHA_PRIVATE_KEY = ENV.recaptcha_private_key
RECAPTCHA_DOMAIN = ENV.recaptcha_domain
RECAPTCHA_VERIFY_REQUEST_TIMEOUT = 3  # seconds; a provider that is slower counts as unreachable

WAGTAIL_SITE_NAME = "Shanyraq"
# The zones of the country. All that the system knows are six hundred, one of which no browser takes ("localtime").
WAGTAIL_USER_TIME_ZONES = [
    f"Asia/{city}" for city in ("Almaty", "Aqtau", "Aqtobe", "Atyrau", "Oral", "Qostanay", "Qyzylorda")
]
WAGTAILADMIN_BASE_URL = ENV.site_url
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # no third party learns who works at the desk
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "core.search_backend"}}

SILENCED_SYSTEM_CHECKS: list[str] = []
