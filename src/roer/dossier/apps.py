from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.dossier"
    label = "dossier"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang the file in the navigation, and what people need to see first on their first page."""
        from roer.dossier import blocks
        from roer.web import registry

        registry.add_link("dossier:file", _("Dossier"), order=10, shown=blocks.has_file)
        blocks.register()
