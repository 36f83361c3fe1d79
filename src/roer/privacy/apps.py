from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.privacy"
    label = "privacy"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang "Wie ziet wat?" in the frame for whoever decides about a dossier, and data breaches for who works here."""
        from roer.core.codes import Role
        from roer.privacy.access import OWNERS, REPORTERS
        from roer.web import registry

        registry.add_link(
            "privacy:mine", _("Wie ziet wat?"), order=30,
            shown=lambda request: getattr(getattr(request, "actor", None), "role", "") in OWNERS,
        )  # fmt: skip
        registry.add_link(
            "privacy:breaches", _("Datalekken"), order=80,
            shown=lambda request: (
                getattr(getattr(request, "actor", None), "role", "") in REPORTERS | {Role.ADMINISTRATOR}
            ),
        )  # fmt: skip
