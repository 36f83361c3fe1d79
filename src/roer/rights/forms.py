"""Forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.rights.models import Complaint, Objection
from roer.web.forms import CommandForm


class ObjectionForm(CommandForm):
    """Object in one's own words."""

    words = forms.CharField(
        label=_("Waarom ben je het niet eens?"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Schrijf het zoals je het zegt. Eén zin is genoeg. Je kunt later meer vertellen."),
    )  # fmt: skip


class ComplaintForm(CommandForm):
    """Complain in one's own words."""

    organisation_id = forms.ChoiceField(label=_("Over wie gaat het?"))
    about = forms.ChoiceField(label=_("Waar gaat het over?"), choices=Complaint.About.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("Wat gebeurde er, en wat wil je?"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 6})
    )

    def __init__(self, *args: Any, organisations: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = organisations  # type: ignore[attr-defined]


class ResultForm(CommandForm):
    """What was decided on an objection."""

    result = forms.ChoiceField(
        label=_("Wat is er besloten?"), choices=Objection.Result.choices, widget=forms.RadioSelect
    )


class DoneForm(CommandForm):
    """Something is done; only the command id."""
