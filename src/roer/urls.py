"""Every address of Roer: one include per room."""

from django.urls import include, path

from roer.api import api, describe
from roer.web.errors import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [
    path("api/v1/openapi.json", describe, name="openapi"),
    path("api/v1/", api.urls),
    path("", include("roer.web.urls")),
    path("account/", include("allauth.urls")),
    path("", include("roer.desk.urls")),
    path("", include("roer.access.urls")),
    path("mensen/", include("roer.people.urls")),
    path("dossier/", include("roer.dossier.urls")),
    path("privacy/", include("roer.privacy.urls")),
    path("aanbod/", include("roer.offers.urls")),
    path("hulp/", include("roer.intake.urls")),
    path("besluit/", include("roer.decisions.urls")),
    path("wachten/", include("roer.waiting.urls")),
    path("wonen/", include("roer.living.urls")),
    path("achttien/", include("roer.future.urls")),
    path("veiligheid/", include("roer.safety.urls")),
    path("rechten/", include("roer.rights.urls")),
    path("berichten/", include("roer.contracts.urls")),
    path("lab/", include("roer.lab.urls")),
    path("demo/", include("roer.demo.urls")),
]
