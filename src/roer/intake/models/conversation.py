"""Conversations, what is offered beside them, and what the child thinks."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Person, Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


class FirstConversation(Bound):
    """A talk about the request, of any number and length. The item is its invitation: purpose, place and time in words.

    When parents are better seen apart each has an own conversation, whose invitation is shut for the other.
    """

    class Purpose(models.TextChoices):
        FIRST_HELP = "first_help", _("kijken wat er nodig is")
        REASSESSMENT = "reassessment", _("kijken of de hulp nog past")

    class Place(models.TextChoices):
        HOME = "home", _("bij jullie thuis")
        TEAM = "team", _("bij het team")
        SCHOOL = "school", _("op school")
        PHONE = "phone", _("aan de telefoon")
        SCREEN = "screen", _("met beeldbellen")
        ELSEWHERE = "elsewhere", _("op een andere plek")

    class State(models.TextChoices):
        PLANNED = "planned", _("gepland")
        HELD = "held", _("geweest")
        CANCELLED = "cancelled", _("gaat niet door")

    class Presence(models.TextChoices):
        WHOLE = "whole", _("het hele gesprek")
        PART = "part", _("een deel van het gesprek")
        NOT = "not", _("niet bij het gesprek")

    class Wish(models.TextChoices):
        YES = "yes", _("wilde erbij zijn")
        NO = "no", _("wilde er niet bij zijn")
        UNKNOWN = "unknown", _("is niet gevraagd")

    class Interpreter(models.TextChoices):
        NONE = "none", _("niet nodig")
        ASKED = "asked", _("gevraagd")
        ARRANGED = "arranged", _("geregeld")
        PHONE = "phone", _("aan de telefoon")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="conversations")
    purpose = models.CharField(max_length=14, choices=Purpose.choices)
    place = models.CharField(max_length=10, choices=Place.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    planned_at = models.DateTimeField()
    planned_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    apart = models.BooleanField(default=False)
    interpreter = models.CharField(max_length=10, choices=Interpreter.choices, default=Interpreter.NONE)
    interpreter_language = models.CharField(max_length=40, blank=True)
    interpreter_why_item = models.UUIDField(null=True)
    repeat_on = models.DateField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    child_form = models.CharField(max_length=12, blank=True)
    held_at = models.DateTimeField(null=True)
    child_presence = models.CharField(max_length=6, choices=Presence.choices, blank=True)
    child_wish = models.CharField(max_length=8, choices=Wish.choices, blank=True)
    presence_item = models.UUIDField(null=True)
    outcome_item = models.UUIDField(null=True)

    declared = declare("to talk about what is needed", "Jeugdwet 2.3, 7.3.2")

    class Meta:
        indexes = [models.Index(fields=["dossier", "-planned_at"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="held") | (Q(held_at__isnull=False) & ~Q(child_presence="")),
                name="held_conversation_says_where_the_child_was",
            )
        ]


class ConversationParticipant(Bound):
    """Somebody who is asked to come: a person of the family, or a seat at work. As visible as the invitation."""

    conversation = models.ForeignKey(FirstConversation, on_delete=models.PROTECT, related_name="participants")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = declare("to know who is asked to come", "Jeugdwet 7.3.2")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(seat__isnull=False), name="participant_is_somebody"
            )
        ]


class SupportOffer(Bound):
    """Client support, a family group plan or one family worker, offered, with the family's answer or the lawful exception."""

    class Kind(models.TextChoices):
        CLIENT_SUPPORTER = "client_supporter", _("cliëntondersteuner")
        FAMILY_GROUP_PLAN = "family_group_plan", _("familiegroepsplan")
        FAMILY_WORKER = "family_worker", _("één gezinswerker voor alles")

    class Answer(models.TextChoices):
        OPEN = "open", _("nog geen antwoord")
        YES = "yes", _("ja")
        NO = "no", _("nee")
        LATER = "later", _("later")

    class Exemption(models.TextChoices):
        PARENTS_DECLINE = "parents_decline", _("de ouders willen het niet")
        CONCRETE_THREAT = "concrete_threat", _("het kind wordt concreet bedreigd in zijn ontwikkeling")
        INTERESTS_HARMED = "interests_harmed", _("het zou het kind op een andere manier schaden")
        PROBATION = "probation", _("de instelling voert jeugdreclassering uit")
        GUARDIANSHIP = "guardianship", _("de instelling is voogd en het gezag van de ouders is beëindigd")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="offers")
    kind = models.CharField(max_length=18, choices=Kind.choices)
    offered_at = models.DateTimeField()
    offered_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=6, choices=Answer.choices, default=Answer.OPEN)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    exemption = models.CharField(max_length=18, choices=Exemption.choices, blank=True)
    worker = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = declare("that every family is offered support", "Jeugdwet 4.1.2; Wmo 2015 2.2.4")


class ChildOpinion(Bound):
    """What the child thinks, in own words, or why it was not asked; and later what was done with it (INT-40)."""

    class Form(models.TextChoices):
        TALK = "talk", _("praten")
        DRAWING = "drawing", _("tekenen")
        PLAY = "play", _("spelen")
        WALK = "walk", _("samen iets doen of wandelen")
        WRITING = "writing", _("schrijven of appen")
        TRUSTED_PERSON = "trusted_person", _("met iemand die het kind vertrouwt erbij")

    class NotAsked(models.TextChoices):
        TOO_YOUNG_TO_TELL = "too_young_to_tell", _("het kind kan zich nog niet uiten; er is gekeken hoe het kind doet")
        CHILD_DID_NOT_WANT = "child_did_not_want", _("het kind wilde niet")
        DANGER_FIRST = "danger_first", _("eerst moest het veilig zijn; het gesprek komt nog")
        NOT_REACHED = "not_reached", _("het kind is nog niet bereikt")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="opinions")
    asked_on = models.DateField(null=True)
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=16, choices=Form.choices, blank=True)
    not_asked = models.CharField(max_length=20, choices=NotAsked.choices, blank=True)
    recorded_at = models.DateTimeField(null=True)
    weighed_item = models.UUIDField(null=True)
    weighed_at = models.DateTimeField(null=True)

    declared = declare("to hear the child", "IVRK 12; Jeugdwet 7.3.2")
