"""What the forms offer to choose from, and the promises that somebody should see before deciding."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.decisions.circle import concerned
from roer.decisions.models import BestInterestsAssessment, Decision
from roer.dossier.queries import promises_of
from roer.dossier.queries.circle import names_of_people
from roer.dossier.queries.plan import AgreementLine
from roer.intake.queries import opinions_of, requests_of
from roer.intake.queries.talks import OpinionLine


def relation_words(relation: str) -> str:
    """Who somebody is to the child."""
    return {"child": _("het kind of de jongere"), "parent": _("ouder"), "guardian": _("voogd")}.get(relation, relation)


def people_named(dossier_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """The people a decision concerns, by name where the reader may see it, for a choice."""
    people = concerned(dossier_id, actor)
    names = names_of_people([one.person_id for one in people], actor)
    return [
        (str(one.person_id), ", ".join(filter(None, (names.get(one.person_id, ""), relation_words(one.relation)))))
        for one in people
    ]


def choices_for(dossier_id: UUID, actor: Actor) -> dict[str, list[tuple[str, str]]]:
    """Assessments a decision may rest on and sent decisions it may replace, newest first."""
    assessed = BestInterestsAssessment.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("-asked_at")
    sent = Decision.objects.visible_to(actor).filter(dossier_id=dossier_id, state=Decision.State.SENT)
    return {
        "assessments": [
            (str(one.id), f"{one.get_weight_display()}, {_day(one.asked_at)}, {one.get_state_display()}")
            for one in assessed
        ],
        "earlier": [
            (str(one.id), f"{one.get_outcome_display()}, {_day(one.sent_at)}") for one in sent.order_by("-sent_at")
        ],
    }


def _day(moment: Any) -> str:
    return date_format(day_of(moment), "j F Y")


def promises_before(dossier_id: UUID, actor: Actor) -> list[AgreementLine]:
    """Promises of this dossier: who decides sees what was promised and whether it was kept."""
    return promises_of(dossier_id, actor)


def request_behind(dossier_id: UUID, actor: Actor) -> UUID | None:
    """The newest help request of this dossier that the actor sees; what is assessed and determined belongs to it."""
    lines = requests_of(dossier_id, actor)
    return lines[0].id if lines else None


def views_of_child(request_id: UUID | None, actor: Actor) -> list[OpinionLine]:
    """What the child said about the help request, as far as the actor may read it."""
    return opinions_of(request_id, actor) if request_id else []
