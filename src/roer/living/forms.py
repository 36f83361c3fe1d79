"""Forms of this room."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.living.codes import (
    Alternative,
    Answer,
    ExceptionGround,
    Factor,
    Interest,
    Reason,
    SchoolState,
    StayEnd,
    Verdict,
)
from roer.people.queries import RULING_KINDS, TURN_KINDS
from roer.web.forms import CommandForm

LONGEST = 20_000
ASKED = [("", _("Kies"))]


def text(label: Any, *, rows: int = 2, required: bool = False, help: Any = "") -> forms.CharField:
    """A box for words."""
    return forms.CharField(
        label=label, required=required, help_text=help, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": rows})
    )


def day(label: Any, *, required: bool = False, help: Any = "") -> forms.DateField:
    """A day."""
    return forms.DateField(
        label=label, required=required, help_text=help, widget=forms.DateInput(attrs={"type": "date"})
    )


def moment(label: Any, *, required: bool = False, help: Any = "") -> forms.DateTimeField:
    """A day and a clock time."""
    return forms.DateTimeField(
        label=label, required=required, help_text=help, widget=forms.DateTimeInput(attrs={"type": "datetime-local"})
    )


class ProposeForm(CommandForm):
    """Proposing where a young person goes to live."""

    form = forms.ChoiceField(label=_("Wat voor plek is het?"))
    where = text(_("Waar is het?"), required=True, help=_("Alleen wie de woonplek mag weten, leest dit."))
    reason = forms.ChoiceField(label=_("Waarom woont het kind daar?"), choices=Reason.choices, widget=forms.RadioSelect)
    reason_words = text(_("Leg uit, in gewone woorden"), help=_("Het kind en de ouders lezen dit."))
    factors = forms.MultipleChoiceField(
        label=_("Wat speelde er thuis mee?"),
        required=False,
        choices=Factor.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    deciders = text(_("Wie besloten samen, en waarom?"))
    perspective = text(_("Waar groeit dit kind op?"), help=_("Weer thuis, hier, of dat weten we nog niet."))
    perspective_review_on = day(_("Wanneer kijkt u daar opnieuw naar?"))
    expected_until = day(_("Tot wanneer ongeveer?"))
    evaluate_on = day(_("Wanneer kijkt u samen terug?"))
    follow_up_on = day(
        _("Weet u het nog niet? Op welke dag volgt het?"),
        help=_("Uiterlijk na zes weken. Dan staat het bij u te doen."),
    )
    interest = forms.ChoiceField(
        label=_("Gaat het kind weg van een andere plek? Waarom is dat goed voor het kind?"), required=False,
        choices=[("", _("Dit is de eerste plek")), *Interest.choices],
    )  # fmt: skip
    interest_words = text(_("Leg uit waarom verhuizen goed is voor dit kind"))
    acute = forms.BooleanField(
        label=_("Direct gevaar: eerst een plek, de rest volgt binnen vijf werkdagen"), required=False
    )
    reason_missing = text(
        _("Ontbreekt er iets? Schrijf op waarom"), help=_("Alleen nodig als hierboven iets leeg blijft.")
    )

    def __init__(self, *args: Any, living_forms: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["form"].choices = [*ASKED, *living_forms]  # type: ignore[attr-defined]
        for code, says in Alternative.choices:
            self.fields[f"lighter_{code}"] = text(_("Waarom was dit niet genoeg: %(what)s?") % {"what": says})

    def given(self) -> dict[str, Any]:
        """The arguments of the command."""
        given = dict(self.cleaned_data)
        missing = given.pop("reason_missing")
        lighter = {code: given.pop(f"lighter_{code}") for code in Alternative.values}
        explained = (
            "living.reason_is_explained", "living.lighter_help_was_weighed", "living.stay_has_perspective",
            "living.move_is_in_the_childs_interest",
        )  # fmt: skip
        return given | {"alternatives": lighter, "reasons": dict.fromkeys(explained, missing) if missing else {}}


class StartForm(CommandForm):
    """Since when somebody lives there."""

    started_at = moment(_("Sinds wanneer? Leeg is nu."))


class StartMoveForm(StartForm):
    """Since when, and why a move went on without the answer of the expert team."""

    reason = text(
        _("Gaf het expertteam nog geen antwoord? Waarom gaat het dan toch door?"), help=_("Kind en ouders lezen dit.")
    )


class AskToEndForm(CommandForm):
    """A parent, guardian or young person asks to end a stay."""

    own_words = text(
        _("Waarom moet dit stoppen?"), required=True, help=_("Kort mag. De mensen die hiervoor staan, lezen dit.")
    )


class AnswerEndingForm(CommandForm):
    """A carer says yes or no to ending."""

    agrees = forms.TypedChoiceField(
        label=_("Vindt u het goed dat dit stopt?"), choices=[("yes", _("ja")), ("no", _("nee"))],
        coerce=lambda value: value == "yes", widget=forms.RadioSelect,
    )  # fmt: skip
    own_words = text(_("In eigen woorden"))


class ReviewForm(CommandForm):
    """Looking back together at a stay."""

    held_on = day(_("Wanneer keken jullie terug?"), required=True)
    found = text(_("Wat zagen jullie?"), required=True, help=_("Het kind en de ouders lezen dit."))
    perspective = text(_("Waar groeit dit kind op?"))
    expected_until = day(_("Tot wanneer ongeveer?"))
    next_on = day(_("Wanneer is de volgende keer?"), required=True)


class AdviceForm(CommandForm):
    """The expert team answers about a move."""

    verdict = forms.ChoiceField(label=_("Wat vindt het team?"), choices=Verdict.choices, widget=forms.RadioSelect)
    own_words = text(_("Waarom?"), required=True, help=_("Kind en ouders lezen dit."))


class TransferForm(CommandForm):
    """The receiving provider confirms a hand-over; what is open gets words and one day."""

    due_on = day(_("Wanneer is het er wel?"), help=_("Alleen nodig als er nog iets ontbreekt."))

    def __init__(self, *args: Any, parts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parts = parts
        for code, says in parts:
            self.fields[f"missing_{code}"] = text(_("Waarom is dit er nog niet: %(what)s?") % {"what": says})

    def given(self) -> dict[str, Any]:
        """The arguments of the command."""
        given = dict(self.cleaned_data)
        return {"missing": {code: given.pop(f"missing_{code}") for code, _says in self.parts}, **given}


class AsFactForm(StartForm):
    """Somebody is there without a title."""

    reason = text(_("Waarom is het kind er toch?"), required=True, help=_("Het kind en de ouders kunnen dit lezen."))


class EndForm(CommandForm):
    """Somebody no longer lives there."""

    why = forms.ChoiceField(label=_("Waarom stopt het?"), choices=[*ASKED, *StayEnd.choices])
    reason = text(_("Wat is er gebeurd, en wie is het verteld?"))
    carers_agree = forms.BooleanField(label=_("De pleegouders zeiden ja"), required=False)
    court_leave = forms.BooleanField(label=_("De rechter vond het goed"), required=False)
    danger = forms.BooleanField(label=_("Er was direct gevaar"), required=False)
    ended_at = moment(_("Sinds wanneer? Leeg is nu."))


class AnswerForm(CommandForm):
    """Yes or no of the person who reads the page."""

    answer = forms.ChoiceField(
        label=_("Is het goed om hier te wonen?"), choices=Answer.choices, widget=forms.RadioSelect
    )
    own_words = text(_("In eigen woorden"))


class RecordAnswerForm(CommandForm):
    """Yes or no that somebody said to a worker."""

    person_id = forms.TypedChoiceField(label=_("Wie zei het?"), coerce=UUID)
    answer = forms.ChoiceField(label=_("Wat was het antwoord?"), choices=Answer.choices, widget=forms.RadioSelect)
    own_words = text(_("In de eigen woorden van die persoon"), required=True)
    answered_at = moment(_("Wanneer? Leeg is nu."))

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_id"].choices = people  # type: ignore[attr-defined]


class WaiveForm(CommandForm):
    """The parents' yes is missing on a ground of the law."""

    ground = forms.ChoiceField(
        label=_("Waarom mag het toch?"), choices=ExceptionGround.choices, widget=forms.RadioSelect
    )
    reason = text(_("Leg uit. De ouders lezen dit."), required=True)


