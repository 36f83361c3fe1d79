"""Forms with which a municipality adds something of its own."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.intake import queries
from roer.intake.forms import text
from roer.intake.models import LocalRule, LocalText
from roer.intake.work_forms import day
from roer.web.forms import CommandForm


class LocalForm(CommandForm):
    """Something of the municipality, from a day. `code` and `on` say which and when, for the choices."""

    valid_from = day(_("Vanaf welke dag?"))

    def __init__(self, *args: Any, code: str, on: date, **more: Any) -> None:
        super().__init__(*args, **more)
        self.code, self.on = code, on


class FigureForm(LocalForm):
    """A stricter figure."""

    param = forms.ChoiceField(label=_("Welk getal?"), choices=queries.local_params)
    value = forms.IntegerField(
        label=_("Hoeveel is het hier?"), min_value=0, help_text=_("Strenger mag. Soepeler dan overal kan niet.")
    )
    field_order = ["param", "value", "valid_from"]


class OffForm(LocalForm):
    """The wish to switch a rule off."""

    rule = forms.ChoiceField(label=_("Welke regel?"), choices=queries.guards)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        del self.fields["valid_from"]


class LocalRuleForm(LocalForm):
    """An ordinance, policy rule, or what the law leaves open."""

    kind = forms.ChoiceField(label=_("Wat is het?"), choices=LocalRule.Kind.choices)
    title = forms.CharField(label=_("Titel"), max_length=120)
    must = forms.CharField(label=_("Wat moet er van de wet?"), max_length=400, required=False)
    may = forms.CharField(label=_("Wat mag er?"), max_length=400, required=False)
    here_words = text(_("Hoe is het hier?"), rows=4)
    field_order = ["kind", "title", "must", "may", "here_words", "valid_from"]


class LetterForm(LocalForm):
    """Own words in every letter."""

    place = forms.ChoiceField(label=_("Waar in de brief?"), choices=LocalText.Place.choices)
    words = text(_("De tekst"), rows=4, help=_("Alle vaste delen van de brief blijven staan."))
    field_order = ["place", "words", "valid_from"]


class SignalForm(LocalForm):
    """A signal in the public register."""

    name = forms.CharField(label=_("Welk signaal?"), max_length=80)
    purpose = forms.CharField(label=_("Waarvoor?"), max_length=300)
    owner = forms.CharField(label=_("Wie staat ervoor in?"), max_length=120)
    field_order = ["name", "purpose", "owner", "valid_from"]


class QuestionHereForm(LocalForm):
    """A question that workers here ask too."""

    words = forms.CharField(label=_("De vraag"), max_length=200)
    about_signal = forms.BooleanField(label=_("Deze vraag gaat over een signaal"), required=False)
    signal_id = forms.TypedChoiceField(
        label=_("Welk signaal uit het register?"), coerce=UUID, empty_value=None, required=False
    )
    field_order = ["words", "about_signal", "signal_id", "valid_from"]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["signal_id"].choices = [("", "–"), *queries.registered_signals(self.code, self.on)]  # type: ignore[attr-defined]
