"""Forms about time: applications, pauses, and looking again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.decisions.codes import Promised
from roer.decisions.forms import area, day
from roer.decisions.models import TermPause
from roer.web.forms import CommandForm


class OwnApplyForm(CommandForm):
    """The family asks the municipality to decide."""

    words = area(
        _("Welke hulp vraagt u aan?"), help_text=_("In eigen woorden. Een diagnose of verwijzing is niet nodig.")
    )
    responsible_seat_id = forms.ChoiceField(label=_("Bij wie van de gemeente?"))

    def __init__(self, *args: Any, deciders: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["responsible_seat_id"].choices = deciders  # type: ignore[attr-defined]


class ApplyForm(OwnApplyForm):
    """An application that came in on paper, by phone or at the counter."""

    received_on = day(_("Op welke dag kwam de aanvraag binnen?"))


class PauseForm(CommandForm):
    """The term stands still, on a ground of the law."""

    ground = forms.ChoiceField(label=_("Waarom?"), choices=TermPause.Ground.choices, widget=forms.RadioSelect)
    from_on = day(_("Vanaf welke dag?"))
    words = area(_("Wat is er gevraagd, of afgesproken?"), help_text=_("Het gezin leest dit."), rows=3)


class ResumeForm(CommandForm):
    """The term runs on."""

    until_on = day(_("Op welke dag kwam het binnen, of was het uitstel voorbij?"))


class AnnounceForm(CommandForm):
    """A talk on whether help still fits."""

    talk_on = day(_("Op welke dag is het gesprek?"))
    words = area(_("Waar is het gesprek voor?"), rows=3)


class ReportForm(CommandForm):
    """What came out of the talk."""

    words = area(_("Wat is er besproken en beloofd?"), help_text=_("Het gezin leest dit."))
    promised = forms.ChoiceField(label=_("Wat is er beloofd?"), choices=Promised.choices, widget=forms.RadioSelect)
    answer_on = day(_("Op welke dag komt het antwoord?"))


class BridgeForm(CommandForm):
    """Help goes on."""

    talk_on = day(_("Wat is de nieuwe dag voor het gesprek?"))


class StandingForm(CommandForm):
    """One decision for all."""

    valid_from = day(_("Vanaf"))


class RoomForm(CommandForm):
    """Room for talks."""

    month = day(_("Welke maand? Kies een dag in die maand."))
    talks = forms.IntegerField(label=_("Hoeveel gesprekken kunnen er?"), min_value=0, max_value=10_000)


class TapForm(CommandForm):
    """One tap: nothing to fill in."""


class NextWorkerForm(TapForm):
    """Who in the new municipality is asked to take over."""

    seat_id = forms.ChoiceField(label=_("Wie in de nieuwe gemeente?"))

    def __init__(self, *args: Any, workers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = workers  # type: ignore[attr-defined]


class MoveForm(CommandForm):
    """From which municipality to which, and from which day."""

    moved_on = day(_("Vanaf welke dag woont het kind in de nieuwe gemeente?"))
    from_code = forms.ChoiceField(label=_("Uit welke gemeente?"))
    to_code = forms.ChoiceField(label=_("Naar welke gemeente?"))
    stays = forms.BooleanField(
        label=_("Het kind woont in een pleeggezin, gezinshuis of instelling"), required=False,
        help_text=_("Dan verandert er niets aan wie de hulp regelt."),
    )  # fmt: skip

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        for name in ("from_code", "to_code"):
            self.fields[name].choices = [("", _("Kies")), *places]  # type: ignore[attr-defined]
