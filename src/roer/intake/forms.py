"""Forms of this room."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from roer.core.days import PartialDate, start_of
from roer.intake.commands import CLOSING
from roer.intake.models import (
    ChildOpinion,
    ConsentException,
    ConsentToHelp,
    FaceChange,
    FirstConversation,
    HelpRequest,
    Referral,
)
from roer.web.forms import CommandForm
from roer.web.partial_date import PartialDateField

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
    field_order = ("dossier_id",)

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
    field_order = ("dossier_id", "asked_by", "how")

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
    field_order = ("consent_id", "how", "answer")

    def __init__(self, *args: Any, lines: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["consent_id"].choices = lines  # type: ignore[attr-defined]
        self.fields["answer"].label = _("Wat was het antwoord?")
        self.fields["words"].label = _("In eigen woorden, als iemand er iets bij zei")


class PlanForm(CommandForm):
    """A talk with day, purpose and people."""

    person_ids = forms.MultipleChoiceField(label=_("Wie nodigt u uit?"), widget=forms.CheckboxSelectMultiple)
    planned_at = forms.SplitDateTimeField(
        label=_("Wanneer?"), widget=forms.SplitDateTimeWidget(date_attrs={"type": "date"}, time_attrs={"type": "time"}),
        error_messages={"invalid_date": _("Deze dag bestaat niet."), "invalid_time": _("Schrijf de tijd als 14:30.")},
    )  # fmt: skip
    purpose = forms.ChoiceField(label=_("Waarvoor?"), choices=FirstConversation.Purpose.choices)
    place = forms.ChoiceField(label=_("Waar?"), choices=FirstConversation.Place.choices)
    child_form = forms.ChoiceField(
        label=_("Hoe doet het kind mee?"),
        required=False,
        choices=[("", _("Het kind is er niet bij")), *ChildOpinion.Form.choices],
    )
    apart = forms.BooleanField(
        label=_("Apart gesprek: de andere ouder ziet hier niets van"), required=False,
        help_text=_("Ook de plek en de tijd niet. Kies dit als samen praten niet veilig is."),
    )  # fmt: skip
    interpreter_language = forms.CharField(
        label=_("Is er een tolk nodig? Welke taal?"),
        max_length=12,
        required=False,
        help_text=_("Ook een gebarentolk kan."),
    )
    words = text(
        _("De uitnodiging"), rows=4, help=_("Zeg waar het echt over gaat, wie er komen en wie het gezin mag meenemen.")
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["person_ids"].choices = people  # type: ignore[attr-defined]

    def clean_person_ids(self) -> list[UUID]:
        """The chosen persons."""
        return [UUID(each) for each in self.cleaned_data["person_ids"]]


class HoldForm(CommandForm):
    """How a talk went."""

    presence = forms.ChoiceField(
        label=_("Was het kind erbij?"), choices=FirstConversation.Presence.choices, widget=forms.RadioSelect
    )
    wish = forms.ChoiceField(
        label=_("Wilde het kind erbij zijn?"), required=False, choices=[("", "–"), *FirstConversation.Wish.choices]
    )
    reason = text(_("Was het kind er niet bij? Waarom niet?"), rows=2, required=False)
    words = text(_("Wat is er besproken en afgesproken?"), rows=6, help=_("Het gezin leest dit."))


class OpinionForm(CommandForm):
    """What the child thinks, or why it was not asked."""

    form = forms.ChoiceField(
        label=_("Hoe is het kind gevraagd?"), required=False, choices=[("", "–"), *ChildOpinion.Form.choices]
    )
    words = text(
        _("Wat zei het kind, in eigen woorden?"),
        rows=4,
        required=False,
        help=_("Ouders lezen dit niet, tenzij het kind dat wil."),
    )
    not_asked = forms.ChoiceField(
        label=_("Is het kind niet gevraagd? Waarom niet?"),
        required=False,
        choices=[("", "–"), *ChildOpinion.NotAsked.choices],
    )
    reason = text(_("Leg dat uit"), rows=2, required=False)


class AskConsentForm(CommandForm):
    """One piece of help that people are asked to agree with."""

    words = text(
        _("Welke hulp is het?"), rows=4, help=_("Wat, door wie, hoe vaak en hoe lang. Ouders en kind lezen dit.")
    )
    weight = forms.ChoiceField(
        label=_("Hoe ingrijpend is de hulp?"), choices=ConsentToHelp.Weight.choices, widget=forms.RadioSelect,
        help_text=_("Delen van gegevens is een andere vraag en nooit een voorwaarde voor hulp."),
    )  # fmt: skip


class ExceptionForm(CommandForm):
    """Why help for a child of 12 to 15 starts without a parent's yes."""

    ground = forms.ChoiceField(
        label=_("Grond in de wet"), choices=ConsentException.Ground.choices, widget=forms.RadioSelect
    )
    words = text(_("Leg uit waarom. Uw naam komt erbij te staan."), rows=4)


