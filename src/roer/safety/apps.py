from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.safety"
    label = "safety"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang the night desk in the frame."""
        from roer.safety.access import WORKERS
        from roer.web import registry

        registry.add_link("safety:desk", _("Nachtdienst"), order=31, shown=lambda request: _acts_as(request, WORKERS))


def _acts_as(request: HttpRequest, roles: frozenset[str]) -> bool:
    actor = getattr(request, "actor", None)
    return actor is not None and actor.role in roles
