"""Forms about where a family stands."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.safety.forms import pick, text
from roer.safety.forms_papers import Listed, day, one_of
from roer.safety.models import ChildProtectionConference, LegalTalk, Pressure
from roer.web.forms import CommandForm

STATUS = [
    ("voluntary", _("vrijwillig")), ("urged", _("vrijwillig, sterk aangeraden")), ("pressure", _("drang")),
    ("compulsory", _("dwang")),
]  # fmt: skip
Who = ChildProtectionConference.Who


def several(label: Any, *, initial: Any = None) -> forms.MultipleChoiceField:
    """Some of who may sit at the table."""
    return forms.MultipleChoiceField(
        label=label, choices=Who.choices, initial=initial, required=False, widget=forms.CheckboxSelectMultiple
    )


class PressureForm(CommandForm):
    """Is help strongly urged?"""

    status = pick(_("Hoe is de hulp nu?"), STATUS)
    words = text(_("Wat raadt u aan, en waarom?"), rows=2, help=_("Het gezin leest dit meteen."))
    local_name = pick(_("Hoe heet dat bij u?"), Pressure.LocalName.choices, initial="pressure")
    counts_as = pick(_("Is het een fase of een houding?"), Pressure.CountsAs.choices, initial="attitude")


class TalkForm(CommandForm):
    """Rights were explained, or support was offered."""

    topic = pick(_("Wat is er uitgelegd of aangeboden?"), LegalTalk.Topic.choices)
    words = text(_("Aan wie, en wat was de reactie?"), rows=2, help=_("Het gezin leest dit meteen."))


class WorkerForm(Listed):
    """A protection worker before a measure."""

    seat_id = one_of(_("Wie komt erbij?"))
    explained = forms.BooleanField(
        label=_("Ik heb uitgelegd dat dit geen maatregel is en dat het gezin nee mag zeggen"), required=False
    )
    words = text(_("Wat legde u uit, of waarom nog niet?"), rows=2)
    explain_on = day(_("Nog niet uitgelegd? Op welke dag wel?"))


class PlanForm(Listed):
    """How short is a measure meant to be?"""

    measure_id = one_of(_("Welke maatregel?"))
    shortest_until = day(_("Tot welke dag is hij bedoeld?"), required=True)
    every_months = forms.IntegerField(
        label=_("Om de hoeveel maanden kijkt u of hij kan stoppen?"), min_value=1, max_value=12
    )
    words = text(_("Waarom zo lang?"), rows=2)


class LookForm(Listed):
    """Can it end?"""

    plan_id = one_of(_("Welke maatregel?"))
    can_end = forms.TypedChoiceField(
        label=_("Kan de maatregel stoppen?"), choices=[("yes", _("ja")), ("no", _("nee"))], widget=forms.RadioSelect,
        coerce=lambda value: value == "yes",
    )  # fmt: skip
    words = text(_("Waaruit blijkt dat?"), rows=2)


class EndForm(Listed):
    """It ends."""

    plan_id = one_of(_("Welke maatregel?"))
    goals_met_on = day(_("Op welke dag waren de doelen gehaald?"))
    words = text(_("Waarom stopt de maatregel?"), rows=2)


class ConferenceForm(CommandForm):
    """A protection table."""

    held_on = day(_("Op welke dag was de tafel?"), required=True)
    invited = several(_("Wie was uitgenodigd?"), initial=["child", "parents"])
    attended = several(_("Wie was er?"))
    words = text(_("Wat is de zorg?"), rows=2)
    risks = text(_("Welke risico's zag iedereen samen?"), rows=2)
    plan = text(_("Wat is het ene plan?"), rows=2)
    decided = pick(_("Wat is besloten?"), ChildProtectionConference.Decided.choices)


class StopForm(CommandForm):
    """Stop working along."""

    words = text(_("Iets erbij zeggen?"), rows=2, required=False, help=_("Dat hoeft niet."))


class DisagreeForm(Listed):
    """Not agreed."""

    measure_id = one_of(_("Welke maatregel?"))
    words = text(_("Waarom niet mee eens?"), rows=2)
