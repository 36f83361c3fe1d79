from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.living"
    label = "living"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep the titles of stays in line with the facts of other rooms."""
        from roer.core.codes import Role
        from roer.core.registries import fact_listeners
        from roer.living.blocks import register
        from roer.living.rederive import rederive
        from roer.web import registry

        if rederive not in fact_listeners:
            fact_listeners.append(rederive)
        register()
        counts: set[str] = {Role.WAITING_COORDINATOR, Role.DECIDER}
        registry.add_link(
            "living:ledger", _("Kind-dagen zonder"), order=46, shown=lambda request: _acts_as(request, counts)
        )


def _acts_as(request: HttpRequest, roles: set[str]) -> bool:
    actor = getattr(request, "actor", None)
    return actor is not None and actor.role in roles