class HowForm(CommandForm):
    """How it is to live there."""

    own_words = text(
        _("Hoe is het hier voor jou?"), rows=4, required=True, help=_("Alles mag. Jij beslist wie het leest.")
    )
    not_for_home = forms.BooleanField(label=_("Mijn ouders en de mensen waar ik woon lezen dit niet"), required=False)


class RulingForm(CommandForm):
    """A ruling about a stay."""

    kind = forms.ChoiceField(label=_("Wat besliste de rechter?"), choices=RULING_KINDS)
    ruled_at = moment(_("Wanneer besliste de rechter?"), required=True, help=_("Mag ook een paar dagen geleden zijn."))
    last_day = day(_("Wat is de laatste dag?"), required=True)
    number = forms.CharField(label=_("Nummer van de uitspraak"), required=False, max_length=40)
    judge_and_heard = text(
        _("Nog geen nummer: welke rechter zei het, hoe laat, en wie is er gehoord?"),
        help=_("Het nummer moet er de volgende werkdag zijn."),
    )
    on_consent = forms.BooleanField(
        label=_("Er is geen maatregel: de wettelijk vertegenwoordiger stemde in"), required=False
    )


class TurnForm(CommandForm):
    """Something happened to a ruling."""

    kind = forms.ChoiceField(label=_("Wat gebeurde er?"), choices=TURN_KINDS)
    happened_at = moment(_("Wanneer?"), required=True)


class TalkForm(CommandForm):
    """A worker spoke with the child."""

    spoken_on = day(_("Wanneer sprak u met het kind?"), required=True)


class SchoolForm(CommandForm):
    """Whether the child goes to school, and else why not."""

    state = forms.ChoiceField(label=_("Hoe is het met school?"), choices=SchoolState.choices)
    since = day(_("Sinds wanneer?"), required=True)
