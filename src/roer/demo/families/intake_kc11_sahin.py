"""Case KC-11: the father of Aram Sahin (12) does not let his whole medical past be asked for, and the help goes on.

Levent said so in his question. Nobody can make it a condition: the talk is planned and the yes to the help is another thing.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from roer.demo.cast import Cast
from roer.demo.making import household
from roer.intake import commands as intake

CASE = "KC-11"
ABOUT = {
    "aram": _("Aram, 12. Hij vraagt hulp; zijn vader deelt niet alles wat de dokter weet."),
    "levent": _("Levent, vader van Aram. Hij zei nee tegen het opvragen van alles, en de hulp gaat door."),
}


def add(cast: Cast, at: datetime) -> None:
    """A question with a no to sharing in it, a talk, and the yes to the help asked apart."""
    aram = household(cast, "joost", ("aram", "Aram Sahin", "2014-05-17"), {"levent": "Levent Sahin"})
    joost = cast["joost"].at(at)
    request = intake.ask_question(
        actor=cast["levent"].at(at), dossier_id=aram, municipality_code="9999", others_may_read=True,
        words={
            "want": "Aram is vaak somber. Hij wil praten met iemand die dat begrijpt.",
            "need": "Hulp zonder dat iedereen alles uit zijn dossier bij de dokter leest.",
        },
    )  # fmt: skip
    intake.answer_question(
        actor=joost, request_id=request,
        words="Dat kan. Wij vragen niets op zonder uw ja. Wij vragen alleen wat voor deze hulp nodig is, per keer.",
    )  # fmt: skip
    intake.plan_conversation(
        actor=joost, request_id=request, planned_at=at + timedelta(days=5), purpose="first_help", place="home",
        words="Joost komt langs. Aram kiest waar het over gaat.", child_form="talk",
        person_ids=[cast[name].person_id for name in ("aram", "levent")],
    )  # fmt: skip
    intake.ask_consent(
        actor=joost, request_id=request, weight="ordinary", words="Tien gesprekken bij Praktijk Het Anker."
    )  # fmt: skip
