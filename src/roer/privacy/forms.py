"""Forms of this room."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.core.codes import LABEL_NAMES, Label
from roer.core.days import day_of
from roer.privacy.codes import BreachKind, CopyAnswer, Ground, Notified
from roer.privacy.models import DataRequest, DataRequestAnswer, RequestView
from roer.web.forms import CommandForm

SHAREABLE = [Label.PLAN, Label.DAILY, Label.OWN_WORDS, Label.CARE, Label.LETTERS, Label.MEDICAL]
PURPOSES = [
    ("support", _("om te steunen")),
    ("conversation", _("om mee te gaan naar een gesprek")),
    ("advice", _("om raad te geven")),
]


class ShareForm(CommandForm):
    """With whom, what, for what, until when."""

    username = forms.CharField(
        label=_("Met wie? De inlognaam"),
        max_length=60,
        help_text=_("Vraag de ander om de inlognaam. Zoeken op naam kan niet."),
    )
    labels = forms.MultipleChoiceField(
        label=_("Wat wordt gedeeld?"), choices=[(str(int(each)), LABEL_NAMES[each]) for each in SHAREABLE],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    purpose = forms.ChoiceField(label=_("Waarvoor?"), choices=PURPOSES, widget=forms.RadioSelect)
    until = forms.DateField(label=_("Tot welke dag?"), widget=forms.DateInput(attrs={"type": "date"}))
    reason = forms.CharField(
        label=_("Heeft deze persoon hier al een andere rol? Schrijf op waarom je dat zo wilt."), required=False,
        max_length=400,
    )  # fmt: skip

    def chosen(self) -> int:
        """The chosen labels as one mask."""
        mask = 0
        for each in self.cleaned_data["labels"]:
            mask |= int(each)
        return mask


class LimitForm(CommandForm):
    """What somebody still reads, and until when: no more than now."""

    labels = forms.MultipleChoiceField(label=_("Wat leest deze persoon nog?"), widget=forms.CheckboxSelectMultiple)
    until = forms.DateField(
        label=_("Tot welke dag?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, data: Any = None, *, grant: Any) -> None:
        super().__init__(data, prefix=str(grant.id))
        held = [each for each in Label if grant.labels & each]
        self.fields["labels"].choices = [(str(int(each)), LABEL_NAMES[each]) for each in held]  # type: ignore[attr-defined]
        self.initial = {
            "labels": [str(int(each)) for each in held],
            "until": day_of(grant.valid_until - timedelta(microseconds=1)),
        }


class StopReadingForm(CommandForm):
    """Why somebody should stop reading."""

    words = forms.CharField(
        label=_("Waarom moet deze persoon stoppen?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, data: Any = None, *, seat_id: Any) -> None:
        super().__init__(data, prefix=str(seat_id))


class ShutOutForm(CommandForm):
    """Who is kept out: a person (`p:` and the id) or an organisation (`o:` and the id)."""

    who = forms.ChoiceField(label=_("Wie moet buiten het dossier blijven?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["who"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The choice as the command wants it."""
        values = super().clean() or {}
        kind, _colon, chosen = values.pop("who", "").partition(":")
        name = {"p": "person_id", "o": "organisation_id"}.get(kind)
        return values | {name: UUID(chosen)} if name else values


class ExclusionVoiceForm(CommandForm):
    """Yes or no to keeping somebody out."""

    says = forms.ChoiceField(
        label=_("Moet deze persoon of organisatie erbuiten blijven?"), widget=forms.RadioSelect,
        choices=[("agrees", _("Ja")), ("against", _("Nee"))],
    )  # fmt: skip


class PauseForm(CommandForm):
    """About whom the worry is, and what it is."""

    seat_id = forms.TypedChoiceField(label=_("Over wie gaat het?"), coerce=UUID, widget=forms.RadioSelect)

    def __init__(self, *args: Any, supporters: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = supporters  # type: ignore[attr-defined]
        self.fields["words"] = text(_("Wat is de zorg?"), help=_("Het kind of de jongere leest dit."))


class LookIntoPauseForm(CommandForm):
    """What happens after looking into a worry, and why."""

    outcome = forms.ChoiceField(
        label=_("Wat gebeurt er nu?"), widget=forms.RadioSelect,
        choices=[
            ("goes_on", _("Het delen mag weer doorgaan")),
            ("ended", _("Het delen stopt")),
        ],
    )  # fmt: skip

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["words"] = text(_("Wat is er besproken, en waarom dit besluit?"))


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

    words = text(_("Wat komt ernaast te staan?"), help=_("Niemand verandert dit. Het gaat mee met elke kopie."))


class DestructionForm(CommandForm):
    """Destroy: the copy comes first, a reason is not needed."""

    copy_answer = forms.ChoiceField(
        label=_("Eerst een kopie?"), choices=CopyAnswer.choices, widget=forms.RadioSelect,
        help_text=_("Wat vernietigd is, komt nooit meer terug. Ook niet voor later, als bewijs of als herinnering."),
    )  # fmt: skip
    words = text(_("Iets erbij zeggen?"), required=False, help=_("Dat hoeft niet."))


class ClosingForm(CommandForm):
    """Close a text until sixteen."""

    words = text(_("Iets erbij zeggen?"), required=False, help=_("Dat hoeft niet."))


class FileRequestForm(CommandForm):
    """A request about a whole dossier."""

    kind = forms.ChoiceField(
        label=_("Wat is de vraag?"), widget=forms.RadioSelect,
        choices=[
            (DataRequest.Kind.COPY.value, _("Een kopie van wat ik hier niet zie")),
            (DataRequest.Kind.OBJECT.value, _("Ik wil niet dat mijn gegevens zo worden gebruikt")),
            (DataRequest.Kind.DESTROY.value, _("Alles vernietigen")),
        ],
    )  # fmt: skip
    copy_answer = forms.ChoiceField(
        label=_("Bij vernietigen: eerst een kopie?"), choices=CopyAnswer.choices, widget=forms.RadioSelect,
        required=False, help_text=_("Wat vernietigd is, komt nooit meer terug."),
    )  # fmt: skip
    words = text(_("Iets erbij zeggen?"), required=False)


class LetGoForm(CommandForm):
    """The older wording may go."""

    copy_answer = forms.ChoiceField(label=_("Is er een kopie?"), choices=CopyAnswer.choices, widget=forms.RadioSelect)


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

    words = text(_("Wat is de vraag?"), rows=3)


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
