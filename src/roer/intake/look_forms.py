"""Forms around looking at a request, and the public ones about where to go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.intake.forms import text
from roer.intake.models import (
    BasicNeed,
    ContraIndication,
    Examination,
    Expertise,
    FamilyFactor,
    HeavierHelpWish,
    HelpStep,
    OnwardReferral,
    OpenAccessHelp,
    OwnStrength,
    PayerDispute,
    SupportOffer,
    Triage,
)
from roer.intake.queries import SITUATIONS
from roer.intake.work_forms import day
from roer.web.forms import CommandForm

NONE = [("", "–")]


class DeskForm(forms.Form):
    """Two plain questions; none asks for the name of a law."""

    situation = forms.ChoiceField(
        label=_("Waar gaat het over?"), choices=list(SITUATIONS.items()), widget=forms.RadioSelect
    )
    municipality_code = forms.ChoiceField(label=_("In welke gemeente woon je?"))

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["municipality_code"].choices = [("", _("Kies een gemeente")), *places]  # type: ignore[attr-defined]


class CallBackForm(forms.Form):
    """A number and nothing else."""

    phone = forms.CharField(
        label=_("Je telefoonnummer"), max_length=20, widget=forms.TextInput(attrs={"type": "tel"}),
        help_text=_("Zodra iemand je heeft gebeld, is het nummer weg. Er komt geen dossier."),
    )  # fmt: skip


class TriageForm(CommandForm):
    """How soon, and what plays."""

    urgency = forms.ChoiceField(label=_("Hoe snel moet het?"), choices=Triage.Urgency.choices, widget=forms.RadioSelect)
    unsafe = forms.BooleanField(label=_("Het is misschien niet veilig"), required=False)
    domains = forms.MultipleChoiceField(
        label=_("Wat speelt er?"), choices=Triage.Domain.choices, widget=forms.CheckboxSelectMultiple
    )
    complexity = forms.ChoiceField(label=_("Hoe hangt het samen?"), choices=Triage.Complexity.choices)
    duration = forms.ChoiceField(label=_("Hoe lang duurt het, denkt u?"), choices=Triage.Duration.choices)
    expertise = forms.MultipleChoiceField(
        label=_("Welke kennis is nodig?"),
        choices=Expertise.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    mental_checked = forms.NullBooleanField(
        label=_("16 tot en met 22 jaar: is gevraagd hoe het in het hoofd gaat?"),
        widget=forms.Select(choices=[("unknown", _("niet van toepassing")), ("true", _("ja")), ("false", _("nog niet"))]),
    )  # fmt: skip
    own_question = forms.TypedChoiceField(
        label=_("Heeft het gezin zelf een vraag?"), coerce=lambda value: value != "no", required=False, empty_value=True,  # type: ignore[arg-type]
        choices=[("yes", _("ja")), ("no", _("nee: anderen vinden dat het kind afwijkt van wat gewoon is"))],
    )  # fmt: skip

    def __init__(self, *args: Any, questions: Sequence[tuple[str, str]] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        self.local = {f"local_{key}": key for key, _words in questions}
        for key, words in questions:
            self.fields[f"local_{key}"] = text(words, rows=2, required=False)

    def clean(self) -> dict[str, Any]:
        """The answers to the questions of the municipality together."""
        cleaned = super().clean() or self.cleaned_data
        return cleaned | {"local": {UUID(key): cleaned.pop(name, "") for name, key in self.local.items()}}


class ContactForm(CommandForm):
    """There was contact."""

    with_child = forms.BooleanField(label=_("Ik sprak het kind of de jongere zelf"), required=False)
    next_on = day(_("Wanneer is het volgende contact?"), required=False)


class NeedsForm(CommandForm):
    """What of the basis is not there."""

    unmet = forms.MultipleChoiceField(
        label=_("Wat is er nu niet?"), choices=BasicNeed.Need.choices, widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("Is alles er? Vink niets aan."),
    )  # fmt: skip
    words = text(_("Wil je er iets bij zeggen?"), rows=3, required=False)


class ArrangeForm(CommandForm):
    """What was arranged for one need."""

    need = forms.ChoiceField(label=_("Waarover?"))
    words = text(_("Wat is er geregeld, en wie doet wat?"), rows=3)

    def __init__(self, *args: Any, needs: list[tuple[str, Any]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["need"].choices = needs  # type: ignore[attr-defined]


class ExamineForm(CommandForm):
    """A test or assessment that is planned; what was done before stands beside it."""

    kind = forms.ChoiceField(label=_("Welk onderzoek?"), choices=Examination.Kind.choices)
    words = text(_("Waarvoor is het nodig?"), rows=3, help=_("Het gezin leest dit."))
    reason = text(_("Is het al eens gedaan? Waarom dan nog een keer?"), rows=2, required=False)

    def __init__(self, *args: Any, earlier: Sequence[str] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        if earlier:
            self.fields["reason"].help_text = "; ".join(earlier)


class ResultForm(CommandForm):
    """What came out of an examination."""

    done_on = day(_("Op welke dag?"))
    words = text(
        _("Wat kwam eruit?"),
        rows=5,
        help=_("Het gezin leest dit. Een volgende hulpverlener ook, als het gezin dat deelt."),
    )


class FollowForm(CommandForm):
    """When there is contact again, and when somebody looks whether the help still fits."""

    next_on = day(_("Wanneer is het volgende contact?"))
    look_on = day(_("Wanneer kijkt u of de hulp te lang duurt of niet genoeg is?"))


class StepForm(CommandForm):
    """Help becomes less, ends, or comes back to the team."""

    to = forms.ChoiceField(label=_("Wat gebeurt er?"), choices=HelpStep.To.choices, widget=forms.RadioSelect)
    on = day(_("Vanaf welke dag?"))
    words = text(_("Waarom, en waar kan het gezin daarna terecht?"), rows=3, help=_("Het gezin leest dit."))


class ManagerForm(CommandForm):
    """Somebody else holds the case."""

    seat_id = forms.TypedChoiceField(label=_("Wie regelt de hulp?"), coerce=UUID)
    contact_seat_id = forms.TypedChoiceField(
        label=_("Wie van het team blijft aanspreekpunt?"), coerce=UUID, empty_value=None, required=False
    )
    words = text(_("Waarom regelt een ander het?"), rows=3, required=False, help=_("Het gezin leest dit."))

    def __init__(
        self, *args: Any, people: list[tuple[str, str]], colleagues: list[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = people  # type: ignore[attr-defined]
        self.fields["contact_seat_id"].choices = [("", _("niemand")), *colleagues]  # type: ignore[attr-defined]


class FactorForm(CommandForm):
    """One thing that helps or weighs."""

    domain = forms.ChoiceField(label=_("Waar hoort het bij?"), choices=FamilyFactor.Domain.choices)
    direction = forms.ChoiceField(
        label=_("Helpt het of drukt het?"), choices=FamilyFactor.Direction.choices, widget=forms.RadioSelect
    )
    words = text(
        _("Wat is het?"), rows=3, help=_("Wat op het hele gezin drukt, hoort bij het gezin en niet bij het kind.")
    )


class ConsultForm(CommandForm):
    """A question to somebody with other knowledge."""

    seat_id = forms.ChoiceField(label=_("Wie denkt mee?"))
    expertise = forms.ChoiceField(label=_("Welke kennis is nodig?"), choices=Expertise.choices)
    words = text(_("Uw vraag"), help=_("Diegene leest alleen deze vraag. Noem niet meer dan nodig is."))
    family_there = forms.BooleanField(label=_("Het kind of de ouders zijn erbij"), required=False)
    reason = text(_("Zijn ze er niet bij? Waarom niet?"), rows=2, required=False, help=_("Het gezin leest dit."))
    child_spoken_on = day(_("Op welke dag praat of sprak iemand met het kind?"), required=False)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = people  # type: ignore[attr-defined]

    def clean_seat_id(self) -> UUID:
        """The chosen seat."""
        return UUID(self.cleaned_data["seat_id"])


class StrengthForm(CommandForm):
    """What somebody says they can do themselves."""

    person_id = forms.ChoiceField(label=_("Wie zei dit?"))
    words = text(_("Wat kunnen en willen zij zelf, met de mensen om hen heen?"), rows=4)
    felt = forms.ChoiceField(label=_("Hoe vond diegene deze vraag?"), choices=OwnStrength.Felt.choices)
    exhausted = forms.BooleanField(label=_("Diegene zegt: het is op, wij kunnen niet meer"), required=False)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["person_id"].choices = people  # type: ignore[attr-defined]


class ContraForm(CommandForm):
    """What makes leaning on the family itself unwise."""

    code = forms.ChoiceField(label=_("Wat speelt er?"), choices=ContraIndication.Code.choices)
    expertise = forms.ChoiceField(label=_("Vanuit welke kennis zegt u dit?"), choices=Expertise.choices)
    words = text(_("Waar blijkt het uit?"), rows=3)


class LightForm(CommandForm):
    """Light help begins."""

    kind = forms.ChoiceField(label=_("Wat begint er?"), choices=OpenAccessHelp.Kind.choices, widget=forms.RadioSelect)
    words = text(_("Wie doet wat, en hoe lang?"), rows=4)
    reason = text(_("Dacht er nog niemand met kennis mee? Waarom niet?"), rows=2, required=False)


class LookAgainForm(CommandForm):
    """Is the light help enough?"""

    answer = forms.ChoiceField(
        label=_("Hoe gaat het verder?"), choices=OpenAccessHelp.Answer.choices, widget=forms.RadioSelect
    )
    effect = forms.ChoiceField(label=_("Hielp het?"), choices=[*NONE, *OpenAccessHelp.Effect.choices], required=False)
    words = text(_("Leg het uit aan het gezin"), rows=3)


class AftercareForm(CommandForm):
    """How it goes now."""

    effect = forms.ChoiceField(label=_("Hielp de eigen oplossing?"), choices=OpenAccessHelp.Effect.choices)
    words = text(_("Hoe gaat het nu?"), rows=3)


class HeavierAnswerForm(CommandForm):
    """An answer to the wish for other or more help."""

    answer = forms.ChoiceField(
        label=_("Het antwoord"), choices=HeavierHelpWish.Answer.choices, widget=forms.RadioSelect
    )
    words = text(_("Leg het uit aan het gezin"), rows=4)
    second_seat_id = forms.ChoiceField(label=_("Wie van buiten het team keek mee?"), required=False)
    reason = text(_("Keek er niemand mee? Waarom niet?"), rows=2, required=False)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["second_seat_id"].choices = [("", _("nog niemand")), *people]  # type: ignore[attr-defined]

    def clean_second_seat_id(self) -> UUID | None:
        """The chosen seat, or nobody."""
        return UUID(self.cleaned_data["second_seat_id"]) if self.cleaned_data["second_seat_id"] else None


class PassOnForm(CommandForm):
    """Pass a question on."""

    desk = forms.ChoiceField(label=_("Naar welk loket?"), choices=OnwardReferral.Desk.choices)
    words = text(
        _("Waarom daarheen, en wie spreekt u daar?"), rows=3, help=_("Het gezin leest dit. U blijft aanspreekpunt.")
    )


class DeskAnswerForm(CommandForm):
    """What the other desk said."""

    accepted = forms.TypedChoiceField(
        label=_("Neemt het loket de vraag over?"), choices=[("yes", _("ja")), ("no", _("nee"))], widget=forms.RadioSelect,
        coerce=lambda value: value == "yes",
    )  # fmt: skip
    words = text(_("Wie zei dat, en wat gebeurt er nu?"), rows=3)


class DisputeForm(CommandForm):
    """Who pays or is responsible is not clear."""

    cause = forms.ChoiceField(
        label=_("Wat is niet duidelijk?"), choices=[("", _("Kies wat er speelt")), *PayerDispute.Cause.choices]
    )
    other_party_id = forms.ChoiceField(label=_("Met welke andere partij?"))

    def __init__(self, *args: Any, parties: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["other_party_id"].choices = [("", _("Kies een partij")), *parties]  # type: ignore[attr-defined]

    def clean_other_party_id(self) -> UUID:
        """The chosen organisation."""
        return UUID(self.cleaned_data["other_party_id"])


class DecideDisputeForm(CommandForm):
    """Who pays in the end."""

    payer_id = forms.ChoiceField(label=_("Wie betaalt?"))
    amount = forms.DecimalField(
        label=_("Hoeveel euro is dat?"), min_value=0, max_digits=10, decimal_places=2, required=False
    )
    words = text(_("Waarom?"), rows=3)

    def __init__(self, *args: Any, parties: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["payer_id"].choices = parties  # type: ignore[attr-defined]

    def clean_payer_id(self) -> UUID:
        """The chosen organisation."""
        return UUID(self.cleaned_data["payer_id"])


class SkipPlanForm(CommandForm):
    """Why a family group plan is not offered."""

    exemption = forms.ChoiceField(
        label=_("Grond in de wet"), choices=SupportOffer.Exemption.choices, widget=forms.RadioSelect
    )
    words = text(_("Leg het uit aan het gezin"), rows=3)


class AskOpinionForm(CommandForm):
    """Plan to ask the child."""

    form = forms.ChoiceField(label=_("Hoe vraagt u het?"))
    by = day(_("Voor welke dag?"))

    def __init__(self, *args: Any, forms_of: list[tuple[str, Any]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["form"].choices = forms_of  # type: ignore[attr-defined]
