"""The forms of Mijn roer: my week, my people, my story, contact, a signal, a wish."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from roer.core.days import AMSTERDAM
from roer.dossier.codes import TOGETHER_SENTENCES
from roer.dossier.forms import DayField, text_box
from roer.dossier.models import CirclePerson, Way, Wish
from roer.web.forms import CommandForm


class WeekForm(CommandForm):
    """Something ordinary that comes back every week."""

    words = forms.CharField(label=_("Wat doe je elke week?"), max_length=200)
    weekday = forms.TypedChoiceField(label=_("Op welke dag?"), coerce=int, choices=list(WEEKDAYS.items()))


class DrawForm(CommandForm):
    """Somebody in the drawing."""

    name = forms.CharField(label=_("Hoe noem je deze persoon?"), max_length=80)
    group = forms.ChoiceField(label=_("Waar hoort hij of zij bij?"), choices=CirclePerson.Group.choices)
    note = text_box(_("Wat betekent deze persoon voor je?"), rows=2, required=False)


class StoryForm(CommandForm):
    """A piece of the own story."""

    words = text_box(_("Schrijf verder aan je verhaal"), rows=8)


class MomentForm(CommandForm):
    """A moment of one's own on the timeline."""

    words = forms.CharField(label=_("Wat gebeurde er?"), max_length=400)
    happened_on = DayField(label=_("Op welke dag was dat?"))


def _hour(label: Any) -> forms.TypedChoiceField:
    choices = [("", _("Maakt niet uit")), *((str(hour), f"{hour}.00") for hour in range(7, 24))]
    return forms.TypedChoiceField(label=label, coerce=int, empty_value=None, required=False, choices=choices)


class ContactWishForm(CommandForm):
    """How, when and in what way to work together."""

    ways = forms.MultipleChoiceField(
        label=_("Hoe wil je contact?"), choices=Way.choices, widget=forms.CheckboxSelectMultiple
    )
    from_hour = _hour(_("Vanaf hoe laat?"))
    until_hour = _hour(_("Tot hoe laat?"))
    not_at_school = forms.BooleanField(label=_("Niet bellen of langskomen als ik op school ben"), required=False)
    words = forms.CharField(label=_("Waar, en met wie?"), max_length=300, required=False)
    together = forms.MultipleChoiceField(
        label=_("Zo wil ik samenwerken"), choices=list(TOGETHER_SENTENCES.items()), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip


class SignalForm(CommandForm):
    """One tap; words are not needed."""

    words = text_box(_("Wil je er iets bij zeggen? Het hoeft niet."), rows=2, required=False)


class PlanContactForm(CommandForm):
    """A helper plans contact; a reason is asked only when it goes against the wish."""

    day = DayField(label=_("Op welke dag?"))
    time = forms.TimeField(label=_("Hoe laat?"), widget=forms.TimeInput(attrs={"type": "time"}))
    way = forms.ChoiceField(label=_("Hoe?"), choices=Way.choices)
    words = forms.CharField(label=_("Waar, of waarover?"), max_length=300)
    reason = text_box(_("Waarom toch zo? De ander leest dit."), rows=2, required=False)

    def clean(self) -> dict[str, Any]:
        """As the command asks it: one moment."""
        given = super().clean() or {}
        day, time = given.pop("day", None), given.pop("time", None)
        if day and time:
            given["starts_at"] = datetime.combine(day, time, tzinfo=AMSTERDAM)
        return given


class LimitForm(CommandForm):
    """Switch writing off for one person."""

    reason = text_box(_("Waarom kan deze persoon nu niet schrijven? Hij of zij leest dit."), rows=2)
    review_on = DayField(label=_("Op welke dag kijkt u opnieuw?"))


class WishForm(CommandForm):
    """A wish or own solution."""

    words = text_box(_("Wat wil je graag, of wat is jouw oplossing?"), rows=3)


class AnswerWishForm(CommandForm):
    """An answer to a wish."""

    answer = forms.ChoiceField(
        label=_("Antwoord"),
        widget=forms.RadioSelect,
        choices=[each for each in Wish.Answer.choices if each[0] != "open"],
    )
    happens_on = DayField(label=_("Bij ja: op welke dag?"), required=False)
    words = text_box(_("Wat zegt u erbij? Bij nee en bij een deel: waarom?"), rows=3, required=False)
