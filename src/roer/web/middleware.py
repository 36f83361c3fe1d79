"""Two layers around every page: health for machines, and private by default for people."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from roer.web import health, leaving

Handler = Callable[[HttpRequest], HttpResponse]
PUBLIC_MARK = "roer_may_be_kept"
PERMISSIONS = (
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "interest-cohort=(), magnetometer=(), microphone=(self), midi=(), payment=(), usb=(), "
    "publickey-credentials-get=(self), publickey-credentials-create=(self)"
)


class HealthMiddleware:
    """Answers /healthz and /readyz before sessions, and sends 127.0.0.1 to localhost: passkeys need a name."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz":
            return health.alive()
        if request.path == "/readyz":
            return health.ready()
        host, _, port = request.META.get("HTTP_HOST", "").partition(":")
        if host == "127.0.0.1" and request.method in ("GET", "HEAD") and not request.path.startswith("/static/"):
            return HttpResponseRedirect(
                f"{request.scheme}://localhost{':' + port if port else ''}{request.get_full_path()}"
            )
        return self.get_response(request)


class PrivateByDefaultMiddleware:
    """Nothing is kept by a browser or a proxy, unless a page said so with `may_be_kept`."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = leaving.empty_page(request) if leaving.has_left(request) else self.get_response(request)
        if not getattr(response, PUBLIC_MARK, False):
            response["Cache-Control"] = "no-store, private"
        # not "no-referrer": browsers then send "Origin: null" with every form and the CSRF check refuses it
        response.headers.setdefault("Referrer-Policy", "same-origin")
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("X-Robots-Tag", "noindex, nofollow")
        return response


def may_be_kept(response: HttpResponse, seconds: int) -> HttpResponse:
    """Let browsers keep this response; only for what is public and the same for everybody."""
    setattr(response, PUBLIC_MARK, True)
    response["Cache-Control"] = f"public, max-age={seconds}"
    return response
