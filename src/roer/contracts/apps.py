from collections.abc import Callable

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.contracts"
    label = "contracts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen for decisions, starts and ends, and hang the pages in the frame."""
        from roer.contracts.access import AGREED, FAMILY, POST
        from roer.contracts.commands.assigning import take_up_decision
        from roer.contracts.commands.delivering import take_up_end, take_up_start
        from roer.contracts.warnings import no_contract
        from roer.core.registries import on_event
        from roer.intake.queries import add_referral_warning
        from roer.web import registry

        add_referral_warning(no_contract)
        on_event("decisions.sent", take_up_decision)
        on_event("waiting.started", take_up_start)
        on_event("waiting.ended", take_up_end)
        registry.set_door("message", "contracts:read_file")
        registry.add_link("contracts:desk", _("Berichten"), order=10, shown=_acts_as(POST))
        registry.add_link("contracts:contracts", _("Contracten"), order=20, shown=_acts_as(AGREED))
        registry.add_link("contracts:told", _("Wat is verstuurd"), order=65, shown=_acts_as(FAMILY))


def _acts_as(roles: frozenset[str]) -> Callable[[HttpRequest], bool]:
    return lambda request: getattr(request, "actor", None) is not None and request.actor.role in roles  # type: ignore[attr-defined]
