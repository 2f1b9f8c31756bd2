"""The one place where the environment is read: every variable, its type, its default."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[2]
INSECURE_SECRET_KEY = "insecure-development-key-never-use-in-production"  # noqa: S105
INSECURE_FIELD_KEY = "c2hhbnlyYXEtZGV2ZWxvcG1lbnQta2V5LTAwMDAwMDE="
INSECURE_LOOKUP_KEY = "insecure-lookup-key"
SHORTEST_SECRET = 50  # Django's own `check --deploy` asks for this length (security.W009).


class Env(BaseSettings):
    """Typed environment. Every field is a row of `.env.example` and of the operators' guide."""

    model_config = SettingsConfigDict(env_file=ROOT / ".env", env_ignore_empty=True, extra="ignore")

    # Django
    debug: bool = Field(False, description="1 serves with Django's development server and its error pages.")
    secret_key: str = Field(INSECURE_SECRET_KEY, description="Signs sessions and tokens. Required in production.")
    secret_key_fallbacks: list[str] = Field([], description="Former secret keys that still verify, as a JSON list.")
    allowed_hosts: list[str] = Field([], description='Host names the site answers to, as a JSON list: ["example.kz"].')
    site_url: str = Field("", description="The public address, for mails and links. Empty: http://localhost:PORT.")

    # The server
    port: int = Field(8000, ge=1, le=65535, description="Port of `make run`.")
    bind: str = Field("127.0.0.1", description="Address the server listens on; 0.0.0.0 in a container.")
    web_workers: int = Field(2, ge=1, description="Web worker processes.")
    web_threads: int = Field(4, ge=1, description="Threads of each web worker.")
    behind_proxy: bool = Field(
        False, description="1 when a reverse proxy sets X-Forwarded-Proto and X-Forwarded-For itself."
    )
    trusted_proxies: list[str] = Field(
        ["127.0.0.1", "::1"], description="Addresses whose X-Forwarded-* headers are believed, as a JSON list."
    )
    ssl_redirect: bool = Field(True, description="Production: sends http:// to https://.")
    hsts_seconds: int = Field(31_536_000, ge=0, description="Production: how long browsers insist on https.")

    # Services, one URL each
    database_url: str = Field(f"sqlite:///{ROOT / 'var' / 'shanyraq.sqlite3'}", description="SQLite or PostgreSQL.")
    redis_url: str = Field("", description="Cache, rate limits and counters. Empty: files under `var/`.")
    email_url: str = Field("", description="smtp://user:password@host:587. Empty: mails land in `var/mail/`.")
    var_dir: Path = Field(ROOT / "var", description="Folder of what the site writes: cache, mails, collected static.")
    media_root: Path = Field(ROOT / "var" / "media", description="Folder of uploaded files.")
    page_cache: bool = Field(True, description="0 switches the cache of whole pages off.")

    # Personal data
    field_keys: list[str] = Field(
        [INSECURE_FIELD_KEY],
        description="Fernet keys of encrypted fields, newest first, as a JSON list. Required in production.",
    )
    lookup_key: str = Field(INSECURE_LOOKUP_KEY, description="Keys hashes and receipt codes. Required in production.")
    lookup_key_fallbacks: list[str] = Field(
        [], description="Former lookup keys: receipt codes and hashes made with them stay valid, as a JSON list."
    )

    # Forms: how many submissions are taken in, as "number/unit", several joined by ";"
    limit_address: str = Field("30/hour;100/day", description="Submissions from one address.")
    limit_network: str = Field("200/hour", description="Submissions from one network (/24 of IPv4, /64 of IPv6).")
    limit_site: str = Field("5000/day", description="Submissions in all.")

    # Captcha: off while empty
    recaptcha_public_key: str = Field("", description="reCAPTCHA site key. Empty: no captcha, no third party.")
    recaptcha_private_key: str = Field("", description="reCAPTCHA secret key.")
    recaptcha_domain: str = Field("www.google.com", description="Host of the captcha, or www.recaptcha.net.")

    # Mail
    default_from_email: str = Field("noreply@shanyraq.example", description="Sender of the site's mails.")

    # Tests
    require_services: bool = Field(False, description="1 turns a test skipped for a missing service into a failure.")

    @model_validator(mode="after")
    def _fill_site_url(self) -> Self:
        if not self.site_url:
            self.site_url = f"http://localhost:{self.port}"
        return self

    def problems_in_production(self) -> list[str]:
        """Return one sentence per reason not to serve the public with this environment."""
        rules = [
            (self.debug, "DEBUG is on: error pages would show visitors the inside of the site. Unset DEBUG."),
            (
                self.secret_key == INSECURE_SECRET_KEY,
                "SECRET_KEY is missing or still the development key. Set a random one of 50 characters or more.",
            ),
            (
                len(self.secret_key) < SHORTEST_SECRET and self.secret_key != INSECURE_SECRET_KEY,
                "SECRET_KEY is shorter than 50 characters. Set a longer random one.",
            ),
            (not self.allowed_hosts, 'ALLOWED_HOSTS is empty. Name the hosts the site answers to: ["example.kz"].'),
            ("*" in self.allowed_hosts, "ALLOWED_HOSTS is *. Name the hosts the site answers to."),
            (
                not self.field_keys or INSECURE_FIELD_KEY in self.field_keys,
                "FIELD_KEYS is missing or still the development key: personal data would lie readable.",
            ),
            (
                self.lookup_key == INSECURE_LOOKUP_KEY or not self.lookup_key,
                "LOOKUP_KEY is missing or still the development key. Set a random one.",
            ),
        ]
        return [sentence for broken, sentence in rules if broken]


@cache
def env() -> Env:
    """Return the environment, read once per process."""
    return Env()
