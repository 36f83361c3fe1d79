"""The forms of plans, promises, conversations and reviews."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.core.rules import ReasonNeeded
from roer.dossier.codes import PLAN_TYPES, REVIEW_QUESTIONS, Amount, CaseWeight, Degree, How, PartOfPlan, WithoutHelp
from roer.dossier.codes_plan import Asked, ClosingReason, Domain, GoalClashKind, PlanOutcome
from roer.dossier.commands import safe_file
from roer.dossier.forms import DayField, text_box
from roer.dossier.models import Agreement
from roer.dossier.refusals import NotThisFile
from roer.web.forms import CommandForm

Choices = list[tuple[str, Any]]
MARK_SAYS = dict.fromkeys(("required", "invalid", "min_value", "max_value"), _("Geef een cijfer van 1 tot en met 10."))


class PlanForm(CommandForm):
    """A new plan."""

    kind = forms.ChoiceField(
        label=_("Wat voor plan?"), choices=[(c, kind.name) for c, kind in PLAN_TYPES.items() if c != "family_group_plan"],
    )  # fmt: skip
    weight = forms.ChoiceField(label=_("Hoe zwaar weegt dit?"), choices=CaseWeight.choices, initial=CaseWeight.ORDINARY)
    parent_id = forms.TypedChoiceField(
        label=_("Onder welk plan hangt het?"), coerce=UUID, empty_value=None, required=False
    )
    reason = text_box(_("Waarom een tweede gezinsplan?"), rows=2, required=False)

    def __init__(self, *given: Any, plans: list[Any], **more: Any) -> None:
        super().__init__(*given, **more)
        frames = [(str(p.id), p.kind.name) for p in plans if not p.linked and not p.kind.linked and p.open]
        self.fields["parent_id"].choices = [("", _("Geen")), *frames]  # type: ignore[attr-defined]
        self.fields["parent_id"].initial = frames[0][0] if frames else ""
        if not self.data.get("reason"):
            self.fields["reason"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """As the command asks it: a family plan hangs under nothing, any other plan under the family plan at first."""
        given = super().clean() or {}
        kind = PLAN_TYPES.get(given.get("kind", ""))
        return {**given, "parent_id": given.get("parent_id") if kind and kind.linked else None}

    def ask_reason(self) -> None:
        """Show the field for the reason."""
        self.fields["reason"].widget = forms.Textarea(attrs={"rows": 2})


class PartForm(CommandForm):
    """A text in a part of the plan, or the family's word that it is not needed."""

    part = forms.ChoiceField(label=_("In welk deel?"), choices=PartOfPlan.choices)
    words = text_box(_("Wat moet er staan?"), rows=3, required=False)
    not_needed = forms.BooleanField(label=_("Niet nodig, zeggen wij als gezin"), required=False)


class GoalForm(CommandForm):
    """A goal in own words."""

    words = text_box(_("Wat willen jullie bereiken?"), rows=3)
    review_on = DayField(label=_("Wanneer kijken we of het lukt?"), required=False)


class WhoField(forms.ChoiceField):
    """Somebody of the plan: a helper by seat, one of the family by person; gives the argument for the command."""

    def clean(self, value: Any) -> dict[str, UUID]:
        """`{"who_seat_id": …}`, `{"who_person_id": …}` or nothing."""
        chosen = super().clean(value)
        kind, _colon, found = chosen.partition(":")
        return {f"who_{kind}_id": UUID(found)} if found else {}


def _flat(cleaned: dict[str, Any]) -> dict[str, Any]:
    return {**{name: value for name, value in cleaned.items() if name != "who"}, **cleaned.get("who", {})}


