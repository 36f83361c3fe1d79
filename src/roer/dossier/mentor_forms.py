"""The forms about mentors."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.dossier.codes import MentorKind, SearchStep
from roer.dossier.forms import DayField, text_box
from roer.dossier.models import Mentor, MentorSearch
from roer.dossier.plan_forms import ReasonForm
from roer.web.forms import CommandForm


class NameMentorForm(ReasonForm):
    """Who it is, and what was said about the role."""

    name = forms.CharField(label=_("Hoe heet deze persoon?"), max_length=80)
    kind = forms.ChoiceField(label=_("Wat voor mentor?"), choices=MentorKind.choices, initial=MentorKind.JIM)
    talked_on = DayField(label=_("Op welke dag praatten jullie over wat een mentor doet?"), required=False)
    username = forms.CharField(
        label=_("Inlognaam in Roer, als die er is"), max_length=60, required=False,
        help_text=_("Zonder inlognaam kan het ook. Dan staat de mentor hier wel, maar leest nog niets."),
    )  # fmt: skip
    stays = forms.BooleanField(label=_("Deze persoon blijft, ook als de hulp stopt"), required=False)


class CheckMentorForm(CommandForm):
    """What a helper looked at of somebody who was sought."""

    mentor_id = forms.UUIDField(widget=forms.HiddenInput)
    certificate_on = DayField(label=_("Van welke dag is de VOG?"), required=False)
    independent_on = DayField(label=_("Wanneer is de verklaring van onafhankelijkheid getekend?"), required=False)
    works_for = forms.ChoiceField(label=_("Waar werkt deze persoon?"), choices=Mentor.WorksFor.choices, required=False)
    reason = text_box(
        _("Werkt hij of zij in de hulp? Schrijf op waarom het toch past. De jongere leest dit."), 2, required=False
    )
    guided = text_box(_("Waardering, training en begeleiding die deze vrijwilliger krijgt"), 2, required=False)


class AnswerMentorForm(ReasonForm):
    """Yes or no to somebody who was proposed."""

    mentor_id = forms.UUIDField(widget=forms.HiddenInput)
    talked_on = DayField(label=_("Op welke dag praatten jullie over wat een mentor doet?"), required=False)


class MentorReadsForm(CommandForm):
    """Which own texts a mentor reads: exactly these."""

    mentor_id = forms.UUIDField(widget=forms.HiddenInput)
    item_ids = forms.MultipleChoiceField(
        label=_("Wat mag deze persoon lezen?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *given: Any, texts: list[tuple[UUID, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["item_ids"].choices = [(str(item), words[:120]) for item, words in texts]  # type: ignore[attr-defined]

    def clean_item_ids(self) -> list[UUID]:
        """As ids."""
        return [UUID(each) for each in self.cleaned_data["item_ids"]]


class OfferMentorForm(CommandForm):
    """Ask whether somebody wants a mentor."""

    cause = forms.ChoiceField(label=_("Waarom nu?"), choices=MentorSearch.Cause.choices)
    due_on = DayField(label=_("Op welke dag kijkt u of er iemand is?"))


class SearchStepForm(CommandForm):
    """What came out of looking in one place."""

    step = forms.ChoiceField(label=_("Waar is gezocht?"), choices=SearchStep.choices)
    words = text_box(_("Wat kwam eruit?"), rows=2)
