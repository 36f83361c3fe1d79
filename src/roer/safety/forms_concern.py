"""Forms for concern about a child and for unsafety in care."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.core.days import start_of
from roer.safety.forms import pick, text, when
from roer.safety.forms_papers import day
from roer.safety.models import Body, CodeStep, SeriousIncident, UnsafeCall
from roer.safety.rules import GROUNDS
from roer.web.forms import CommandForm

CHOOSE: list[tuple[str, Any]] = [("", _("Kies"))]
WHOM = [("colleague", _("een collega")), ("veilig_thuis", _("Veilig Thuis")), ("expert", _("iemand met meer kennis"))]
WEIGHED = (
    _("Is er reden om aan geweld of mishandeling te denken?"),
    _("Is er nu gevaar, of gaat het al lang zo?"),
    _("Kan ik zelf helpen dat het veilig wordt?"),
    _("Nemen ouders en kind die hulp aan?"),
    _("Wordt het kind daardoor veilig, ook later?"),
)
CERTIFICATE = [("valid", _("gekregen")), ("suspended", _("geschorst")), ("lost", _("kwijt"))]
SAYS = [("yes", _("ja")), ("no", _("nee")), ("unknown", _("weet ik niet"))]


def _uuid(value: str) -> UUID | None:
    return UUID(value) if value else None


class SignForm(CommandForm):
    """A sign, also an early one."""

    words = text(_("Wat zag of hoorde u?"))
    origin = pick(_("Hoe weet u het?"), CodeStep.Origin.choices)
    acute = forms.BooleanField(label=_("Er is nu gevaar: ik bel eerst, de stappen volgen"), required=False)


class StepForm(CommandForm):
    """A step of the code after the first."""

    number = pick(_("Welke stap?"), CodeStep.Number.choices[1:])
    words = text(_("Wat deed, hoorde of woog u?"))
    origin = pick(_("Hoe weet u het?"), CodeStep.Origin.choices, initial="seen")
    asked = forms.MultipleChoiceField(
        label=_("Stap 2: wie vroeg u om raad?"), choices=WHOM, required=False, widget=forms.CheckboxSelectMultiple
    )
    decision = forms.ChoiceField(
        label=_("Stap 5: wat beslist u?"), required=False, choices=[("", "–"), *CodeStep.Decision.choices]
    )
    reason = text(_("Beslist u eerder dan na stap 4? Waarom?"), rows=2, required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for number, question in enumerate(WEIGHED, 1):
            self.fields[f"answer_{number}"] = forms.ChoiceField(
                label=question, required=False, choices=[("", "–"), *SAYS], help_text=_("Stap 4")
            )
        self.order_fields(
            ["number", "words", "origin", "asked", *(name for name in self.fields if name[:7] == "answer_")]
        )

    def clean(self) -> dict[str, Any]:
        """The five answers as one list, for the step of weighing only."""
        given = super().clean() or {}
        answers = [given.pop(f"answer_{number}", "") for number in range(1, len(WEIGHED) + 1)]
        given["number"] = int(given.get("number") or 0)
        given["answers"] = [each for each in answers if each] if given["number"] == CodeStep.Number.WEIGHING else []
        return given


class SkipForm(CommandForm):
    """A step is skipped: why, and who looked along."""

    number = pick(_("Welke stap slaat u over?"), CodeStep.Number.choices[1:4])
    reason = text(_("Waarom?"), rows=2)
    second_seat_id = forms.ChoiceField(label=_("Wie keek mee?"))

    def __init__(self, *args: Any, colleagues: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["second_seat_id"].choices = [*CHOOSE, *colleagues]  # type: ignore[attr-defined]

    def clean_number(self) -> int:
        """The number of the step."""
        return int(self.cleaned_data["number"])

    def clean_second_seat_id(self) -> UUID | None:
        """The second worker."""
        return _uuid(self.cleaned_data["second_seat_id"])


class TellCodeForm(CommandForm):
    """To whom it was told."""

    person_ids = forms.MultipleChoiceField(label=_("Aan wie vertelde u het?"), widget=forms.CheckboxSelectMultiple)
    words = text(_("Wat vertelde u?"), help=_("Vanaf nu lezen zij de stappen, met de echte dagen."))

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["person_ids"].choices = people  # type: ignore[attr-defined]

    def clean_person_ids(self) -> list[UUID]:
        """The chosen persons."""
        return [UUID(each) for each in self.cleaned_data["person_ids"]]


class AdviceForm(CommandForm):
    """Ask advice: no report."""

    body = pick(_("Aan wie?"), Body.choices)
    words = text(_("Wat wilt u vragen?"), help=_("Raad vragen is geen melding. De zaak blijft bij u."))


class AdvisedForm(CommandForm):
    """What was advised."""

    adviser = forms.CharField(label=_("Wie gaf de raad?"), max_length=120)
    words = text(_("Wat was de raad?"))
    happened_at = when(_("Wanneer was dat?"), help=_("Leeg laten is: nu."))


class ReportForm(CommandForm):
    """Report unsafety, with ground, reason and when the family hears of it."""

    to = pick(
        _("Waar meldt u?"), [each for each in Body.choices if each[0] in ("veilig_thuis", "board", "safety_team")]
    )
    ground = pick(_("Op welke grond van de wet?"), list(GROUNDS.items()))
    words = text(_("Wat meldt u?"))
    reason = text(_("Waarom zonder toestemming?"), rows=2)
    told_from = forms.DateField(label=_("Wanneer hoort het gezin dit?"), widget=forms.DateInput(attrs={"type": "date"}))
    receiver_seat_id = forms.ChoiceField(label=_("Wie neemt het aan?"), required=False)
    urgent = forms.BooleanField(label=_("Spoed: er is nu ernstig geweld of gevaar"), required=False)

    def __init__(self, *args: Any, receivers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["receiver_seat_id"].choices = [("", _("iemand die niet met Roer werkt")), *receivers]  # type: ignore[attr-defined]

    def clean_told_from(self) -> Any:
        """The moment at which that day is over."""
        day = self.cleaned_data["told_from"]
        return start_of(day).replace(hour=23, minute=59)

    def clean_receiver_seat_id(self) -> UUID | None:
        """The receiver, when that is somebody in Roer."""
        return _uuid(self.cleaned_data["receiver_seat_id"])


class AttemptForm(CommandForm):
    """One attempt to reach the family."""

    reached = forms.TypedChoiceField(
        label=_("Was er contact?"), choices=[("yes", _("ja")), ("no", _("nee"))], widget=forms.RadioSelect,
        coerce=lambda value: value == "yes",
    )  # fmt: skip


class ToldReportForm(CommandForm):
    """What the family is told of a report."""

    words = text(_("Wat vertelt u het gezin over de melding?"), help=_("Kind vanaf 12 jaar en beide ouders lezen dit."))


class ProtectorForm(CommandForm):
    """Who carries out a measure."""

    measure_id = forms.TypedChoiceField(label=_("Welke maatregel?"), coerce=UUID)
    seat_id = forms.TypedChoiceField(label=_("Welke jeugdbeschermer?"), coerce=UUID)

    def __init__(
        self, *args: Any, measures: list[tuple[str, str]], workers: list[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.fields["measure_id"].choices = measures if len(measures) == 1 else [*CHOOSE, *measures]  # type: ignore[attr-defined]
        self.fields["seat_id"].choices = [*CHOOSE, *workers]  # type: ignore[attr-defined]


class HandOverForm(CommandForm):
    """Who takes over."""

    to_seat_id = forms.TypedChoiceField(label=_("Wie neemt het over?"), coerce=UUID)

    def __init__(self, *args: Any, workers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["to_seat_id"].choices = [*CHOOSE, *workers]  # type: ignore[attr-defined]


class AcceptForm(CommandForm):
    """Yes or no to a handover."""

    accepts = forms.TypedChoiceField(
        label=_("Neemt u dit kind over?"), widget=forms.RadioSelect, coerce=lambda value: value == "yes",
        choices=[("yes", _("Ja, vanaf nu ben ik de jeugdbeschermer")), ("no", _("Nee, het blijft zoals het is"))],
    )  # fmt: skip


class UnsafeForm(CommandForm):
    """I do not feel safe."""

    safe_now = pick(_("Ben je nu veilig?"), UnsafeCall.SafeNow.choices)
    kind = pick(_("Wat is er?"), UnsafeCall.Kind.choices, initial="other")
    relation = pick(_("Wie doet dat?"), UnsafeCall.Relation.choices, initial="other")
    words = text(_("Wil je er iets bij zeggen?"), rows=3, required=False, help=_("Dat hoeft niet."))


class AnswerCallForm(CommandForm):
    """Who keeps the young person safe."""

    keeps_safe = text(
        _("Wie is er vannacht bij het kind?"), rows=2, help=_("Bel of schrijf eerst. Vul dit in als u het weet.")
    )


class CloseCallForm(CommandForm):
    """What came of it."""

    words = text(_("Wat kwam eruit?"), help=_("De jongere leest dit."))


class BoardHearsForm(CommandForm):
    """When the board of the provider hears of it."""

    words = text(_("Wat sprak u met de jongere af over de aanbieder?"), rows=2, help=_("De jongere leest dit."))
    on = forms.DateField(
        label=_("Op welke dag hoort het bestuur van de aanbieder het?"), widget=forms.DateInput(attrs={"type": "date"})
    )


class LeadForm(CommandForm):
    """Who leads, or sits on the board."""

    organisation_id = forms.TypedChoiceField(label=_("Welke organisatie of welk team?"), coerce=UUID)
    seat_id = forms.TypedChoiceField(label=_("Wie?"), coerce=UUID)
    is_board = forms.BooleanField(label=_("Zit in het bestuur"), required=False)

    def __init__(self, *args: Any, places: list[tuple[str, str]], workers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = [*CHOOSE, *places]  # type: ignore[attr-defined]
        self.fields["seat_id"].choices = [*CHOOSE, *workers]  # type: ignore[attr-defined]


class CertificateForm(CommandForm):
    """An institution got its certificate, lost it, or it was suspended."""

    organisation_id = forms.TypedChoiceField(label=_("Welke instelling?"), coerce=UUID)
    status = pick(_("Wat is er met het certificaat?"), CERTIFICATE)
    on = day(_("Vanaf welke dag?"), required=True)
    body = forms.CharField(label=_("Wie gaf het certificaat?"), max_length=120, required=False)

    def __init__(self, *args: Any, institutions: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = [*CHOOSE, *institutions]  # type: ignore[attr-defined]


class IncidentForm(CommandForm):
    """Violence or a calamity in care."""

    keeps_safe = text(_("Wie houdt het kind nu veilig?"), rows=2)
    kind = pick(_("Wat is het?"), SeriousIncident.Kind.choices)
    by = pick(_("Door wie?"), SeriousIncident.By.choices)
    organisation_id = forms.TypedChoiceField(label=_("Waar gebeurde het?"), coerce=UUID)
    words = text(_("Wat gebeurde er?"))

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["organisation_id"].choices = [*CHOOSE, *places]  # type: ignore[attr-defined]


class ReportedForm(CommandForm):
    """The inspectorate was told."""

    reported_at = when(_("Wanneer belde of schreef u de inspectie?"), help=_("Leeg laten is: nu."))


class TellIncidentForm(CommandForm):
    """What child and parents are told, or why not yet."""

    words = text(_("Wat vertelt u kind en ouders?"), required=False)
    reason = text(_("Kan het nog niet? Waarom?"), rows=2, required=False)
    tell_on = forms.DateField(
        label=_("Op welke dag dan wel?"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )


class SettlementForm(CommandForm):
    """What was agreed after an incident."""

    words = text(_("Wat is er afgesproken?"), rows=2)
    forbids_speaking = forms.BooleanField(label=_("Er staat in dat iemand er niet over mag praten"), required=False)


class DoneForm(CommandForm):
    """Something is done; only the command id."""