class SeatForm(CommandForm):
    """A colleague."""

    seat_id = forms.ChoiceField(label=_("Welke collega?"))

    def __init__(self, *args: Any, colleagues: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = colleagues  # type: ignore[attr-defined]

    def clean_seat_id(self) -> UUID:
        """The chosen seat."""
        return UUID(self.cleaned_data["seat_id"])


class FaceForm(SeatForm):
    """Another familiar face."""

    why = forms.ChoiceField(label=_("Waarom?"), choices=FaceChange.Why.choices)
    words = text(_("Leg het uit aan kind en ouders"), rows=3)


class StandInForm(SeatForm):
    """A stand-in until a day."""

    until = forms.DateField(
        label=_("Tot welke dag?"), widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("Deze dag bestaat niet.")},
    )  # fmt: skip

    def clean_until(self) -> datetime:
        """The moment at which that day begins."""
        return start_of(self.cleaned_data["until"])


class DutyForm(SeatForm):
    """Who takes new questions in a period."""

    valid_from = forms.DateField(label=_("Vanaf welke dag?"), widget=forms.DateInput(attrs={"type": "date"}))
    valid_until = forms.DateField(label=_("Tot welke dag?"), widget=forms.DateInput(attrs={"type": "date"}))

    def clean_valid_from(self) -> datetime:
        """The moment at which the duty begins."""
        return start_of(self.cleaned_data["valid_from"])

    def clean_valid_until(self) -> datetime:
        """The moment at which the duty ends."""
        return start_of(self.cleaned_data["valid_until"])


class PlacedForm(CommandForm):
    """Something about a place."""

    municipality_code = forms.ChoiceField(label=_("In welke gemeente woont het kind?"))

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["municipality_code"].choices = [("", _("Kies een gemeente")), *places]  # type: ignore[attr-defined]


class NewPersonForm(PlacedForm):
    """A child or young person whom this worker does not know yet in Roer."""

    name = forms.CharField(label=_("Naam"), max_length=200)
    birth = PartialDateField(
        label=_("Geboortedatum"), required=False, help_text=_("Weet u een deel niet? Laat dat leeg.")
    )

    def clean_birth(self) -> PartialDate | None:
        """The date as the rules count with it."""
        born = self.cleaned_data["birth"]
        return PartialDate(born.year, born.month, born.day) if born else None


class ReferForm(NewPersonForm):
    """A doctor's referral."""

    ground = forms.ChoiceField(label=_("U verwijst als"), choices=Referral.Ground.choices[:3])
    about = forms.ChoiceField(label=_("Waarvoor?"), choices=Referral.For.choices, widget=forms.RadioSelect)
    words = text(
        _("Waarom verwijst u?"), rows=4, help=_("Kort. Alleen wat nodig is om te beginnen. Kind en ouders lezen mee.")
    )
    family_agrees = forms.BooleanField(
        label=_("Kind en ouders weten van deze verwijzing"), required=False,
        help_text=_("Een verwijzing wordt altijd aangenomen, ook zonder dit vinkje."),
    )  # fmt: skip
    field_order = ("name", "birth")


class AcuteForm(NewPersonForm):
    """Help that starts now."""

    words = text(_("Wat is er aan de hand?"), rows=4, help=_("Een paar woorden is genoeg. De rest vult u later aan."))
    field_order = ("words", "name", "birth")


class MeasureForm(PlacedForm):
    """Help in a measure or guardianship."""

    dossier_id = forms.ChoiceField(label=_("Voor wie?"))
    words = text(_("Welke hulp is nodig, en met wie is dat besproken?"))
    field_order = ("dossier_id", "words")

    def __init__(self, *args: Any, dossiers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["dossier_id"].choices = dossiers  # type: ignore[attr-defined]

    def clean_dossier_id(self) -> UUID:
        """The chosen dossier."""
        return UUID(self.cleaned_data["dossier_id"])


class RulingForm(MeasureForm):
    """What a court said about help."""

    ruled_on = forms.DateField(
        label=_("Dag van de uitspraak"), widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("Deze dag bestaat niet.")},
    )  # fmt: skip
