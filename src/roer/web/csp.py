"""The content security policy. settings.py: `from roer.web.csp import CONTENT_SECURITY_POLICY`.

No inline script and no inline style. `data:` images are there for the icons inside the component stylesheets and the
picture of a TOTP secret. `NEUTRAL_SITE` stands in form-action because a browser checks redirects after a form too.
"""

from csp.constants import NONE, SELF

NEUTRAL_SITE = "https://www.knmi.nl/"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "media-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF, NEUTRAL_SITE],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
