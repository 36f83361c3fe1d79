"""Forms of this room."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.people.kinds import Sex
from roer.people.models import Involvement, ParentalResponsibility
from roer.web.forms import CommandForm
from roer.web.partial_date import PartialDateField

MAX_FILE = 20 * 1024 * 1024
GROUNDS = [
    ("by_marriage", _("De ouders waren getrouwd bij de geboorte")),
    ("by_recognition", _("Erkend op of na 1 januari 2023")),
    ("register", _("Staat in het gezagsregister")),
    ("ruling", _("Uitspraak van de rechter")),
]


class RegisterForm(CommandForm):
    """A person: name, and when he or she was born as far as known."""

    name = forms.CharField(label=_("Naam"), max_length=200)
    birth = PartialDateField(
        label=_("Geboren op"), required=False, help_text=_("Weet u de dag of de maand niet? Laat die leeg.")
    )
    expected = forms.BooleanField(label=_("Het kind is nog niet geboren: dit is de verwachte dag"), required=False)
    known_adult = forms.BooleanField(label=_("Is zeker volwassen"), required=False)


class SexForm(CommandForm):
    """Sex as the register holds it."""

    sex = forms.ChoiceField(
        label=_("Geslacht"), choices=Sex.choices, widget=forms.RadioSelect,
        help_text=_("Berichten tussen gemeente en aanbieder vragen dit. Roer gebruikt het nergens anders voor."),
    )  # fmt: skip


class NameForm(CommandForm):
    """The name from now on."""

    name = forms.CharField(label=_("De nieuwe naam"), max_length=200)


class ResponsibilityForm(CommandForm):
    """Who is responsible for a child."""

    holder_id = forms.ChoiceField(label=_("Wie?"))
    kind = forms.ChoiceField(label=_("Wat voor gezag?"), choices=ParentalResponsibility.Kind.choices)
    certainty = forms.ChoiceField(label=_("Hoe zeker is dat?"), choices=ParentalResponsibility.Certainty.choices)
    ground = forms.ChoiceField(
        label=_("Waaruit blijkt dat?"), choices=[("", _("Nog niet bekend")), *GROUNDS], required=False
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["holder_id"].choices = people  # type: ignore[attr-defined]


class VerifyForm(CommandForm):
    """From what it shows that somebody has authority."""

    ground = forms.ChoiceField(label=_("Waaruit blijkt dat?"), choices=GROUNDS)


class InvolveForm(CommandForm):
    """Which colleague joins, and in which part."""

    seat_id = forms.ChoiceField(label=_("Wie?"))
    part = forms.ChoiceField(
        label=_("Als wat?"),
        choices=[c for c in Involvement.Part.choices if c[0] not in ("guardian_worker", "foster_carer")],
    )

    def __init__(self, *args: Any, colleagues: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = colleagues  # type: ignore[attr-defined]


class ImportForm(forms.Form):
    """A population-register file."""

    file = forms.FileField(label=_("Bestand (CSV)"))

    def clean_file(self) -> Any:
        """At most 20 MB."""
        held = self.cleaned_data["file"]
        if held.size > MAX_FILE:
            raise forms.ValidationError(_("Dit bestand is te groot. Het mag 20 MB zijn."))
        return held


class DoubleForm(CommandForm):
    """Which other file is of the same person; or which merge is meant."""

    double_id = forms.TypedChoiceField(
        label=_("Welk dossier is van dezelfde persoon?"), coerce=UUID, required=False, empty_value=None
    )
    merge_id = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *given: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["double_id"].choices = [("", _("Kies een dossier")), *people]  # type: ignore[attr-defined]
        self.fields["double_id"].required = not self.data.get("merge_id")
