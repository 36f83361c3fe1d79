"""Forms around one worker for more areas, lasting needs, interpreters and what a team knows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.intake.forms import text
from roer.intake.local_forms import LocalForm
from roer.intake.models import DomainMandate, Expertise, FirstConversation, LastingNeed, MemberExpertise
from roer.intake.work_forms import day
from roer.web.forms import CommandForm

READS = _("Het gezin leest dit.")
KNOWLEDGE = [*Expertise.choices, *MemberExpertise.Also.choices]
YES_NO = [("no", _("nee")), ("yes", _("ja"))]


class FamilyWorkerForm(CommandForm):
    """One worker for everything."""

    seat_id = forms.TypedChoiceField(label=_("Wie wordt de gezinswerker?"), coerce=UUID)
    words = text(_("Waarom één gezinswerker, en wat doet die?"), rows=3, help=READS)
    reason = text(_("Wordt het geen systeemtherapeut? Waarom niet?"), rows=2, required=False, help=READS)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = people  # type: ignore[attr-defined]


class DeployForm(CommandForm):
    """Help of another organisation, under a mandate."""

    mandate_id = forms.TypedChoiceField(
        label=_("Met welk mandaat?"), coerce=UUID, help_text=_("Alleen mandaten die vandaag gelden.")
    )
    area = forms.ChoiceField(label=_("Waarover gaat het?"), choices=DomainMandate.Area.choices)
    words = text(_("Wat zet u in, en vanaf wanneer?"), rows=3, help=READS)

    def __init__(self, *args: Any, mandates: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["mandate_id"].choices = mandates  # type: ignore[attr-defined]


class DeskForm(CommandForm):
    """The organisation says that its help began, or ended with a result."""

    ended = forms.TypedChoiceField(
        label=_("Wat is er gebeurd?"), choices=[("no", _("de hulp begon")), ("yes", _("de hulp is klaar"))],
        coerce=lambda value: value == "yes", widget=forms.RadioSelect,
    )  # fmt: skip
    on = day(_("Op welke dag?"))
    words = text(_("Is het klaar? Wat kwam eruit?"), rows=3, required=False)


class FollowDeploymentForm(DeskForm):
    """The worker says so of one of the deployments."""

    deployment_id = forms.TypedChoiceField(label=_("Welke hulp?"), coerce=UUID)
    field_order = ["deployment_id", "ended", "on", "words"]

    def __init__(self, *args: Any, deployments: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["deployment_id"].choices = deployments  # type: ignore[attr-defined]


class LastingForm(CommandForm):
    """A need that does not pass."""

    who = forms.ChoiceField(label=_("Wie heeft dit nodig?"), choices=LastingNeed.Who.choices, widget=forms.RadioSelect)
    kinds = forms.MultipleChoiceField(
        label=_("Waardoor?"), choices=LastingNeed.Kind.choices, widget=forms.CheckboxSelectMultiple
    )
    words = text(
        _("Wat blijft nodig, en waaruit blijkt dat?"), rows=3,
        help=_("Noem wie het vaststelde en wanneer. Daarna vraagt niemand het nog eens."),
    )  # fmt: skip
    early_help = forms.ChoiceField(label=_("Past Integrale Vroeghulp?"), choices=LastingNeed.EarlyHelp.choices)
    review_months = forms.IntegerField(
        label=_("Om de hoeveel maanden kijkt u of de hulp nog past?"), min_value=1, max_value=24, initial=12
    )


class EarlyHelpForm(CommandForm):
    """The next step on the path of Integrale Vroeghulp."""

    step = forms.ChoiceField(label=_("Hoe gaat het verder?"), choices=LastingNeed.EarlyHelp.choices)
    words = text(_("Wat is er afgesproken?"), rows=3, help=READS)


class LastingLookForm(CommandForm):
    """Does it still fit?"""

    words = text(_("Past de hulp nog? Wat zegt het gezin?"), rows=3, help=READS)
    ended = forms.TypedChoiceField(
        label=_("Is de blijvende hulp niet meer nodig?"), choices=YES_NO, coerce=lambda value: value == "yes"
    )


class LongCareForm(CommandForm):
    """Advice on the Wlz."""

    words = text(_("Wat is uw advies, en waarom?"), rows=4, help=READS)
    said_no_way_back = forms.BooleanField(
        label=_("Het gezin weet: wie naar de Wlz gaat, kan niet zomaar terug"), required=False
    )
    reason = text(_("Denkt er geen cliëntondersteuner mee? Waarom niet?"), rows=2, required=False, help=READS)


class AskInterpreterForm(CommandForm):
    """Which language."""

    language = forms.CharField(
        label=_("Welke taal?"), max_length=40, help_text=_("Een gebarentolk kan ook: schrijf dan gebarentaal.")
    )


class ConfirmForm(CommandForm):
    """A talk goes on as planned, with or without an interpreter."""

    interpreter = forms.ChoiceField(
        label=_("Hoe wordt er getolkt?"), required=False,
        choices=[
            (FirstConversation.Interpreter.PHONE, _("aan de telefoon: dat kan bijna altijd")),
            (FirstConversation.Interpreter.ARRANGED, _("de tolk komt")), ("", _("er is nog geen tolk, of niet nodig")),
        ],
    )  # fmt: skip
    reason = text(
        _("Komt de gevraagde tolk niet? Waarom gaat het gesprek toch door?"), rows=2, required=False, help=READS
    )
    repeat_on = day(_("Op welke dag is het gesprek nog eens, met een tolk?"), required=False)


class MandateForm(LocalForm):
    """A mandate of an organisation for a family worker."""

    seat_id = forms.TypedChoiceField(label=_("Wie krijgt het mandaat?"), coerce=UUID)
    giver = forms.ChoiceField(label=_("Van wie?"), choices=DomainMandate.Giver.choices)
    giver_name = forms.CharField(label=_("Naam van de organisatie"), max_length=120)
    areas = forms.MultipleChoiceField(
        label=_("Waarover?"), choices=DomainMandate.Area.choices, widget=forms.CheckboxSelectMultiple
    )
    scope = forms.CharField(label=_("Wat mag de gezinswerker inzetten?"), max_length=300)
    desk_id = forms.TypedChoiceField(
        label=_("Wie krijgt daar de vraag op de lijst?"), coerce=UUID, empty_value=None, required=False
    )
    valid_until = day(_("Tot en met welke dag?"))
    field_order = ["seat_id", "giver", "giver_name", "desk_id", "areas", "scope", "valid_from", "valid_until"]

    def __init__(self, *args: Any, people: list[tuple[str, str]], desks: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["desk_id"].choices = desks  # type: ignore[attr-defined]
        self.fields["seat_id"].choices = people  # type: ignore[attr-defined]


class KnowsForm(LocalForm):
    """What a member of the team knows."""

    seat_id = forms.TypedChoiceField(label=_("Wie?"), coerce=UUID)
    expertise = forms.MultipleChoiceField(
        label=_("Waar weet diegene veel van?"), widget=forms.CheckboxSelectMultiple, required=False,
        choices=KNOWLEDGE,
    )  # fmt: skip
    short_of_time = forms.MultipleChoiceField(
        label=_("Waarvoor is te weinig tijd?"), widget=forms.CheckboxSelectMultiple, required=False,
        choices=KNOWLEDGE,
    )  # fmt: skip
    field_order = ["seat_id", "expertise", "short_of_time", "valid_from"]

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["seat_id"].choices = people  # type: ignore[attr-defined]


class CompleteForm(LocalForm):
    """A team is called complete."""

    team_id = forms.TypedChoiceField(label=_("Welk team?"), coerce=UUID)
    reason = text(_("Mist er kennis? Waarom begint het team toch, en wat doet u eraan?"), rows=3, required=False)

    def __init__(self, *args: Any, teams: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        del self.fields["valid_from"]
        self.fields["team_id"].choices = teams  # type: ignore[attr-defined]
