"""Forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from roer.intake.commands import CLOSING
from roer.intake.models import HelpRequest
from roer.web.forms import CommandForm

LONGEST = 20_000


def text(label: Any, *, rows: int = 4, required: bool = True, help: Any = "", asks: Any = "") -> forms.CharField:
    """A box for words. Never cut off: a too long text is refused and stays in the box. `asks` is said when it is empty."""
    too_long = MaxLengthValidator(LONGEST, _("Dit is te lang voor één keer. Stuur het in twee keer."))
    return forms.CharField(
        label=label, required=required, help_text=help, widget=forms.Textarea(attrs={"rows": rows}), validators=[too_long],
        error_messages={"required": asks or _("Schrijf hier een paar woorden.")},
    )  # fmt: skip


class QuestionForm(CommandForm):
    """A question in own words; only the first box is needed."""

    want = text(
        _("Wat wil je vragen of vertellen?"), rows=7,
        help=_("Schrijf het zoals je het zegt. Het hoeft niet netjes en je hoeft niets te bewijzen."),
        asks=_("Schrijf in je eigen woorden wat je wilt vragen. Een paar woorden is genoeg."),
    )  # fmt: skip
    need = text(_("Wat heb je daarvoor nodig?"), rows=3, required=False)
    can_do = text(
        _("Wat kun je zelf, met de mensen om je heen?"), rows=3, required=False,
        help=_("Weet je dat niet? Laat dit leeg. Het maakt niet uit voor je antwoord."),
    )  # fmt: skip
    basic_needs = text(
        _("Zijn er zorgen over geld, je huis, school of gezondheid?"), rows=3, required=False,
        help=_("Vaak is het handig om daar eerst hulp bij te krijgen. Andere hulp wacht daar niet op."),
    )  # fmt: skip
    municipality_code = forms.ChoiceField(
        label=_("In welke gemeente woon je?"), help_text=_("Zo komt je vraag bij het team in de buurt."),
        error_messages={"required": _("Kies je gemeente, dan weten we welk team je antwoord geeft.")},
    )  # fmt: skip

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["municipality_code"].choices = [("", _("Kies een gemeente")), *places]  # type: ignore[attr-defined]

    def words(self) -> dict[str, str]:
        """What was written, by question."""
        return {name: self.cleaned_data[name] for name in ("want", "need", "can_do", "basic_needs")}


class OwnQuestionForm(QuestionForm):
    """The same question, for who signed in: about whom, and may the other parent read it."""

    dossier_id = forms.ChoiceField(label=_("Over wie gaat het?"), widget=forms.RadioSelect)
    others_may_read = forms.BooleanField(
        label=_("De andere ouder mag dit ook lezen"), required=False,
        help_text=_("Vink je dit niet aan, dan ziet de andere ouder je woorden en deze vraag niet."),
    )  # fmt: skip
    field_order = ["dossier_id"]

    def __init__(self, *args: Any, dossiers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["dossier_id"].choices = dossiers  # type: ignore[attr-defined]


class OnBehalfForm(OwnQuestionForm):
    """A worker writes down what somebody says by phone, on paper or at the counter."""

    asked_by = forms.ChoiceField(label=_("Wie vraagt dit?"))
    how = forms.ChoiceField(
        label=_("Hoe kwam de vraag binnen?"), widget=forms.RadioSelect,
        choices=[each for each in HelpRequest.How.choices if each[0] != HelpRequest.How.SCREEN],
    )  # fmt: skip
    field_order = ["dossier_id", "asked_by", "how"]

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["asked_by"].choices = people  # type: ignore[attr-defined]
        self.fields["want"].label = _("De vraag, in de woorden van het gezin")


class WordsForm(CommandForm):
    """Some words."""

    words = text(_("Schrijf hier"))


class AnswerForm(CommandForm):
    """An answer of a professional."""

    words = text(
        _("Uw antwoord"),
        rows=7,
        help=_("Schrijf gewoon en warm. Noem wat u doet, wat het gezin kan doen en wanneer u belt."),
    )


class CloseForm(CommandForm):
    """Why a question is rounded off."""

    why = forms.ChoiceField(
        label=_("Waarom is de vraag klaar?"), choices=list(CLOSING.items()), widget=forms.RadioSelect
    )
    words = text(_("Leg het uit aan het gezin"), rows=3)
    own_words = text(
        _("Wat zegt het gezin zelf?"), rows=2, required=False,
        help=_("Zegt het gezin dat de vraag klaar is? Schrijf dat in hun eigen woorden. Meer hoeft dan niet."),
    )  # fmt: skip
    examined = text(
        _("Anders: wat is er uitgezocht, en door wie?"), rows=2, required=False,
        help=_("Een vraag stopt nooit zonder dat dit er staat."),
    )  # fmt: skip
    carried_by = text(
        _("Kan het gezin het zelf? Wie doet wat, en kunnen de ouders dat dragen?"), rows=2, required=False
    )
    reason = text(_("Doorgegeven maar nog niet overgenomen? Waarom stopt u toch?"), rows=2, required=False)


class ConsentForm(CommandForm):
    """Yes or no, in the same number of steps."""

    answer = forms.ChoiceField(
        label=_("Wat is je antwoord?"), widget=forms.RadioSelect,
        choices=[("given", _("Ja, deze hulp mag beginnen")), ("refused", _("Nee, ik wil deze hulp niet"))],
    )  # fmt: skip
    words = text(_("Wil je er iets bij zeggen?"), rows=3, required=False, help=_("Je hoeft geen reden te geven."))


class ByWordForm(ConsentForm):
    """A yes or no that a worker writes down."""

    consent_id = forms.ChoiceField(label=_("Wiens antwoord is het?"))
    how = forms.ChoiceField(label=_("Hoe kwam het binnen?"), choices=HelpRequest.How.choices[1:])
    field_order = ["consent_id", "how", "answer"]

    def __init__(self, *args: Any, lines: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["consent_id"].choices = lines  # type: ignore[attr-defined]
        self.fields["answer"].label = _("Wat was het antwoord?")
        self.fields["words"].label = _("In eigen woorden, als iemand er iets bij zei")
