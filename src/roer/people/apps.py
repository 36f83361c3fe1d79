from functools import partial

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang this room's pages in the frame."""
        from roer.web import registry

        for page, label, action in (
            ("people:register", _("Inschrijven"), "people.register_person"),
            ("people:import_file", _("Bevolkingsregister"), "people.import_register"),
        ):
            registry.add_link(page, label, order=20, shown=partial(_may, action))


def _may(action: str, request: HttpRequest) -> bool:
    from roer.core.actions import may

    return may(action, getattr(request, "actor", None))
