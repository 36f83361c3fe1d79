"""A child that lives away from home is a specially protected person: said in planning, in safety checks and in papers."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.living import terms
from roer.living.models import Placement

LARGE = "large_institution"


def is_specially_protected(dossier_id: UUID, actor: Actor) -> bool:
    """Does this child live away from home now, as far as the actor may know where it lives?"""
    running = Placement.objects.visible_to(actor).filter(
        dossier_id=dossier_id, valid_from__lte=actor.at, valid_until__isnull=True, form__at_home=False
    )
    found: bool = running.exists()
    return found


def warnings_of(held: Placement, today: date) -> list[str]:
    """What of a stay asks to be looked at, each with the number of days that counts here (LIV-09)."""
    if held.valid_from is None or held.valid_until is not None or held.form.at_home:
        return []
    begun, said = day_of(held.valid_from), []
    longest, least = (int(param.on(today).value) for param in (terms.LARGE_DAYS, terms.SHORT_STAY_DAYS))
    if held.evaluate_on is not None and held.evaluate_on < today:
        said.append(_("De dag om samen terug te kijken ging voorbij."))
    if held.form_id == LARGE and (today - begun).days > longest:
        said.append(_("Langer dan %(n)d dagen in een grote instelling. Meer vindt Roer te lang.") % {"n": longest})
    if held.expected_until is None:
        said.append(_("Niemand weet hoe lang dit duurt."))
    elif (held.expected_until - begun).days < least:
        said.append(_("Korter dan %(n)d dagen: te kort om te wennen.") % {"n": least})
    return said
