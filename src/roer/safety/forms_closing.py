"""Forms about a closed place."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.safety.forms import pick, text
from roer.safety.forms_papers import day
from roer.safety.models import ClosedNote, ClosedRequest, LighterHelp
from roer.web.forms import CommandForm

OWN = ("view", "failing", "surprise")
OWN_SAYS = {"view": _("wat ik ervan vind")}
QUESTIONS = [
    ("now_item", _("Waarom is hulp nu meteen nodig?")),
    ("withdraw_item", _("Waarom moet het gesloten: hoe zou de jongere zich onttrekken, of onttrokken worden?")),
    ("lighter_item", _("Waarom kan niets lichters?")),
]
UNSAID = [("", _("niet gezegd"))]
AGREES = [("yes", _("ja, eens")), ("no", _("nee, niet eens")), ("unseen", _("zien was onmogelijk"))]
YES_NO = [*UNSAID, ("yes", _("ja")), ("no", _("nee"))]


def maybe(label: Any) -> forms.TypedChoiceField:
    """Yes, no, or not said."""
    return forms.TypedChoiceField(
        label=label, choices=YES_NO, required=False, widget=forms.RadioSelect, empty_value=None,
        coerce=lambda value: value == "yes", initial="",
    )  # fmt: skip


def amount(label: Any) -> forms.IntegerField:
    """A number, or nothing."""
    return forms.IntegerField(label=label, required=False, min_value=0, max_value=100_000)


class BeginForm(CommandForm):
    """Begin a request."""

    kind = pick(_("Wat voor machtiging?"), ClosedRequest.Kind.choices)
    words = text(_("Waarom moet het gesloten?"), help=_("Jongere en ouders lezen dit."))
    reason = pick(_("Is gesloten nodig, of is er geen andere plek?"), ClosedRequest.Reason.choices)
    avoidable = pick(_("Was dit te voorkomen geweest?"), ClosedRequest.Avoidable.choices)
    need = forms.ChoiceField(
        label=_("Wie moet er beschermd worden?"), required=False, choices=[*UNSAID, *ClosedRequest.Need.choices]
    )
    ground = forms.ChoiceField(
        label=_("Waarom komt dit bij de rechter?"), required=False, choices=[*UNSAID, *ClosedRequest.Ground.choices]
    )
    profile = forms.MultipleChoiceField(
        label=_("Wat speelt er?"),
        required=False,
        choices=ClosedRequest.Profile.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    in_crisis = forms.BooleanField(label=_("Er is nu een crisis"), required=False)
    thuisbest = forms.BooleanField(
        label=_("Kort gesloten, met meteen hulp thuis (Thuisbest, 6 tot 8 weken)"), required=False
    )
    on_consent = forms.BooleanField(label=_("Er is geen maatregel: de ouders of voogd stemmen in"), required=False)


class LighterForm(CommandForm):
    """One kind of lighter help."""

    kind = pick(_("Welke lichtere hulp?"), LighterHelp.Kind.choices)
    used = forms.BooleanField(label=_("Die hulp is er geweest"), required=False)
    words = text(_("Waarom is die niet genoeg?"), rows=2)


class ExpertForm(CommandForm):
    """What the behavioural scientist found."""

    who = text(_("Wie is de gedragswetenschapper, en wat vindt die? Of: waarom was zien onmogelijk?"), rows=2)
    agrees = forms.TypedChoiceField(
        label=_("Is de gedragswetenschapper het eens?"), choices=AGREES, widget=forms.RadioSelect,
        coerce=lambda value: {"yes": True, "no": False}.get(value),
    )  # fmt: skip
    examined_on = day(_("Op welke dag zag die de jongere?"))
    talks = amount(_("Hoeveel gesprekken?"))
    minutes = amount(_("Hoeveel minuten samen?"))
    papers_from = forms.ChoiceField(
        label=_("Van wie kwamen de stukken?"), required=False, choices=[*UNSAID, *ClosedRequest.Papers.choices]
    )
    independent = maybe(_("Staat de gedragswetenschapper los van wie het vraagt?"))
    budget_euros = amount(_("Hoeveel euro was er voor het onderzoek?"))


class QuestionForm(CommandForm):
    """A question of the law."""

    question = pick(_("Welke vraag van de wet?"), QUESTIONS)
    words = text(_("Antwoord, één zin is genoeg"), rows=2)


class SendForm(CommandForm):
    """Send it."""

    reason = text(_("Ontbreekt er iets? Schrijf op waarom"), rows=2, required=False)


class ReviewForm(CommandForm):
    """A second look."""

    goes_on = forms.TypedChoiceField(
        label=_("Mag dit gevraagd worden voor dit kind?"), choices=[("yes", _("ja")), ("no", _("nee, zoek wat lichter kan"))],
        widget=forms.RadioSelect, coerce=lambda value: value == "yes",
    )  # fmt: skip
    words = text(_("Waarom?"), rows=2, help=_("Kind en ouders lezen dit."))


class NoteForm(CommandForm):
    """Something about the stay."""

    kind = pick(_("Waarover gaat het?"), [each for each in ClosedNote.Kind.choices if each[0] not in OWN])
    words = text(_("Wat, wie of waarom?"), rows=2, help=_("De jongere leest dit."))
    on = day(_("Op welke dag?"))
    yes = maybe(_("Bevestigd, of: kan het korter?"))
    by_van = forms.BooleanField(
        label=_("Met een speciale bus, en niet met een ouder of de eigen hulpverlener"), required=False,
        help_text=_("Schrijf hierboven op waarom. De jongere leest het."),
    )  # fmt: skip


class OwnForm(CommandForm):
    """The young person speaks."""

    kind = pick(
        _("Waarover gaat het?"), [(k, OWN_SAYS.get(k, says)) for k, says in ClosedNote.Kind.choices if k in OWN]
    )
    words = text(_("Wat wil je zeggen?"))
