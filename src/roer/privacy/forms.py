"""Forms of this room."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.core.codes import LABEL_NAMES, Label
from roer.web.forms import CommandForm

SHAREABLE = [Label.PLAN, Label.DAILY, Label.OWN_WORDS, Label.CARE, Label.LETTERS, Label.MEDICAL]
PURPOSES = [
    ("support", _("om mij te steunen")),
    ("conversation", _("om mee te gaan naar een gesprek")),
    ("advice", _("om mij raad te geven")),
]


class ShareForm(CommandForm):
    """With whom, what, for what, until when."""

    username = forms.CharField(
        label=_("Met wie? De inlognaam"),
        max_length=60,
        help_text=_("Vraag diegene naar de inlognaam. Zoeken op naam kan niet."),
    )
    labels = forms.MultipleChoiceField(
        label=_("Wat deel je?"), choices=[(str(int(each)), LABEL_NAMES[each]) for each in SHAREABLE],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    purpose = forms.ChoiceField(label=_("Waarvoor?"), choices=PURPOSES, widget=forms.RadioSelect)
    until = forms.DateField(label=_("Tot welke dag?"), widget=forms.DateInput(attrs={"type": "date"}))

    def chosen(self) -> int:
        """The chosen labels as one mask."""
        mask = 0
        for each in self.cleaned_data["labels"]:
            mask |= int(each)
        return mask


class PeriodForm(forms.Form):
    """A period to look in."""

    since = forms.DateField(label=_("Vanaf"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("Tot en met"), required=False, widget=forms.DateInput(attrs={"type": "date"}))


class EyesForm(forms.Form):
    """On which day to look through somebody's eyes."""

    day = forms.DateField(label=_("Op welke dag?"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
