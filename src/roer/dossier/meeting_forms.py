"""Forms of case meetings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from roer.dossier.forms import DayField, text_box
from roer.dossier.queries import Selected
from roer.web.forms import CommandForm

SHOWN = 160


class MeetingForm(CommandForm):
    """The true purpose, the day, and who takes part."""

    purpose = text_box(_("Waar gaat dit overleg over?"), rows=3, help_text=_("Het gezin leest dit ook."))
    held_on = DayField(label=_("Op welke dag?"))
    who = forms.CharField(
        label=_("Wie doen er mee? De inlognamen"), max_length=400, required=False,
        help_text=_("Zet een komma tussen de namen. Zoeken op naam kan niet."),
    )  # fmt: skip


class ChooseTextsForm(CommandForm):
    """Which texts: to choose for the meeting, or to mark as the family."""

    item_ids = forms.MultipleChoiceField(
        label=_("Welke teksten zijn nodig?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    in_danger = forms.BooleanField(label=_("Er is nu gevaar: begin meteen, het gezin markeert daarna"), required=False)

    def __init__(self, *given: Any, texts: Sequence[Selected], marks: bool, **more: Any) -> None:
        super().__init__(*given, **more)
        choices = [(str(each.item_id), f"{each.part} · {Truncator(each.words).chars(SHOWN)}") for each in texts]
        self.fields["item_ids"].choices = choices  # type: ignore[attr-defined]
        self.fields["item_ids"].initial = [
            str(each.item_id) for each in texts if (each.mark == "yes" if marks else each.chosen)
        ]
        if marks:
            self.fields["item_ids"].label = _("Welke teksten mogen de anderen lezen?")
            del self.fields["in_danger"]

    def chosen(self) -> list[UUID]:
        """The chosen texts."""
        return [UUID(each) for each in self.cleaned_data["item_ids"]]
