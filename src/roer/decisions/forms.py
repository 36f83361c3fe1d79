"""Forms of this room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.decisions.codes import (
    FORM_CHOICES,
    HEAVINESS,
    Answer,
    BudgetGround,
    BudgetTest,
    Delivery,
    Followed,
    Frequency,
    Interest,
    NotAsked,
    Outcome,
    Route,
    Unit,
    Weight,
    WhyNotAsked,
    YesNo,
)
from roer.web.forms import CommandForm

DAY = {"type": "date"}
NONE = [("", _("nog niet gekozen"))]


def day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """A day, as the browser shows it."""
    return forms.DateField(
        label=label, required=required, help_text=help_text, widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d")
    )


def area(label: Any, *, required: bool = True, help_text: Any = "", rows: int = 5) -> forms.CharField:
    """A text."""
    return forms.CharField(
        label=label, required=required, help_text=help_text, max_length=20_000,
        widget=forms.Textarea(attrs={"rows": rows}),
    )  # fmt: skip


class WordsForm(CommandForm):
    """One text."""

    words = area(_("In gewone woorden"))


class StartAssessmentForm(CommandForm):
    """Begin to look at what is good for a child."""

    weight = forms.ChoiceField(
        label=_("Hoe ver gaat het?"), choices=Weight.choices, widget=forms.RadioSelect,
        help_text=_("Ingrijpend: als de hulp er misschien niet komt, minder wordt, stopt of anders wordt."),
    )  # fmt: skip
    assessor_seat_id = forms.ChoiceField(
        label=_("Wie kijkt er?"), required=False,
        help_text=_("Bij ingrijpend: iemand die niet beslist en niet betaalt."),
    )  # fmt: skip
    disability = forms.BooleanField(label=_("Het kind heeft een beperking of langdurige ziekte"), required=False)
    due_on = day(_("Voor welke dag?"))

    def __init__(self, *args: Any, assessors: list[tuple[str, Any]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["assessor_seat_id"].choices = [("", _("ik zelf")), *assessors]  # type: ignore[attr-defined]


class ElementForm(CommandForm):
    """One element of an assessment."""

    words = area(_("Wat zie je, en wat betekent dat voor dit kind?"))
    kept_apart = forms.BooleanField(
        label=_("Apart houden"), required=False,
        help_text=_("Voor woorden over veiligheid die niet in de brief mogen. Alleen jouw organisatie leest ze."),
    )  # fmt: skip


class FinishForm(CommandForm):
    """Finish an assessment."""

    independent = forms.TypedChoiceField(
        label=_("Beslis je zelf over deze hulp, of betaal je ervoor?"), widget=forms.RadioSelect,
        choices=[("no", _("nee, ik sta daar los van")), ("yes", _("ja"))], coerce=lambda value: value == "no",
    )  # fmt: skip


class AmountForm(CommandForm):
    """Which help, how much and how long."""

    form = forms.ChoiceField(label=_("Wat voor hulp?"), choices=FORM_CHOICES)
    volume = forms.DecimalField(label=_("Hoeveel?"), min_value=0, max_digits=7, decimal_places=2, required=False)
    unit = forms.ChoiceField(label=_("Waarvan?"), choices=[*NONE, *Unit.choices], required=False)
    frequency = forms.ChoiceField(label=_("Hoe vaak?"), choices=[*NONE, *Frequency.choices], required=False)
    delivery = forms.ChoiceField(label=_("Hoe?"), choices=Delivery.choices)
    provider_id = forms.ChoiceField(label=_("Bij wie?"), required=False)

    def __init__(self, *args: Any, providers: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["provider_id"].choices = [("", _("nog niet bekend")), *providers]  # type: ignore[attr-defined]

    def clean_provider_id(self) -> str | None:
        """An empty choice is none."""
        return self.cleaned_data["provider_id"] or None


LIGHT_FIRST = sorted(FORM_CHOICES, key=lambda one: HEAVINESS[one[0]])


class DeterminationForm(AmountForm):
    """What help is needed."""

    words = area(_("Welke hulp is nodig, en waarom?"), help_text=_("Het gezin leest dit. Schrijf het samen."))
    other_measure = area(
        _("Is zorg de oplossing, of zou iets anders de druk in het gezin verlagen?"), rows=2,
        help_text=_("Denk aan geld, huis, werk, school, of iets gewoons in de buurt."),
    )  # fmt: skip
    lightest = forms.ChoiceField(
        label=_("Wat is de lichtste hulp die past?"),
        choices=LIGHT_FIRST,
        help_text=_("De lichtste hulp staat bovenaan."),
    )
    reason = area(_("Kiest u zwaarder of lichter? Waarom?"), required=False, rows=2)
    months = forms.IntegerField(label=_("Hoeveel maanden?"), min_value=1, max_value=240, required=False)
    route = forms.ChoiceField(label=_("Wie bepaalt dit?"), choices=Route.choices)
    contracted = forms.NullBooleanField(
        label=_("Heeft de gemeente een contract met deze aanbieder?"),
        widget=forms.Select(choices=[("unknown", _("weet ik niet")), ("true", _("ja")), ("false", _("nee"))]),
        help_text=_("Geen contract houdt de hulp niet tegen."),
    )
    agreed = forms.MultipleChoiceField(
        label=_("Wie van het gezin is het ermee eens?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["agreed"].choices = people  # type: ignore[attr-defined]


class AskDecisionForm(CommandForm):
    """Ask the municipality to decide."""

    decider_seat_id = forms.ChoiceField(label=_("Wie beslist?"))
    due_on = day(_("Uiterlijk"))

    def __init__(self, *args: Any, deciders: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["decider_seat_id"].choices = deciders  # type: ignore[attr-defined]


class DraftForm(CommandForm):
    """Begin a decision."""

    outcome = forms.ChoiceField(label=_("Wat is het besluit?"), choices=Outcome.choices, widget=forms.RadioSelect)
    core = area(_("Het besluit in het kort"), help_text=_("Twee of drie zinnen. Wat komt er wel, wat niet?"), rows=3)
    assessment_id = forms.ChoiceField(label=_("Op welk onderzoek rust het?"), required=False)
    replaces_id = forms.ChoiceField(label=_("Welk besluit vervangt het?"), required=False)

    def __init__(
        self, *args: Any, assessments: list[tuple[str, str]], earlier: list[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.fields["assessment_id"].choices = [("", _("nog geen")), *assessments]  # type: ignore[attr-defined]
        self.fields["replaces_id"].choices = [("", _("geen: dit is het eerste")), *earlier]  # type: ignore[attr-defined]

    def clean_assessment_id(self) -> str | None:
        """An empty choice is none."""
        return self.cleaned_data["assessment_id"] or None

    def clean_replaces_id(self) -> str | None:
        """An empty choice is none."""
        return self.cleaned_data["replaces_id"] or None


class AwardForm(AmountForm):
    """A line of help in a decision."""

    starts_on = day(_("Vanaf"))
    ends_on = day(_("Tot"), required=False)
    words = area(_("In eigen woorden, als het in geen lijst past"), required=False, rows=2)
    budget_per_week = forms.DecimalField(
        label=_("Pgb: hoeveel euro per week?"), min_value=0, max_digits=8, decimal_places=2, required=False
    )
    own_payment = forms.DecimalField(
        label=_("Eigen bijdrage van het gezin, in euro per maand"), min_value=0, max_digits=8, decimal_places=2,
        required=False, help_text=_("Meestal niets. Laat dit dan leeg."),
    )  # fmt: skip
    tariff = forms.DecimalField(
        label=_("Pgb: tarief per uur, in euro"), min_value=0, max_digits=7, decimal_places=2, required=False
    )
    policy_rule = forms.CharField(
        label=_("Pgb: welke regel van de gemeente bepaalt het tarief?"), max_length=80, required=False
    )


class CodesForm(CommandForm):
    """What plays a part in a decision."""

    outcome = forms.ChoiceField(label=_("Wat is het besluit?"), choices=Outcome.choices, widget=forms.RadioSelect)
    interests = forms.MultipleChoiceField(
        label=_("Waar gaan de redenen over?"), choices=Interest.choices, widget=forms.CheckboxSelectMultiple
    )
    prevailing = forms.ChoiceField(
        label=_("Weegt een ander belang zwaarder dan dat van het kind? Welk?"), required=False,
        choices=[("", _("nee")), *[one for one in Interest.choices if one[0] != Interest.CHILD]],
    )  # fmt: skip
    exception_route = forms.ChoiceField(
        label=_("Geen contract met de aanbieder: kan er een contract voor dit kind?"), required=False,
        choices=[*NONE, *YesNo.choices],
    )  # fmt: skip
    own_strength = forms.BooleanField(label=_("Het besluit rust op wat het gezin zelf kan"), required=False)
    something_first = forms.BooleanField(label=_("Het gezin moet eerst iets anders proberen"), required=False)
    tailored = forms.BooleanField(label=_("Wij wijken af van hoe het meestal gaat"), required=False)
    budget_in_kind_bought = forms.NullBooleanField(
        label=_("Van pgb naar een aanbieder: is deze hulp op dezelfde manier ingekocht?"),
        widget=forms.Select(choices=[("unknown", _("niet van toepassing")), ("true", _("ja")), ("false", _("nee"))]),
    )  # fmt: skip
    budget_ground = forms.ChoiceField(
        label=_("Pgb herzien tegen de wens van het gezin: welke grond uit de wet?"), required=False,
        choices=[*NONE, *BudgetGround.choices],
    )  # fmt: skip
    budget_test = forms.ChoiceField(
        label=_("Geen pgb: welke eis uit de wet klopt niet?"), required=False, choices=[*NONE, *BudgetTest.choices]
    )
    budget_informed_on = day(_("Op welke dag is uitgelegd wat een pgb betekent?"), required=False)
    assessment_id = forms.ChoiceField(label=_("Op welk onderzoek rust het?"), required=False)

    def __init__(self, *args: Any, assessments: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["assessment_id"].choices = [("", _("nog geen")), *assessments]  # type: ignore[attr-defined]

    def clean_assessment_id(self) -> str | None:
        """An empty choice is none."""
        return self.cleaned_data["assessment_id"] or None


class ChildForm(CommandForm):
    """When the child was asked, or why not, and what was done with it."""

    child_asked_on = day(_("Op welke dag is het kind gevraagd?"), required=False)
    child_not_asked = forms.ChoiceField(
        label=_("Niet gevraagd? Waarom niet?"),
        choices=[("", _("het kind is gevraagd")), *NotAsked.choices],
        required=False,
    )
    child_followed = forms.ChoiceField(
        label=_("Wat doen we met wat het kind wil?"), choices=[*NONE, *Followed.choices], required=False
    )


class WishForm(CommandForm):
    """What a child wishes, or thinks of a line of help."""

    provision_id = forms.ChoiceField(label=_("Waar gaat het over?"), required=False)
    words = area(_("Wat zou het kind willen, of wat vindt het hiervan?"), rows=3)
    in_letter = forms.BooleanField(
        label=_("Dit mag in de brief staan"), required=False,
        help_text=_("Dan lezen ouders het ook. Zonder vinkje leest alleen wie beslist het."),
    )  # fmt: skip

    def __init__(self, *args: Any, lines: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["provision_id"].choices = [("", _("een eigen wens of oplossing")), *lines]  # type: ignore[attr-defined]

    def clean_provision_id(self) -> str | None:
        """An empty choice is none."""
        return self.cleaned_data["provision_id"] or None


class WishAnswerForm(CommandForm):
    """What is done with one wish of a child."""

    followed = forms.ChoiceField(label=_("Wat doen we hiermee?"), choices=Followed.choices, widget=forms.RadioSelect)
    words = area(_("Waarom? Het kind leest dit."), rows=3)


class AnswerForm(CommandForm):
    """What somebody of the family thinks of a draft."""

    answer = forms.ChoiceField(
        label=_("Ben je het ermee eens?"), widget=forms.RadioSelect,
        choices=[("agrees", _("ja, ik ben het ermee eens")), ("disagrees", _("nee, ik ben het er niet mee eens"))],
    )  # fmt: skip
    words = area(_("Wil je er iets bij zeggen?"), required=False, rows=4)
    words_in_letter = forms.BooleanField(
        label=_("Mijn woorden mogen in de brief staan"), required=False,
        help_text=_("Dan leest ook de andere ouder ze. Zonder vinkje leest alleen je vaste gezicht ze."),
    )  # fmt: skip


class RecordAnswerForm(CommandForm):
    """What somebody of the family said, written down by a worker."""

    person_id = forms.ChoiceField(label=_("Van wie?"))
    answer = forms.ChoiceField(label=_("Wat is het antwoord?"), choices=Answer.choices)
    first_asked = day(_("Gevraagd op"), required=False)
    asked_again = day(_("En nog een keer op"), required=False)
    why_not_asked = forms.ChoiceField(
        label=_("Niet gevraagd, omdat"), choices=[*NONE, *WhyNotAsked.choices], required=False
    )
    words = area(_("In de woorden van die persoon"), required=False, rows=3)

    def __init__(self, *args: Any, people: list[tuple[str, Any]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["person_id"].choices = people  # type: ignore[attr-defined]


class SendForm(CommandForm):
    """Send a decision; a text field for every rule that asks a reason."""

    def __init__(self, *args: Any, asks: Sequence[Any] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        self.rules = [one.rule for one in asks]
        for one in asks:
            self.fields[_field(one.rule)] = area(
                one.says, help_text=_("Schrijf op waarom het hier toch zo moet."), rows=2
            )

    def reasons(self) -> dict[str, str]:
        """The written reasons by rule name."""
        return {rule: self.cleaned_data[_field(rule)] for rule in self.rules}


def _field(rule: str) -> str:
    return rule.replace(".", "_")


class MandateForm(CommandForm):
    """Who may decide what."""

    seat_id = forms.ChoiceField(label=_("Wie mag beslissen?"))
    outcomes = forms.MultipleChoiceField(
        label=_("Welke besluiten?"), choices=Outcome.choices, widget=forms.CheckboxSelectMultiple
    )
    valid_from = day(_("Vanaf"))
    valid_until = day(_("Tot"), required=False)

    def __init__(self, *args: Any, deciders: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = deciders  # type: ignore[attr-defined]
