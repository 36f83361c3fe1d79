"""Forms about what leaves a file, and about its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from roer.privacy.codes import Channel, EndAnswer, KeepReason, OfferedBy, ReceiverKind, SharingGround
from roer.privacy.forms import text
from roer.privacy.models import SharingVoice
from roer.privacy.queries.sending import ToSend
from roer.privacy.without_yes import LegalGround
from roer.web.forms import CommandForm

SHOWN = 140
QUESTIONS = 3
DAY = {"type": "date"}


class SendForm(CommandForm):
    """What goes, to whom, by which way, on which ground and why."""

    item_ids = forms.MultipleChoiceField(label=_("Wat gaat er mee?"), widget=forms.CheckboxSelectMultiple)
    receiver = forms.CharField(
        label=_("Naar wie? Noem de naam"), max_length=200, help_text=_("Eén persoon of organisatie, geen groep.")
    )
    receiver_kind = forms.ChoiceField(label=_("Wat voor ontvanger is dit?"), choices=ReceiverKind.choices)
    ground = forms.ChoiceField(label=_("Waarom mag dit?"), choices=SharingGround.choices, widget=forms.RadioSelect)
    reason = text(_("Waarvoor is dit nodig?"), rows=3, help=_("Het gezin leest dit."))
    until = forms.DateField(
        label=_("Bij toestemming: tot welke dag geldt die?"), required=False, widget=forms.DateInput(attrs=DAY)
    )
    said_aloud = forms.BooleanField(
        label=_("Er is al ja gezegd in een gesprek (alleen als niemand een account heeft)"), required=False
    )
    legal_ground = forms.ChoiceField(
        label=_("Zonder toestemming: welke wet zegt dit?"), required=False,
        choices=[("", _("niet nodig: er is toestemming, of het is dezelfde hulp")), *LegalGround.choices],
        help_text=_("Onder 'Wat mag zonder toestemming?' staat per wet wat er mag, en naar wie."),
    )  # fmt: skip
    told_on = forms.DateField(
        label=_("Vraagt de wet erom: op welke dag is dit aan het gezin verteld?"), required=False,
        widget=forms.DateInput(attrs=DAY), help_text=_("Wat er gaat, naar wie en waarom. Bij gevaar vertelt u het daarna."),
    )  # fmt: skip
    less_is_not_enough = forms.BooleanField(label=_("Zonder toestemming: minder is niet genoeg"), required=False)
    in_proportion = forms.BooleanField(label=_("Zonder toestemming: dit past bij wat er nodig is"), required=False)
    hide = forms.CharField(
        label=_("Welke namen of plaatsen moeten zwart?"), required=False, max_length=2000,
        help_text=_("Zet een komma tussen de namen. Namen van anderen die Roer kent, en een geheim adres, worden altijd zwart."),
    )  # fmt: skip
    channel = forms.ChoiceField(
        label=_("Langs welke weg?"), choices=Channel.choices, widget=forms.RadioSelect,
        help_text=_("Niet met gewone e-mail: die kan iedereen onderweg lezen."),
    )  # fmt: skip

    def __init__(self, *given: Any, texts: Sequence[ToSend], **more: Any) -> None:
        super().__init__(*given, **more)
        choices = [
            (str(each.item_id), " · ".join(filter(None, [each.weight, Truncator(each.words).chars(SHOWN)])))
            for each in texts
        ]
        self.fields["item_ids"].choices = choices  # type: ignore[attr-defined]

    def given(self) -> dict[str, Any]:
        """What the command takes."""
        hide = [part.strip() for part in self.cleaned_data["hide"].split(",") if part.strip()]
        chosen = [UUID(each) for each in self.cleaned_data["item_ids"]]
        return {**self.cleaned_data, "item_ids": chosen, "hide": hide}


class TellLaterForm(CommandForm):
    """Why the family hears later what went for safety, with whom, and on which day."""

    until = forms.DateField(label=_("Op welke dag hoort het gezin het wel?"), widget=forms.DateInput(attrs=DAY))
    second = forms.CharField(label=_("Welke collega keek mee? De inlognaam"), max_length=60)
    reason = text(_("Waarom is vertellen nu niet veilig?"), rows=2)

    def given(self) -> dict[str, Any]:
        """What the command takes."""
        return dict(self.cleaned_data)


class AskForm(CommandForm):
    """Up to three things that are asked, each with what it is for, and who reads the answer."""

    receiver = forms.CharField(label=_("Aan wie vraagt u het? Noem de naam"), max_length=200)
    receiver_kind = forms.ChoiceField(label=_("Wat voor ontvanger is dit?"), choices=ReceiverKind.choices)
    readers = forms.CharField(label=_("Wie leest het antwoord? Noem de namen"), max_length=400)
    until = forms.DateField(label=_("Tot welke dag geldt een ja?"), widget=forms.DateInput(attrs=DAY))
    channel = forms.ChoiceField(label=_("Langs welke weg?"), choices=Channel.choices, widget=forms.RadioSelect)

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        for number in range(1, QUESTIONS + 1):
            needed = number == 1
            self.fields[f"asked_{number}"] = forms.CharField(
                label=_("Vraag %(n)s: wat wilt u weten?") % {"n": number}, max_length=500, required=needed
            )
            self.fields[f"purpose_{number}"] = forms.CharField(
                label=_("Vraag %(n)s: waarvoor is dat nodig?") % {"n": number}, max_length=500, required=needed
            )
        self.fields["said"] = text(_("Wilt u er iets bij zeggen tegen het gezin?"), rows=2, required=False)

    def given(self) -> dict[str, Any]:
        """What the command takes."""
        values = dict(self.cleaned_data)
        pairs = [(values.pop(f"asked_{n}"), values.pop(f"purpose_{n}")) for n in range(1, QUESTIONS + 1)]
        real = [pair for pair in pairs if pair[0] or pair[1]]
        return {**values, "asked": [what for what, _why in real], "purposes": [why for _what, why in real]}


class InformationForm(CommandForm):
    """What came back on a question."""

    words = text(_("Wat was het antwoord? Het gezin leest dit."), rows=5)


class PrintForm(CommandForm):
    """Why a whole file goes on paper."""

    reason = text(_("Waarom moet dit op papier? Het gezin leest dit."), rows=2)


class PressureForm(CommandForm):
    """Somebody felt pressed to say yes."""

    words = text(_("Wat gebeurde er?"), rows=3, required=False, help=_("Dat hoeft niet."))


class VoiceForm(CommandForm):
    """Yes or no to a sharing, and what is left out of a yes."""

    says = forms.ChoiceField(
        label=_("Mag dit?"), widget=forms.RadioSelect,
        choices=[(SharingVoice.Says.YES.value, _("Ja, dit mag")), (SharingVoice.Says.NO.value, _("Nee, liever niet"))],
    )  # fmt: skip

    def __init__(self, *given: Any, texts: Sequence[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        if len(texts) > 1:
            self.fields["without"] = forms.TypedMultipleChoiceField(
                label=_("Moet er iets uit?"), required=False, coerce=UUID, choices=texts,
                widget=forms.CheckboxSelectMultiple, help_text=_("Wat hier een vinkje heeft, gaat niet mee."),
            )  # fmt: skip


class EndOfferForm(CommandForm):
    """How a worker offered a copy before the end."""

    by = forms.ChoiceField(
        label=_("Hoe is de kopie aangeboden?"), widget=forms.RadioSelect,
        choices=[each for each in OfferedBy.choices if each[0] != OfferedBy.PAGE],
    )  # fmt: skip
    answer = forms.ChoiceField(
        label=_("Wat was het antwoord?"), required=False,
        choices=[("", _("nog geen antwoord")), *[each for each in EndAnswer.choices if each[0] != EndAnswer.SEALED]],
    )  # fmt: skip


class EndDecisionForm(CommandForm):
    """Keep until a day, or let go."""

    reason = forms.ChoiceField(label=_("Waarom?"), choices=KeepReason.choices, widget=forms.RadioSelect)
    keep_until = forms.DateField(
        label=_("Bewaren tot welke dag?"), required=False, widget=forms.DateInput(attrs=DAY),
        help_text=_("Leeg betekent: weghalen. Dat kan pas na de laatste dag, als de persoon niet is gevonden."),
    )  # fmt: skip


class OwnEndForm(CommandForm):
    """What the person wants before the file ends."""

    answer = forms.ChoiceField(label=_("Wat wil je?"), choices=EndAnswer.choices, widget=forms.RadioSelect)
