from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.rights"
    label = "rights"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang the way for who does not agree in the navigation, and open cases on the officer's first page."""
        from roer.core.codes import Role
        from roer.rights.access import FAMILY
        from roer.rights.queries import open_cases
        from roer.web import registry
        from roer.web.blocks import register_block

        handlers = {Role.COMPLAINTS_OFFICER}

        def cases(actor: object) -> dict[str, object]:
            objections, complaints = open_cases(actor)  # type: ignore[arg-type]
            return {"objections": objections, "complaints": complaints}

        register_block("rights.cases", handlers, cases, "rights/block_cases.html", order=20)
        registry.add_link(
            "rights:mine", _("Niet mee eens?"), order=60, shown=lambda request: _shown(request, FAMILY | handlers)
        )


def _shown(request: object, roles: frozenset[str]) -> bool:
    actor = getattr(request, "actor", None)
    return actor is not None and actor.role in roles
