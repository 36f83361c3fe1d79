"""Complaints and signals in codes, also informal ones, so that a pattern shows without a name (RIG-22)."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.models import Organisation
from roer.rights.commands.handling import CannotFile
from roer.rights.models import Coding, Complaint, ComplaintTheme


@command
def code_complaint(
    *, actor: Actor, complaint_id: UUID, theme: str, moment: str, case: str, influence: str = "unknown", area: str = ""
) -> UUID:
    """Put a complaint in codes beside its words. Returns the coding."""
    require("rights.handle", actor)
    complaint = Complaint.objects.get(id=complaint_id)
    if complaint.owner_seat_id != actor.seat_id:
        raise NotAllowed
    return _code(
        actor, complaint.organisation, theme, moment, case, influence, area, complaint.informal, complaint=complaint
    )


@command
def record_signal(
    *, actor: Actor, organisation_id: UUID, theme: str, moment: str, case: str, influence: str = "unknown",
    area: str = "",
) -> UUID:  # fmt: skip
    """Put down something that was heard without a formal complaint, in codes only: no name and no words. Returns it."""
    require("rights.record_signal", actor)
    return _code(actor, Organisation.objects.get(id=organisation_id), theme, moment, case, influence, area, True)


@command
def resolve_signal(*, actor: Actor, coding_id: UUID) -> None:
    """What was signalled is settled."""
    require("rights.record_signal", actor)
    if not Coding.objects.filter(id=coding_id, resolved_on__isnull=True).update(resolved_on=day_of(actor.at)):
        raise CannotFile(_("Dit is al opgelost, of niet van u."))


@command
def add_theme(*, actor: Actor, code: str, says: str, since: date | None = None) -> None:
    """Add a theme while a period runs. Raises CannotFile for a code that exists or is no plain word."""
    require("rights.handle", actor)
    if not code.isidentifier() or not says.strip() or ComplaintTheme.objects.filter(code=code).exists():
        raise CannotFile(_("Kies een nieuwe korte naam en schrijf op wat het thema is."))
    ComplaintTheme(code=code, says=says.strip()[:80], valid_from=since or day_of(actor.at)).save(force_insert=True)


def _code(
    actor: Actor, organisation: Organisation, theme: str, moment: str, case: str, influence: str, area: str,
    informal: bool, *, complaint: Complaint | None = None,
) -> UUID:  # fmt: skip
    known = ComplaintTheme.objects.filter(
        code=theme, valid_from__lte=day_of(actor.at), valid_until__isnull=True
    ).first()
    fits = moment in Coding.Moment and case in Coding.Case and influence in Coding.Influence
    if known is None or not fits or (area and not (area.isdigit() and len(area) == 4)):
        raise CannotFile(_("Kies uit de lijst. Een buurt is de vier cijfers van de postcode."))
    made = Coding(
        id=uuid4(), dossier_id=complaint.dossier_id if complaint else None, item_id=complaint.item_id if complaint else None,
        complaint=complaint, theme=known, moment=moment, case=case, influence=influence, organisation=organisation,
        area=area, informal=informal, coded_on=day_of(actor.at), coded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id
