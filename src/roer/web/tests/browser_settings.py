"""The settings of tests with a real browser: stylesheets straight from the source, failing pages included."""

from roer.settings import *  # noqa: F403
from roer.settings import BASE, TEMPLATES
from roer.web.csp import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY

ROOT_URLCONF = "roer.web.tests.urls"
WHITENOISE_USE_FINDERS = True
CSRF_FAILURE_VIEW = "roer.web.errors.csrf_failure"
TEMPLATES[0]["DIRS"] = [BASE / "web/templates"]