class AgreeForm(CommandForm):
    """Who does what by when. Only what is asked; anything that is really needed may stand here."""

    words = text_box(_("Wat spreken we af?"), rows=3)
    who = WhoField(label=_("Wie doet het?"), required=False)
    due_on = DayField(label=_("Wanneer is het klaar?"), required=False)
    who_words = forms.CharField(label=_("Of iemand anders: wie?"), max_length=80, required=False)
    place = forms.CharField(label=_("Waar?"), max_length=120, required=False)
    how = forms.ChoiceField(label=_("Hoe?"), choices=[("", _("Maakt niet uit")), *How.choices], required=False)
    goal_id = forms.TypedChoiceField(label=_("Voor welk doel?"), coerce=UUID, empty_value=None, required=False)

    def __init__(self, *given: Any, people: Choices, goals: Choices = [], **more: Any) -> None:  # noqa: B006
        super().__init__(*given, **more)
        self.fields["who"].choices = [("", _("Nog niet gekozen")), *people]  # type: ignore[attr-defined]
        self.fields["goal_id"].choices = [("", _("Geen doel")), *goals]  # type: ignore[attr-defined]
        if not goals:
            del self.fields["goal_id"]

    def clean(self) -> dict[str, Any]:
        """As the command asks it."""
        return _flat(super().clean() or {})


