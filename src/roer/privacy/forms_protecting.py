"""The forms about protecting: close parts for somebody, and say that somebody else decides for a time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.access.queries import CLOSING_GROUNDS
from roer.core.codes import LABEL_NAMES, Label
from roer.privacy.forms import text
from roer.web.forms import CommandForm

DAY = {"type": "date"}
CLOSABLE = [
    Label.PLACE, Label.DAILY, Label.PLAN, Label.CARE, Label.OWN_WORDS, Label.MEDICAL, Label.LETTERS, Label.IDENTITY,
]  # fmt: skip


class CloseForm(CommandForm):
    """For whom, which parts, on which ground of the law, why, with whom, and when to look again."""

    person_id = forms.ChoiceField(label=_("Voor wie sluit u iets?"))
    labels = forms.MultipleChoiceField(
        label=_("Wat leest deze persoon niet meer?"), widget=forms.CheckboxSelectMultiple,
        choices=[(str(int(each)), LABEL_NAMES[each]) for each in CLOSABLE],
    )  # fmt: skip
    ground = forms.ChoiceField(label=_("Op welke grond?"), choices=CLOSING_GROUNDS)
    second = forms.CharField(label=_("Welke collega keek mee? De inlognaam"), max_length=60)
    review_on = forms.DateField(label=_("Op welke dag kijkt u opnieuw?"), widget=forms.DateInput(attrs=DAY))

    def __init__(self, *given: Any, adults: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["person_id"].choices = adults  # type: ignore[attr-defined]
        self.fields["reason"] = text(_("Waarom is dit nodig voor het kind? De ouder leest dit niet."), rows=3)

    def given(self) -> dict[str, Any]:
        """What the command takes."""
        mask = 0
        for each in self.cleaned_data["labels"]:
            mask |= int(each)
        return {**self.cleaned_data, "labels": mask, "person_id": UUID(self.cleaned_data["person_id"])}


class DecideForForm(CommandForm):
    """Somebody of twelve to seventeen cannot weigh the own interests in this: why, with whom, until when."""

    second = forms.CharField(label=_("Welke collega keek mee? De inlognaam"), max_length=60)
    look_again_on = forms.DateField(label=_("Op welke dag kijkt u opnieuw?"), widget=forms.DateInput(attrs=DAY))

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["reason"] = text(_("Waarom kan deze jongere dit nu niet zelf afwegen?"), rows=3)

    def given(self) -> dict[str, Any]:
        """What the command takes."""
        return dict(self.cleaned_data)
