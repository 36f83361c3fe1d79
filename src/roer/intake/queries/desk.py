"""Where to go, without signing in: the one desk of a municipality under its own name. Public, about nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.models import Organisation
from roer.intake.models import CallBack, PointOfContact
from roer.intake.queries.places import municipality

SITUATIONS = {
    "home": _("Thuis"),
    "away": _("Niet thuis: bij een pleeggezin, een groep of iemand anders"),
    "school": _("Op school"),
    "eighteen": _("18 worden of zijn"),
}
SAYS = {
    "home": _("Vertel wat er thuis speelt. Dat mag van het kind zelf komen of van een ouder."),
    "away": _("Je houdt dezelfde rechten. De gemeente waar je woonde voor je wegging, blijft meestal de jouwe."),
    "school": _("Praat ook met je mentor of de schoolmaatschappelijk werker. Samen weten ze meer."),
    "eighteen": _("Hulp kan soms doorlopen na je achttiende. Vraag het voor je verjaardag, dan valt er geen gat."),
}


@dataclass(frozen=True)
class Desk:
    """The one answer. `served`: this team works with Roer, so a question can be asked here at once."""

    municipality: str
    name: str
    local_word: str
    phone: str
    hours: str
    visit: str
    served: bool
    advice: Any
    page: PointOfContact | None


def desk_for(municipality_code: str, situation: str, at: datetime) -> Desk | None:
    """Exactly one desk for a municipality, or None when no such municipality exists today."""
    place = municipality(municipality_code, at)
    if not place:
        return None
    advice = SAYS.get(situation, SAYS["home"])
    teams = Organisation.objects.filter(
        kind="local_team", municipality_code=municipality_code, valid_from__lte=at.date()
    )
    team = teams.order_by("valid_from", "id").first()
    if team is None:
        name = _("Gemeente %(place)s, toegang tot jeugdhulp") % {"place": place}
        return Desk(place, str(name), "", "", "", "", False, advice, None)
    page = page_of_team(team, at)
    if page is None:
        return Desk(place, team.name, "", "", "", "", True, advice, None)
    return Desk(place, team.name, page.local_word, page.phone, page.hours, page.visit, True, advice, page)


def page_of_team(team: Organisation, at: datetime) -> PointOfContact | None:
    """The newest page of a team that holds today."""
    pages = PointOfContact.objects.filter(team=team, valid_from__lte=at.date())
    return pages.order_by("-valid_from", "-written_at").first()


def desks(at: datetime) -> list[PointOfContact]:
    """The page of every team today, by place and name; incomplete ones too, and called so."""
    newest = PointOfContact.objects.filter(valid_from__lte=at.date()).order_by("team_id", "-valid_from", "-written_at")
    pages = list(newest.distinct("team_id").select_related("team"))
    return sorted(pages, key=lambda each: (each.team.municipality_code, each.team.name))


def without_own_strength(at: datetime) -> list[str]:
    """Teams whose page does not say what own strength means here (INT-32)."""
    return [page.team.name for page in desks(at) if not page.own_strength_means]


def call_back_for(call_back_id: UUID) -> CallBack:
    """A number to call, for the seat on whose list it stands. Raises CallBack.DoesNotExist."""
    return CallBack.objects.get(id=call_back_id)
