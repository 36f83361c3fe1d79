"""Forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.future.codes import Area, EndReason, Ground, Part
from roer.web.forms import CommandForm

YES_NO = [("yes", _("ja")), ("no", _("nee"))]


def text_box(label: Any, *, required: bool = False, help: Any = "") -> forms.CharField:
    """A box for words."""
    return forms.CharField(
        label=label, required=required, help_text=help, max_length=20_000, widget=forms.Textarea(attrs={"rows": 2})
    )


def day_box(label: Any, *, required: bool = False) -> forms.DateField:
    """A day."""
    return forms.DateField(label=label, required=required, widget=forms.DateInput(attrs={"type": "date"}))


class JudgeForm(CommandForm):
    """What is there of one of the five conditions."""

    area = forms.ChoiceField(label=_("Waar gaat het over?"), choices=Area.choices)
    parts = forms.MultipleChoiceField(
        label=_("Wat is er?"), choices=Part.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    met = forms.TypedChoiceField(
        label=_("Is dit op orde?"), choices=YES_NO, coerce=lambda value: value == "yes", widget=forms.RadioSelect
    )
    own_words = text_box(_("In eigen woorden"), help=_("Jullie lezen dit samen."))


class NameForm(CommandForm):
    """Who stays."""

    who = text_box(_("Wie blijft er, ook als de hulp stopt?"), required=True)
    paid = forms.BooleanField(label=_("Die persoon krijgt hiervoor betaald"), required=False)
    wants_nobody = forms.BooleanField(
        label=_("Er hoeft niemand te blijven: dat wil de jongere zelf zo"), required=False
    )


class MarkForm(CommandForm):
    """A ground that was told to the young person."""

    ground = forms.ChoiceField(label=_("Wat is er aan de hand?"), choices=Ground.choices)
    told = text_box(
        _("Hoe vertelde u dit aan de jongere?"),
        required=True,
        help=_("De jongere leest dit, en kan zeggen dat het niet klopt."),
    )


class LetGoForm(CommandForm):
    """The organisation lets go."""

    reason = forms.ChoiceField(label=_("Waarom laat u los?"), choices=EndReason.choices)
    words = text_box(_("Is nog niet alles op orde? Waarom laat u dan nu los?"), help=_("De jongere leest dit."))

    def __init__(self, *args: Any, open_areas: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.open_areas = open_areas
        for code, says in open_areas:
            self.fields[f"day_{code}"] = day_box(_("Wanneer is dit geregeld: %(what)s?") % {"what": says})

    def given(self) -> dict[str, Any]:
        """The arguments of the command."""
        given = dict(self.cleaned_data)
        days = {code: given.pop(f"day_{code}") for code, _says in self.open_areas}
        return {**given, "days": {code: day for code, day in days.items() if day}}


class StopForm(CommandForm):
    """The young adult stops."""

    words = text_box(_("Wil je er iets bij zeggen? Het hoeft niet."))


class ApplyForm(CommandForm):
    """The application was sent."""

    applied_on = day_box(_("Wanneer is het aangevraagd?"), required=True)


class AcceptForm(CommandForm):
    """Somebody takes the help over."""

    organisation_id = forms.ChoiceField(label=_("Wie neemt de hulp over?"))

    def __init__(self, *args: Any, organisations: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation_id"].choices = organisations  # type: ignore[attr-defined]


class DoneForm(CommandForm):
    """Something is done; only the command id."""
