"""Forms with which a worker goes on: talks, opinions, consent, faces, and the other ways in."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.core.days import PartialDate, start_of
from roer.intake.forms import text
from roer.intake.models import ChildOpinion, ConsentException, ConsentToHelp, FaceChange, FirstConversation, Referral
from roer.web.forms import CommandForm
from roer.web.partial_date import PartialDateField


def day(label: Any, *, required: bool = True) -> forms.DateField:
    """A day, as the browser shows it."""
    return forms.DateField(
        label=label, required=required, widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("Deze dag bestaat niet.")},
    )  # fmt: skip


GROUNDS = [
    (each.value, each.label)
    for each in (Referral.Ground.ACUTE, *(one for one in Referral.Ground if one != Referral.Ground.ACUTE))
]


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
        max_length=40,
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

    until = day(_("Tot welke dag?"))

    def clean_until(self) -> datetime:
        """The moment at which that day begins."""
        return start_of(self.cleaned_data["until"])


class DutyForm(SeatForm):
    """Who takes new questions in a period."""

    valid_from = day(_("Vanaf welke dag?"))
    valid_until = day(_("Tot welke dag?"))

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
    to_specialist = forms.BooleanField(
        label=_("Meteen naar een specialist, niet eerst naar het lokale team"), required=False,
        help_text=_("Dat mag altijd. Gaat het over opvoeden en opgroeien? Schrijf dan op waarom."),
    )  # fmt: skip
    reason = text(_("Waarom niet eerst het lokale team?"), rows=2, required=False)
    provider_id = forms.TypedChoiceField(
        label=_("Naar welke aanbieder?"), required=False, coerce=UUID, empty_value=None,
        help_text=_("Hoeft niet. Kind en ouders kiezen mee."),
    )  # fmt: skip
    family_agrees = forms.BooleanField(
        label=_("Kind en ouders weten van deze verwijzing"), required=False,
        help_text=_("Een verwijzing wordt altijd aangenomen, ook zonder dit vinkje."),
    )  # fmt: skip
    field_order = ["name", "birth"]

    def __init__(self, *args: Any, providers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["provider_id"].choices = [("", _("Geen of nog niet bekend")), *providers]  # type: ignore[attr-defined]


class WhereForm(forms.Form):
    """Of which municipality somebody wants to see what it buys."""

    gemeente = forms.ChoiceField(label=_("Van welke gemeente?"))

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["gemeente"].choices = [("", _("Kies een gemeente")), *places]  # type: ignore[attr-defined]


class AcuteForm(NewPersonForm):
    """Help that starts now, for a child in the caseload or for somebody not known yet. Only words are needed."""

    words = text(_("Wat is er aan de hand?"), rows=4, help=_("Een paar woorden is genoeg. De rest vult u later aan."))
    dossier_id = forms.ChoiceField(label=_("Kent u het kind al?"), required=False)
    name = forms.CharField(
        label=_("Naam"), max_length=200, required=False, help_text=_("Weet u de naam nog niet? Laat dit leeg.")
    )
    ground = forms.ChoiceField(
        label=_("Wie verwees?"), choices=GROUNDS, initial=Referral.Ground.ACUTE, required=False,
        help_text=_("Bij acuut gevaar vult u dit later aan. De hulp begint nu."),
    )  # fmt: skip
    referrer_name = forms.CharField(label=_("Naam van wie verwees"), max_length=120, required=False)
    referred_on = day(_("Op welke dag?"), required=False)
    reason = text(_("Is er geen verwijzer? Waarom niet?"), rows=2, required=False)
    field_order = ["words", "dossier_id", "name", "birth", "ground", "referrer_name", "referred_on", "reason"]

    def __init__(self, *args: Any, dossiers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["dossier_id"].choices = [("", _("Nee, of ik weet het niet")), *dossiers]  # type: ignore[attr-defined]

    def clean_dossier_id(self) -> UUID | None:
        """The chosen dossier, if any."""
        return UUID(self.cleaned_data["dossier_id"]) if self.cleaned_data["dossier_id"] else None


class MeasureForm(PlacedForm):
    """Help in a measure or guardianship."""

    dossier_id = forms.ChoiceField(label=_("Voor wie?"))
    words = text(_("Welke hulp is nodig, en met wie is dat besproken?"))
    field_order = ["dossier_id", "words"]

    def __init__(self, *args: Any, dossiers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["dossier_id"].choices = dossiers  # type: ignore[attr-defined]

    def clean_dossier_id(self) -> UUID:
        """The chosen dossier."""
        return UUID(self.cleaned_data["dossier_id"])


class RulingForm(MeasureForm):
    """What a court said about help."""

    ruled_on = day(_("Dag van de uitspraak"))
