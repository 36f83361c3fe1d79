from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from roer.web.registry import Shown


class Config(AppConfig):
    name = "roer.waiting"
    label = "waiting"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang waits, proposals and running help in the frame."""
        from roer.core.codes import Role
        from roer.intake.queries import add_referral_warning
        from roer.waiting import blocks, holds
        from roer.waiting.access import FAMILY, PROVIDER, TEAM
        from roer.waiting.warnings import long_wait
        from roer.web import registry

        add_referral_warning(long_wait)
        registry.add_link("waiting:mine", _("Wachten"), order=20, shown=_acts_as(FAMILY | TEAM))
        registry.add_link("waiting:proposals", _("Voorstellen"), order=12, shown=_acts_as(PROVIDER))
        registry.add_link(
            "waiting:figures", _("Cijfers"), order=11, shown=_acts_as({Role.WAITING_COORDINATOR, Role.DECIDER})
        )
        registry.add_link("waiting:plan", _("Plan voor de regio"), order=12, shown=_acts_as({Role.WAITING_COORDINATOR}))
        registry.add_link("waiting:cases", _("Expertteam"), order=13, shown=_sits_in_a_team)
        registry.add_link(
            "waiting:coordinator", _("Wie te lang wacht"), order=10, shown=_acts_as({Role.WAITING_COORDINATOR})
        )
        blocks.register()
        holds.register()


def _acts_as(roles: frozenset[str] | set[str]) -> "Shown":
    return lambda request: getattr(request, "actor", None) is not None and request.actor.role in roles  # type: ignore[attr-defined]


def _sits_in_a_team(request: object) -> bool:
    from roer.waiting.queries import sits_in_a_team

    actor = getattr(request, "actor", None)
    return actor is not None and actor.organisation_id is not None and sits_in_a_team(actor)
