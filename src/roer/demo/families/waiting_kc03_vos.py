"""Case KC-03: Timo Vos (14) has waited sixteen weeks for a conversation while the norm is four.

One provider said no, his mother Karin reads why, somebody calls every week meanwhile, and Carla looks for a quicker place
without knowing his name.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from roer.core.days import day_of
from roer.demo.cast import Cast
from roer.demo.making import household
from roer.intake import commands as intake
from roer.offers import queries as offers
from roer.waiting import commands

CASE = "KC-03"
ABOUT = {
    "timo": _("Timo, 14. Hij wacht al zestien weken op een gesprek."),
    "karin": _("Karin, moeder van Timo. Zij ziet hoe lang het duurt en wie er zoekt."),
}
WEEKS_WAITED = 16


def add(cast: Cast, at: datetime) -> None:
    """Timo with his mother, a question of sixteen weeks ago, a no, help for meanwhile, and somebody who looks elsewhere."""
    household(cast, "fatima", ("timo", "Timo Vos", "2012-01-21"), {"karin": "Karin Vos"})
    fatima, karin, eva = (cast[name].at(at) for name in ("fatima", "karin", "eva"))
    request = intake.ask_question(
        actor=karin, dossier_id=cast.dossier("timo"), municipality_code="9999", others_may_read=True,
        words={"want": "Timo komt zijn kamer niet meer uit. Hij zegt dat hij bang is en slaapt bijna niet."},
    )  # fmt: skip
    _long_ago(request, at)
    asked = commands.choose_offer(
        actor=karin, request_id=request, offer_id=_offer("Durven doen", at),
        words="Een jongen van 14 die door angst niet meer naar school gaat.", wish="Graag iemand die ook eens thuis komt.",
    )  # fmt: skip
    commands.decline_proposal(
        actor=eva, proposal_id=asked, code="other",
        words="Wij komen niet aan huis, en Timo kan nu niet naar ons toe. Bel gerust: we denken mee wie dat wel kan.",
    )  # fmt: skip
    commands.give_bridging_help(
        actor=fatima, request_id=request, kind="contact", from_on=day_of(at),
        words="Fatima belt elke dinsdag om vier uur, met Timo of met Karin.",
    )  # fmt: skip
    flagged = commands.flag_long_waits(actor=fatima)
    commands.name_causes(
        actor=fatima, brokerage_id=UUID(flagged[str(request)]), causes=["declined", "tight_purchasing"]
    )


def _offer(name: str, at: datetime) -> UUID:
    """An offer of Maasrijk by its name."""
    found: UUID = next(line.offer.id for line in offers.running_lines(day_of(at)) if line.offer.name == name)
    return found


def _long_ago(request_id: UUID, at: datetime) -> None:
    """Everybody of the cast came in today; this one question lay there since long before. Set as owner, in the demo alone."""
    asked = at - timedelta(weeks=WEEKS_WAITED)
    apps.get_model("intake", "HelpRequest").objects.using("owner").filter(id=request_id).update(asked_at=asked)
