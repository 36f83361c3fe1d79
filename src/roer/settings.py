"""Settings, read from the environment and checked at start. `roer` (src/roer/install) sets them for demo and test."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from roer.install.logs import LOGGING as LOGGING
from roer.install.logs import configure as configure_logs
from roer.install.read_only import Switch
from roer.web.csp import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY

BASE = Path(__file__).resolve().parent
MODES = ("demo", "test", "production")


def _required(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. Start Roer with 'make demo', or see docs/operating.md.")
    return value


def database(url: str, application: str) -> dict[str, object]:
    """Turn postgresql://user:password@host:port/name?host=/socket/dir into Django's form."""
    parts = urlsplit(url)
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "roer.core.postgres",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", "")) or parts.hostname or "",
        "PORT": query.get("port", "") or (str(parts.port) if parts.port else ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "application_name": application,
            "server_side_binding": True,  # with prepared statements: a sixth to a third less work (docs/decisions)
            "prepare_threshold": 5,
            **{name: value for name, value in query.items() if name.startswith("ssl")},
        },
    }


MODE = _required("ROER_MODE")
if MODE not in MODES:
    raise ImproperlyConfigured(f"ROER_MODE is '{MODE}'; it is one of {', '.join(MODES)}.")
PRODUCTION = MODE == "production"
DEMO = MODE == "demo"
DEBUG = False
SECRET_KEY = _required("ROER_SECRET_KEY")
ROER_DATA = Path(_required("ROER_DATA"))
ROER_MASTER_KEYS = Path(_required("ROER_MASTER_KEYS"))
ROER_READ_ONLY = Switch(ROER_DATA, always=os.environ.get("ROER_READ_ONLY", "") == "1")
ROER_JUDGE_AT_NIGHT = os.environ.get("ROER_JUDGE_AT_NIGHT", "")
ROER_PORT = os.environ.get("ROER_PORT", "8000")
ROER_SITE = os.environ.get("ROER_SITE", f"http://localhost:{ROER_PORT}")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", urlsplit(ROER_SITE).hostname or "localhost"]
CSRF_TRUSTED_ORIGINS = [ROER_SITE]
if PRODUCTION and not ROER_SITE.startswith("https://"):
    raise ImproperlyConfigured("ROER_SITE must start with https:// in production.")

# default: requests and tests, under row security · owner: migrations and bulk loading · clock: night jobs
# export: pseudonymising views · keys: the key store · keys_owner: makes the key store's table
_DATABASES = {
    "default": "ROER_APP_DATABASE_URL",
    "keys": "ROER_KEYS_DATABASE_URL",
    "owner": "ROER_OWNER_DATABASE_URL",
    "keys_owner": "ROER_KEYS_OWNER_DATABASE_URL",
    "clock": "ROER_CLOCK_DATABASE_URL",
    "export": "ROER_EXPORT_DATABASE_URL",
}
DATABASES = {
    alias: database(os.environ[name], f"roer-{alias}") for alias, name in _DATABASES.items() if os.environ.get(name)
}
for _alias in ("default", "keys"):
    if _alias not in DATABASES:
        _required(_DATABASES[_alias])
DATABASE_ROUTERS = ["roer.core.database.Router"]

ROOMS = [
    "roer.core", "roer.web", "roer.people", "roer.access", "roer.dossier", "roer.privacy", "roer.offers",
    "roer.intake", "roer.decisions", "roer.waiting", "roer.living", "roer.future", "roer.safety", "roer.rights", "roer.contracts",
    "roer.lab", "roer.demo", "roer.desk",
]  # fmt: skip
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "csp",
    "procrastinate.contrib.django",
    *ROOMS,
]
MIDDLEWARE = [
    "roer.web.middleware.HealthMiddleware",
    "roer.web.problems.ProblemsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "roer.web.middleware.PrivateByDefaultMiddleware",
    "roer.access.middleware.ActorMiddleware",
]
ROOT_URLCONF = "roer.urls"
WSGI_APPLICATION = "roer.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "roer.web.context.page",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "roer.web.templatetags.web"],
        },
    }
]

AUTH_USER_MODEL = "core.Account"
AUTHENTICATION_BACKENDS = ["roer.access.backend.AccountBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "roer.access.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip"}  # a whole town hall is one address; wrong passwords stay at allauth's 10
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_SIGNUP_FORM_HONEYPOT_FIELD = "website"
ACCOUNT_PREVENT_ENUMERATION = True
MFA_ADAPTER = "roer.access.adapter.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
MFA_TOTP_ISSUER = "Roer"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"
LANGUAGE_COOKIE_NAME = "taal"
LANGUAGE_COOKIE_SAMESITE = "Lax"

SESSION_ENGINE = "roer.access.sessions"
SESSION_COOKIE_NAME = "zitting"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "roer.web.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"

STATIC_URL = "/static/"
STATIC_ROOT = ROER_DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
configure_logs()
