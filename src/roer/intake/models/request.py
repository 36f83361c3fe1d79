"""The help request: what somebody asks, along which way it came in, who owns it, and what was answered."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Organisation, Person, Seat
from roer.intake.models.bound import Bound, declare


class HelpRequest(Bound):
    """A question for help about the person of the dossier. It needs no form, no diagnosis and no consent to share."""

    class Route(models.TextChoices):
        FAMILY = "family", _("het gezin zelf")
        DOCTOR = "doctor", _("huisarts, jeugdarts of medisch specialist")
        INSTITUTION = "institution", _("gecertificeerde instelling in een maatregel")
        COURT = "court", _("uitspraak van de rechter")
        ACUTE = "acute", _("acuut gevaar")

    class State(models.TextChoices):
        RECEIVED = "received", _("binnen")
        ANSWERED = "answered", _("beantwoord")
        TAKEN_UP = "taken_up", _("opgepakt")
        IN_CONVERSATION = "in_conversation", _("gesprek gepland")
        TALKED = "talked", _("gesprek gehad")
        HELPING = "helping", _("de hulp is begonnen")
        CLOSED = "closed", _("klaar")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    class How(models.TextChoices):
        SCREEN = "screen", _("zelf getypt")
        PHONE = "phone", _("aan de telefoon")
        PAPER = "paper", _("op papier")
        COUNTER = "counter", _("aan de balie of thuis")

    route = models.CharField(max_length=12, choices=Route.choices)
    state = models.CharField(max_length=16, choices=State.choices, default=State.RECEIVED)
    how = models.CharField(max_length=8, choices=How.choices)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    entered_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    others_may_read = models.BooleanField(default=False)
    municipality_code = models.CharField(max_length=4)
    team = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    answer_due = models.DateField()
    answered_at = models.DateTimeField(null=True)
    helping_since = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    close_reason = models.CharField(max_length=30, blank=True)
    close_item = models.UUIDField(null=True)

    declared = declare("to answer who asks for help", "Jeugdwet 2.3, 2.5, 7.3.8")

    class Meta:
        indexes = [models.Index(fields=["owner_seat", "state"]), models.Index(fields=["dossier", "-asked_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(closed_at__gte=F("asked_at")), name="closed_after_asked"
            )
        ]

    @property
    def is_open(self) -> bool:
        """Does somebody still have to do something with it?"""
        return self.state not in (self.State.CLOSED, self.State.WITHDRAWN)


_S = HelpRequest.State
_ENDS = frozenset({_S.CLOSED, _S.WITHDRAWN})
MOVES: dict[str, frozenset[str]] = {
    _S.RECEIVED: frozenset({_S.ANSWERED, _S.TAKEN_UP, _S.IN_CONVERSATION, _S.HELPING}) | _ENDS,
    _S.ANSWERED: frozenset({_S.ANSWERED, _S.TAKEN_UP, _S.IN_CONVERSATION, _S.HELPING}) | _ENDS,
    _S.TAKEN_UP: frozenset({_S.ANSWERED, _S.IN_CONVERSATION, _S.HELPING}) | _ENDS,
    _S.IN_CONVERSATION: frozenset({_S.IN_CONVERSATION, _S.TALKED, _S.HELPING}) | _ENDS,
    _S.TALKED: frozenset({_S.IN_CONVERSATION, _S.TALKED, _S.HELPING}) | _ENDS,
    _S.HELPING: frozenset({_S.HELPING}) | _ENDS,
    _S.CLOSED: frozenset(),
    _S.WITHDRAWN: frozenset(),
}


class RequestWords(Bound):
    """The answer to one of the three questions, or to the one about basic needs: an item nobody else can change."""

    class Question(models.TextChoices):
        WANT = "want", _("Wat wil je?")
        NEED = "need", _("Wat heb je daarvoor nodig?")
        CAN_DO = "can_do", _("Wat kun je zelf, met de mensen om je heen?")
        BASIC_NEEDS = "basic_needs", _("Zijn er zorgen over geld, huis, school of gezondheid?")
        FOLLOW_UP = "follow_up", _("Wat je er later bij schreef")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="words")
    question = models.CharField(max_length=12, choices=Question.choices)
    asked_at = models.DateTimeField()

    declared = declare("to keep a question in the family's own words", "Jeugdwet 2.3, 7.3.8")


class RequestAnswer(Bound):
    """What a professional answered."""

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="answers")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField()

    declared = declare("to answer who asks for help", "Jeugdwet 2.3, 7.3.2")


class Referral(Bound):
    """How a doctor, institution, court or crisis opened the way: who, on which day, on which ground.

    Its words are those of the request; `name_item` is who referred, or why nobody did, when a provider saved it. What
    the referrer hears back stands here, in dates and one seat (INT-13).
    """

    class Ground(models.TextChoices):
        GP = "gp", _("huisarts")
        YOUTH_DOCTOR = "youth_doctor", _("jeugdarts")
        SPECIALIST = "specialist", _("medisch specialist")
        INSTITUTION = "institution", _("gecertificeerde instelling")
        COURT = "court", _("rechter")
        TEAM = "team", _("de gemeente of het wijkteam")
        NONE = "none", _("geen verwijzer")
        ACUTE = "acute", _("geen verwijzer: acuut")

    class For(models.TextChoices):
        PHYSICAL = "physical", _("lichamelijke klacht")
        MENTAL = "mental", _("psychische klacht")
        GROWING_UP = "growing_up", _("opvoeden en opgroeien")

    request = models.OneToOneField(HelpRequest, on_delete=models.PROTECT, related_name="referral")
    ground = models.CharField(max_length=14, choices=Ground.choices)
    about = models.CharField(max_length=12, choices=For.choices, blank=True)
    referred_on = models.DateField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    family_agrees = models.BooleanField(default=True)
    to_specialist = models.BooleanField(default=False)
    provider = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    received_at = models.DateTimeField()
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    contact_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    name_item = models.UUIDField(null=True)
    took_part = ArrayField(models.CharField(max_length=12), default=list)

    declared = declare("to know who opened the way to help", "Jeugdwet 2.6 lid 1e, 2.4 lid 2b, 3.5")


class FaceChange(Bound):
    """The familiar face became another person: why, in a code to count and in words the family reads."""

    class Why(models.TextChoices):
        FAMILY_ASKED = "family_asked", _("het gezin vroeg erom")
        LEFT_THE_TEAM = "left_the_team", _("gaat weg bij het team")
        LONG_ILL = "long_ill", _("is lang ziek")
        MOVED = "moved", _("het gezin is verhuisd")
        OTHER_EXPERTISE = "other_expertise", _("er is andere kennis nodig")
        FULL = "full", _("heeft geen tijd meer")

    from_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    to_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=16, choices=Why.choices)
    changed_at = models.DateTimeField()

    declared = declare("to count how often a familiar face changes", "Jeugdwet 2.7")
