from collections.abc import Callable

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang the door for a question and the lists in the frame."""
        from roer.core.codes import Role
        from roer.intake import queries
        from roer.intake.access import FAMILY, HELPERS, TEAM
        from roer.web import registry
        from roer.web.blocks import register_block

        registry.set_door("question", "intake:ask")
        registry.add_link("intake:mine", _("Mijn vragen"), order=10, shown=_acts_as(FAMILY | {Role.GUEST}))
        registry.add_link("intake:open", _("Vragen"), order=10, shown=_acts_as(TEAM))
        register_block(
            "intake.mine", FAMILY | {Role.GUEST}, lambda actor: {"lines": queries.my_requests(actor)},
            "intake/block_mine.html", order=20,
        )  # fmt: skip
        register_block("intake.consent", FAMILY, _consents, "intake/block_consent.html", order=15, daily=True)
        registry.add_link("intake:refer", _("Verwijzen"), order=10, shown=_acts_as(frozenset({Role.REFERRER})))
        registry.add_link("intake:find", _("Waar kun je terecht?"), order=5, shown=registry.anyone)
        registry.add_link(
            "intake:feedback", _("Mijn verwijzingen"), order=11, shown=_acts_as(frozenset({Role.REFERRER}))
        )
        registry.add_link("intake:offers_missing", _("Nog niet aangeboden"), order=45, shown=_acts_as(TEAM))
        registry.add_link("intake:acute", _("Nu hulp starten"), order=30, shown=_acts_as(HELPERS))
        registry.add_link("intake:duty", _("Dienstrooster"), order=40, shown=_acts_as(frozenset({Role.PROFESSIONAL})))
        register_block(
            "intake.open",
            TEAM,
            lambda actor: {"lines": queries.open_requests(actor)},
            "intake/block_open.html",
            order=20,
        )


def _acts_as(roles: frozenset[str]) -> Callable[[HttpRequest], bool]:
    return lambda request: getattr(request, "actor", None) is not None and request.actor.role in roles  # type: ignore[attr-defined]


def _consents(actor: object) -> dict[str, object] | None:
    from roer.intake import queries

    states = queries.consents_asked_of(actor)  # type: ignore[arg-type]
    return {"states": states} if states else None
