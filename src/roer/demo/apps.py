from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.demo"
    label = "demo"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang the choice of persons in the frame, where the demo runs."""
        from roer.web import registry

        if not settings.PRODUCTION:
            registry.add_link("demo:choose", _("Andere persoon (oefenplek)"), order=90, shown=registry.anyone)
