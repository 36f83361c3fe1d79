from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from roer.web.registry import Shown


class Config(AppConfig):
    name = "roer.offers"
    label = "offers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang the directory in the frame for everybody, and its keeping for providers."""
        from roer.core.codes import Role
        from roer.web import registry

        registry.add_link("offers:find", _("Hulp zoeken"), order=60, shown=registry.anyone)
        registry.add_link(
            "offers:bring_in", _("Sociale kaart inlezen"), order=40, shown=_acts_as({Role.WAITING_COORDINATOR})
        )
        registry.add_link(
            "offers:bought", _("Inkoop en dekking"), order=14, shown=_acts_as({Role.WAITING_COORDINATOR, Role.DECIDER})
        )
        registry.add_link("offers:own", _("Ons aanbod"), order=15, shown=_acts_as({Role.PROVIDER_WORKER}))


def _acts_as(roles: set[str]) -> "Shown":
    return lambda request: getattr(request, "actor", None) is not None and request.actor.role in roles  # type: ignore[attr-defined]
