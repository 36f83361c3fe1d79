"""The forms of the family's own plan."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.dossier.forms import text_box
from roer.dossier.models import GroupPlanOffer
from roer.web.forms import CommandForm


class InviteForm(CommandForm):
    """Let somebody in."""

    seat_id = forms.TypedChoiceField(label=_("Wie mag meedoen?"), coerce=UUID)
    writes = forms.BooleanField(label=_("Mag ook schrijven"), required=False, initial=True)

    def __init__(self, *given: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["seat_id"].choices = people  # type: ignore[attr-defined]


class PartForm(CommandForm):
    """The words of one part."""

    words = text_box(_("Wat schrijven jullie op?"), rows=6)
    based_on = forms.IntegerField(widget=forms.HiddenInput)


class OfferForm(CommandForm):
    """Offer, or name the ground of the law why not."""

    ground = forms.ChoiceField(
        label=_("Biedt u het aan?"), required=False, widget=forms.RadioSelect,
        choices=[("", _("Ja, het gezin kan eerst een eigen plan maken")), *GroupPlanOffer.Ground.choices],
    )  # fmt: skip
    words = text_box(_("Bij een reden uit de wet: wat is er hier aan de hand?"), rows=3, required=False)