class PromiseForm(forms.Form):
    """Make an agreement a promise; asks only what is still missing."""

    who = WhoField(label=_("Wie belooft het?"))
    due_on = DayField(label=_("Uiterlijk op welke dag?"))

    def __init__(self, *given: Any, people: Choices, held: Agreement, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["who"].choices = people  # type: ignore[attr-defined]
        if held.who_seat_id or held.who_person_id:
            del self.fields["who"]
        if held.due_on:
            del self.fields["due_on"]

    def clean(self) -> dict[str, Any]:
        """As the command asks it."""
        return _flat(super().clean() or {})


class MarkForm(forms.Form):
    """A mark from 1 to 10."""

    mark = forms.IntegerField(label=_("Hoe ver zijn we? 1 is niets, 10 is gelukt"), min_value=1, max_value=10)


class RewordForm(CommandForm):
    """A text of the plan in newer words."""

    words = text_box(_("Wat moet er staan?"))
    based_on = forms.IntegerField(widget=forms.HiddenInput)


class ReasonForm(CommandForm):
    """A form that asks a written reason per rule once a rule wants one; gives `reasons` by rule name."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        asked = [name for name in self.data if name.startswith(self.add_prefix("reason_"))] if self.is_bound else []
        for name in asked:
            self._reason(name.removeprefix(self.add_prefix("")), "")

    def ask_reasons(self, why: ReasonNeeded) -> None:
        """Show a field per rule that wants a reason."""
        for met in why.mets:
            self._reason(f"reason_{met.rule.name}", str(met.reason))
        self.add_error(None, str(why))

    def _reason(self, name: str, says: str) -> None:
        label = says or self.data.get(self.add_prefix(f"label_{name}"), _("Waarom toch?"))
        self.fields[name] = text_box(label, rows=2, required=False)

    def clean(self) -> dict[str, Any]:
        """Reasons by rule name, beside the other fields."""
        cleaned = super().clean() or {}
        reasons = {n.removeprefix("reason_"): value for n, value in cleaned.items() if n.startswith("reason_")}
        return {**{n: value for n, value in cleaned.items() if not n.startswith("reason_")}, "reasons": reasons}


class SettleForm(ReasonForm):
    """Make a plan final: with a second reader where it is asked, and at once in danger."""

    second_reader_seat_id = forms.TypedChoiceField(
        label=_("Wie leest dit plan ook? Alleen nodig bij iets ingrijpends."),
        coerce=UUID,
        empty_value=None,
        required=False,
    )
    in_danger = forms.BooleanField(
        label=_("Er is nu gevaar. Het plan gaat meteen in, en wat mist vult u later aan."), required=False
    )

    def __init__(self, *given: Any, readers: Choices, works: bool, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["second_reader_seat_id"].choices = [("", _("Niemand")), *readers]  # type: ignore[attr-defined]
        if not works:
            del self.fields["second_reader_seat_id"], self.fields["in_danger"]


class AskedForm(CommandForm):
    """What came of asking somebody what he or she finds important."""

    answer = forms.ChoiceField(label=_("Wat kwam eruit?"), choices=Asked.choices, widget=forms.RadioSelect)


class ResultForm(CommandForm):
    """What the help brought, in the eyes of one person."""

    outcome = forms.ChoiceField(
        label=_("Wat heeft dit plan gebracht?"), choices=PlanOutcome.choices, widget=forms.RadioSelect, required=False
    )
    words = text_box(_("In eigen woorden. Het hoeft niet."), rows=3, required=False)
    silent = forms.BooleanField(label=_("Ik wil hier niets over zeggen. Dat is ook een antwoord."), required=False)

    def clean(self) -> dict[str, Any]:
        """As the command asks it."""
        given = super().clean() or {}
        return {**{n: value for n, value in given.items() if n != "silent"}, "wanted": not given.get("silent")}


class CloseForm(ReasonForm):
    """End a plan. What only an organisation is asked is not shown to the family."""

    reason = forms.ChoiceField(
        label=_("Waarom stopt het plan?"), choices=[("", _("Nog niet gekozen")), *ClosingReason.choices], required=False
    )
    words = text_box(
        _("Leg het uit, in gewone woorden. Iedereen die het plan leest, leest dit."), rows=3, required=False
    )
    without_help = forms.ChoiceField(
        label=_("Lukt het nu zonder hulp?"), choices=[("", _("Weet ik niet")), *WithoutHelp.choices], required=False
    )
    aftercare = forms.CharField(
        label=_("Wat doen jullie als het weer moeilijk wordt?"), max_length=300, required=False,
        help_text=_("Bijvoorbeeld: bellen met een vaste hulpverlener."),
    )  # fmt: skip
    aftercare_on = DayField(label=_("Wanneer hebben jullie weer even contact?"), required=False)
    against_wish = forms.BooleanField(
        label=_("Het gezin wil deze hulp houden, of wil niet minder hulp."), required=False
    )
    weighty = text_box(_("Zo ja: wat is de gewichtige reden om toch te stoppen?"), rows=3, required=False)
    sure = forms.BooleanField(
        label=_("Ja, wij stoppen met dit plan."),
        error_messages={"required": _("Zet een vinkje als jullie echt stoppen.")},
    )

    def __init__(self, *given: Any, works: bool, **more: Any) -> None:
        super().__init__(*given, **more)
        if works:
            del self.fields["sure"]
        else:
            del self.fields["against_wish"], self.fields["weighty"]

    def clean(self) -> dict[str, Any]:
        """Without the tick itself: it only guards against a slip of the finger."""
        given = super().clean() or {}
        given.pop("sure", None)
        return given


class ProblemForm(CommandForm):
    """What is hard now."""

    words = text_box(_("Wat is nu moeilijk?"), rows=2)
    domain = forms.ChoiceField(label=_("Waar gaat het over?"), choices=Domain.choices)
    size = forms.TypedChoiceField(label=_("Hoe groot is het?"), coerce=int, initial=2, choices=[
        (1, _("klein")), (2, _("middel")), (3, _("groot"))])  # fmt: skip
    urgency = forms.TypedChoiceField(label=_("Hoeveel haast heeft het?"), coerce=int, initial=2, choices=[
        (1, _("het kan wachten")), (2, _("een beetje haast")), (3, _("veel haast"))])  # fmt: skip
    ease = forms.TypedChoiceField(label=_("Hoe makkelijk is het op te lossen?"), coerce=int, initial=2, choices=[
        (1, _("moeilijk")), (2, _("gaat wel")), (3, _("makkelijk"))])  # fmt: skip


class ClashForm(CommandForm):
    """Two goals that do not go together, or are the same."""

    goal_id = forms.TypedChoiceField(label=_("Dit doel"), coerce=UUID)
    kind = forms.ChoiceField(label=_("Wat is ermee?"), choices=GoalClashKind.choices)
    other_id = forms.TypedChoiceField(label=_("Dit andere doel"), coerce=UUID)

    def __init__(self, *given: Any, goals: list[tuple[str, str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        choices = [(goal, f"{plan}: {words[:80]}") for goal, plan, words in goals]
        for name in ("goal_id", "other_id"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A goal does not clash with itself."""
        given = super().clean() or {}
        if given.get("goal_id") and given["goal_id"] == given.get("other_id"):
            self.add_error("other_id", _("Kies een ander doel dan hierboven."))
        return given


class SelfMarkForm(CommandForm):
    """A mark on one theme."""

    theme = forms.ChoiceField(label=_("Waarover?"))
    mark = forms.IntegerField(
        label=_("Hoe gaat het? 1 is heel slecht, 10 is heel goed"), min_value=1, max_value=10, error_messages=MARK_SAYS
    )

    def __init__(self, *given: Any, themes: Choices, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["theme"].choices = themes  # type: ignore[attr-defined]


class ReviewDayForm(CommandForm):
    """On which day to look back."""

    due_on = DayField(label=_("Op welke dag kijken we samen terug?"))
    weight = forms.ChoiceField(label=_("Hoe zwaar weegt dit?"), choices=CaseWeight.choices, initial=CaseWeight.ORDINARY)


class ReviewAnswerForm(CommandForm):
    """Somebody's own judgement. Everything may stay empty when somebody does not want to say anything."""

    words = text_box(_("Hoe gaat het? In eigen woorden."), rows=4, required=False)
    silent = forms.BooleanField(label=_("Ik wil nu niets zeggen. Dat is ook een antwoord."), required=False)

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        for name, question in REVIEW_QUESTIONS.items():
            self.fields[name] = forms.ChoiceField(
                label=question, required=False, widget=forms.RadioSelect, choices=Degree.choices
            )
        for name, question, choices in (
            ("relation", _("Klikt het met wie helpt?"), Degree.choices),
            ("amount", _("Is het te veel of te weinig hulp?"), Amount.choices),
        ):
            self.fields[name] = forms.ChoiceField(
                label=question, required=False, widget=forms.RadioSelect, choices=choices
            )
        self.order_fields([*REVIEW_QUESTIONS, "relation", "amount", "words", "silent"])

    def clean(self) -> dict[str, Any]:
        """As the command asks it."""
        cleaned = super().clean() or {}
        degrees = {name: cleaned.get(name, "") for name in REVIEW_QUESTIONS}
        return {
            "words": cleaned.get("words", ""), "wanted": not cleaned.get("silent"), "degrees": degrees,
            "relation": cleaned.get("relation", ""), "amount": cleaned.get("amount", ""),
            "command_id": cleaned.get("command_id"),
        }  # fmt: skip


class HoldReviewForm(ReasonForm):
    """The professional's view, which closes the review."""

    words = text_box(_("Uw eigen oordeel, als laatste"), rows=4)
    mentor_came = forms.BooleanField(
        label=_("De mentor was erbij, of we spraken elkaar. Is er geen mentor? Laat dit leeg."), required=False
    )
    in_danger = forms.BooleanField(
        label=_("Er is nu gevaar. Het gesprek met de mentor komt erna, met een dag erbij."), required=False
    )


class OutcomeForm(CommandForm):
    """How useful, and can it go on without help. Skipping is allowed."""

    usefulness = forms.IntegerField(
        label=_("Had de hulp nut? 1 is helemaal niet, 10 is heel veel"), min_value=1, max_value=10, required=False
    )
    without_help = forms.ChoiceField(
        label=_("Lukt het zonder hulp?"), choices=WithoutHelp.choices, widget=forms.RadioSelect, required=False
    )


class MessageForm(CommandForm):
    """A message, with a picture or document if somebody wants. The reason is asked only against the other's wish."""

    words = text_box(_("Bericht"), rows=3)
    file = forms.FileField(label=_("Foto of pdf erbij"), required=False)
    reason = text_box(_("Waarom stuurt u toch een bericht? De ander leest dit."), rows=2, required=False)

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        if not self.data.get("reason"):
            self.fields["reason"].widget = forms.HiddenInput()

    def ask_reason(self) -> None:
        """Show the field for the reason."""
        self.fields["reason"].widget = forms.Textarea(attrs={"rows": 2})

    def clean(self) -> dict[str, Any]:
        """As the command asks it: what was sent along, made safe. Says in plain words what may not."""
        given = super().clean() or {}
        sent = given.pop("file", None)
        try:
            return {**given, "files": [safe_file(sent.read())] if sent else []}
        except NotThisFile as why:
            self.add_error("file", str(why))
            return given
