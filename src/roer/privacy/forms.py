"""Forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.core.codes import LABEL_NAMES, Label
from roer.privacy.codes import BreachKind, CopyAnswer, Ground, Notified
from roer.privacy.models import DataRequest, DataRequestAnswer, RequestView
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


LONGEST = 20_000


def text(label: Any, *, rows: int = 5, required: bool = True, help: Any = "") -> forms.CharField:
    """A box for words; what is too long is refused and stays in the box."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, help_text=help, widget=box, max_length=LONGEST)


class CorrectionForm(CommandForm):
    """What is wrong and how it should read."""

    words = text(_("Wat klopt er niet, en wat moet er staan?"))


class StatementForm(CommandForm):
    """An own statement beside a text."""

    words = text(_("Wat wil je ernaast zetten?"), help=_("Niemand verandert dit. Het gaat mee met elke kopie."))


class DestructionForm(CommandForm):
    """Destroy: the copy comes first, a reason is not needed."""

    copy_answer = forms.ChoiceField(
        label=_("Wil je eerst een kopie?"), choices=CopyAnswer.choices, widget=forms.RadioSelect,
        help_text=_("Wat vernietigd is, komt nooit meer terug. Ook niet voor later, als bewijs of als herinnering."),
    )  # fmt: skip
    words = text(_("Wil je er iets bij zeggen?"), required=False, help=_("Dat hoeft niet."))


class ClosingForm(CommandForm):
    """Close a text until sixteen."""

    words = text(_("Wil je er iets bij zeggen?"), required=False, help=_("Dat hoeft niet."))


class FileRequestForm(CommandForm):
    """A request about a whole dossier."""

    kind = forms.ChoiceField(
        label=_("Wat wil je vragen?"), widget=forms.RadioSelect,
        choices=[
            (DataRequest.Kind.COPY.value, _("Een kopie van wat ik hier niet zie")),
            (DataRequest.Kind.OBJECT.value, _("Ik wil niet dat mijn gegevens zo worden gebruikt")),
            (DataRequest.Kind.DESTROY.value, _("Alles vernietigen")),
        ],
    )  # fmt: skip
    copy_answer = forms.ChoiceField(
        label=_("Bij vernietigen: wil je eerst een kopie?"), choices=CopyAnswer.choices, widget=forms.RadioSelect,
        required=False, help_text=_("Wat vernietigd is, komt nooit meer terug."),
    )  # fmt: skip
    words = text(_("Wat wil je erbij zeggen?"), required=False)


class LetGoForm(CommandForm):
    """The older wording may go."""

    copy_answer = forms.ChoiceField(label=_("Heb je een kopie?"), choices=CopyAnswer.choices, widget=forms.RadioSelect)


class AnswerForm(CommandForm):
    """The answer of one organisation."""

    outcome = forms.ChoiceField(
        label=_("Uw antwoord"), widget=forms.RadioSelect,
        choices=[each for each in DataRequestAnswer.Outcome.choices if each[0]],
    )  # fmt: skip
    ground = forms.ChoiceField(
        label=_("Bij nee, of voor een deel: de reden"), choices=[("", "…"), *Ground.choices], required=False
    )
    new_text = text(_("De verbeterde tekst"), required=False, help=_("Alleen als u verbetert."))
    words = text(_("Uitleg in gewone woorden"), required=False)


class ViewForm(CommandForm):
    """What somebody who is asked along thinks."""

    says = forms.ChoiceField(
        label=_("Wat vindt u?"), choices=[each for each in RequestView.Says.choices if each[0]],
        widget=forms.RadioSelect,
    )  # fmt: skip


class LookForm(CommandForm):
    """Why did somebody look?"""

    words = text(_("Wat wil je weten?"), rows=3)


class ReplyForm(CommandForm):
    """An answer in words."""

    words = text(_("Uw antwoord in gewone woorden"))


class BreachForm(CommandForm):
    """What went wrong with data."""

    kind = forms.ChoiceField(label=_("Wat gebeurde er?"), choices=BreachKind.choices, widget=forms.RadioSelect)
    found_at = forms.DateTimeField(
        label=_("Wanneer is het ontdekt?"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"})
    )
    dossiers = forms.MultipleChoiceField(label=_("Om wie gaat het?"), widget=forms.CheckboxSelectMultiple)
    words = text(_("Wat is er precies gebeurd, en wat is er al gedaan?"))

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["dossiers"].choices = people  # type: ignore[attr-defined]


class DecideBreachForm(CommandForm):
    """Is the authority told?"""

    notified = forms.ChoiceField(label=_("Is dit gemeld?"), choices=Notified.choices, widget=forms.RadioSelect)
