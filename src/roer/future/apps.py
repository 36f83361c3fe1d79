from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.future"
    label = "future"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang the list in the navigation of who helps."""
        from roer.future.access import WORKERS
        from roer.web import registry

        def works(request: object) -> bool:
            actor = getattr(request, "actor", None)
            return actor is not None and actor.role in WORKERS

        registry.add_link("future:list", _("Bijna achttien"), order=45, shown=works)
