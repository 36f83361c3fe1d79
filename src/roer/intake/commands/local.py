"""What a municipality sets for itself: only stricter figures and more words; what would lower a guard is kept as tried."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import Refused, command
from roer.core.days import day_of
from roer.core.models import Organisation, Seat
from roer.core.rules import REGISTRY, LaxerValue, LocalValue, Scope, allow, meet
from roer.core.visible import in_period
from roer.intake.commands.common import obey
from roer.intake.models import (
    EarlySignal,
    LocalFigure,
    LocalQuestion,
    LocalRule,
    LocalText,
    ProposalSwitch,
    RuleAttempt,
)
from roer.intake.rules import AskedFacts, is_about_origin


class CannotSetHere(Refused):
    """What a municipality would set does not fit; the message says what."""


def here(actor: Actor, code: str) -> str:
    """The municipality for which somebody sets things: one of this installation, and the own one for who works for one.

    Raises CannotSetHere for any other, NotAllowed.
    """
    require("intake.set_local", actor)
    own = Organisation.objects.filter(id=actor.organisation_id).values_list("municipality_code", flat=True).first()  # type: ignore[misc]
    if own not in ("", None, code) or not Organisation.objects.filter(municipality_code=code).exists():
        raise CannotSetHere(_("Deze gemeente kunt u niet instellen."))
    return code


@command
def set_local_figure(*, actor: Actor, municipality_code: str, param: str, value: int, valid_from: date) -> str:
    """Set a stricter figure from a day. A laxer one is refused in words and kept as an attempt. Returns those words, or ""."""
    code = here(actor, municipality_code)
    known = REGISTRY.params.get(param)
    if known is None or value < 0:
        raise CannotSetHere(_("Kies een getal uit de lijst."))
    try:
        allow(known, LocalValue(param, Scope.MUNICIPALITY, code, value, valid_from))
    except LaxerValue as laxer:
        _tried(code, param, str(value), actor)
        return str(laxer)
    running = LocalFigure.objects.filter(municipality_code=code, param=param, valid_until__isnull=True)
    running.filter(valid_from__lt=valid_from).update(valid_until=valid_from)
    if running.exists():
        raise CannotSetHere(_("Er geldt al een getal vanaf een latere dag. Kies een dag daarna."))
    _made(LocalFigure, code, actor, param=param, value=value, valid_from=valid_from)
    return ""


@command
def switch_off_rule(*, actor: Actor, municipality_code: str, rule: str) -> str:
    """Nobody switches off a rule of law or norm: the attempt is kept, and the answer says why. Returns that answer."""
    code = here(actor, municipality_code)
    held = next((one for one in REGISTRY if one.name == rule), None)
    if held is None:
        raise CannotSetHere(_("Deze regel bestaat niet."))
    _tried(code, rule, "off", actor)
    return _("Deze regel geldt overal en kan niet uit: %(says)s Uw poging staat in de lijst.") % {"says": held.says}


@command
def write_local_rule(
    *,
    actor: Actor,
    municipality_code: str,
    kind: str,
    title: str,
    here_words: str,
    valid_from: date,
    must: str = "",
    may: str = "",
) -> None:
    """Store the ordinance, a policy rule, what own strength means, or how an open norm is filled, from a day.

    One with the same title takes the place of the earlier one from that day; the earlier one stays for the days before.
    """
    code = here(actor, municipality_code)
    if kind not in LocalRule.Kind.values or not title.strip() or not here_words.strip():
        raise CannotSetHere(_("Kies wat het is, en schrijf een titel en hoe het hier is."))
    same = {"kind": kind} if kind == LocalRule.Kind.OWN_STRENGTH else {"kind": kind, "title": title.strip()}
    LocalRule.objects.filter(
        municipality_code=code, valid_until__isnull=True, valid_from__lt=valid_from, **same
    ).update(valid_until=valid_from)
    _made(
        LocalRule, code, actor, kind=kind, title=title.strip(), must=must.strip(), may=may.strip(), here=here_words.strip(),
        valid_from=valid_from,
    )  # fmt: skip


@command
def write_local_text(*, actor: Actor, municipality_code: str, place: str, words: str, valid_from: date) -> None:
    """Own words around the parts of every letter, from a day. No part of a letter can be taken out or changed by it."""
    code = here(actor, municipality_code)
    if place not in LocalText.Place.values or not words.strip():
        raise CannotSetHere(_("Kies de plek en schrijf de tekst."))
    LocalText.objects.filter(
        municipality_code=code, place=place, valid_until__isnull=True, valid_from__lt=valid_from
    ).update(valid_until=valid_from)
    _made(LocalText, code, actor, place=place, words=words.strip(), valid_from=valid_from)


@command
def register_signal(
    *, actor: Actor, municipality_code: str, name: str, purpose: str, owner: str, valid_from: date
) -> UUID:
    """Put an early signal in the public register, with what it is for and who answers for it (INT-22)."""
    code = here(actor, municipality_code)
    if not (name.strip() and purpose.strip() and owner.strip()):
        raise CannotSetHere(_("Schrijf op wat het signaal is, waarvoor, en wie ervoor instaat."))
    return _made(
        EarlySignal, code, actor, name=name.strip(), purpose=purpose.strip(), owner=owner.strip(), valid_from=valid_from
    )


@command
def add_local_question(
    *,
    actor: Actor,
    municipality_code: str,
    words: str,
    valid_from: date,
    about_signal: bool = False,
    signal_id: UUID | None = None,
) -> UUID:
    """Add one question to looking at a request. A hidden signal, or a question after origin, is refused (INT-22)."""
    code = here(actor, municipality_code)
    if not words.strip():
        raise CannotSetHere(_("Schrijf de vraag op."))
    known = EarlySignal.objects.filter(id=signal_id, municipality_code=code, valid_from__lte=valid_from)  # type: ignore[misc]
    facts = AskedFacts(about_signal or signal_id is not None, known.exists(), is_about_origin(words))
    obey(
        meet(("intake.signals_stand_in_the_register", "intake.nobody_is_asked_for_origin"), facts, at=day_of(actor.at))
    )
    return _made(LocalQuestion, code, actor, words=words.strip(), signal_id=signal_id, valid_from=valid_from)


@command
def switch_proposal(*, actor: Actor, proposal: str, decided_by_id: UUID, decided_on: date, valid_from: date) -> None:
    """Switch a proposal on for this installation from a day, with who decided it. What clashes is refused when met."""
    require("intake.set_local", actor)
    decider = Seat.objects.filter(in_period(actor.at), id=decided_by_id, role="decider").first()
    if proposal not in REGISTRY.sets or decider is None:
        raise CannotSetHere(_("Kies een voorstel dat bestaat, en wie het besloot."))
    ProposalSwitch(
        proposal=proposal, decided_by=decider, entered_by_id=actor.seat_id, decided_on=decided_on, valid_from=valid_from
    ).save(force_insert=True)  # fmt: skip


def _tried(code: str, what: str, value: str, actor: Actor) -> None:
    RuleAttempt(
        municipality_code=code, what=what, value=value, tried_by_id=actor.seat_id, tried_at=actor.at
    ).save(force_insert=True)  # fmt: skip


def _made(model: Any, code: str, actor: Actor, **values: object) -> UUID:
    row = model(municipality_code=code, written_by_id=actor.seat_id, written_at=actor.at, **values)
    row.save(force_insert=True)
    made: UUID = row.id
    return made
