"""What a family can do itself, help without a decision, and what makes leaning on own strength unwise."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.models import Person, Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest
from roer.intake.models.triage import Expertise


class OwnStrength(Bound):
    """What somebody said to "what can you do yourself, and who around you?". Asking is a record and never a gate."""

    class Felt(models.TextChoices):
        FINE = "fine", _("een goede vraag")
        HARD = "hard", _("een moeilijke vraag")
        PUSHED = "pushed", _("het voelde als wegsturen")
        NOT_SAID = "not_said", _("niet gezegd")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="own_strengths")
    said_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    felt = models.CharField(max_length=8, choices=Felt.choices)
    exhausted = models.BooleanField(default=False)

    declared = declare("to know what a family wants to do itself", "Jeugdwet 2.1, 2.3 lid 1")


class ContraIndication(Bound):
    """Why own strength or light help may ask too much here, with the source of the worry and the knowledge behind it."""

    class Code(models.TextChoices):
        ADDICTION = "addiction", _("verslaving")
        PSYCHIATRY = "psychiatry", _("psychiatrische problemen")
        INTELLECTUAL = "intellectual", _("licht verstandelijke beperking")
        UNSAFE = "unsafe", _("het is niet veilig")
        SEVERAL = "several", _("veel problemen tegelijk")
        CONFLICT = "conflict", _("ouders in een zware scheiding")
        CHRONIC = "chronic", _("problemen die blijven terugkomen")
        COMPLEX = "complex", _("trauma, agressie of hechting")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="contra_indications")
    code = models.CharField(max_length=14, choices=Code.choices)
    expertise = models.CharField(max_length=12, choices=Expertise.choices)
    seen_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField()

    declared = declare("not to ask too much of a family", "Jeugdwet 2.3 lid 1")


class OpenAccessHelp(Bound):
    """Help without a formal decision, or a solution of the family's own; somebody looks again on a day."""

    class Kind(models.TextChoices):
        LIGHT = "light", _("lichte hulp van het team")
        OWN_STRENGTH = "own_strength", _("een eigen oplossing van het gezin")
        COURSE = "course", _("een cursus of groep die voor iedereen open is")

    class Effect(models.TextChoices):
        HELPED = "helped", _("het hielp")
        PARTLY = "partly", _("het hielp een beetje")
        NOT = "not", _("het hielp niet")

    class Answer(models.TextChoices):
        GO_ON = "go_on", _("we gaan door, met reden")
        HEAVIER = "heavier", _("er komt andere of meer hulp")
        STOP = "stop", _("het is genoeg geweest")
        BOARD = "board", _("overleg over bescherming van het kind")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="open_help")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    began_on = models.DateField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    effect = models.CharField(max_length=6, choices=Effect.choices, blank=True)
    answer = models.CharField(max_length=8, choices=Answer.choices, blank=True)
    answered_at = models.DateTimeField(null=True)
    answer_item = models.UUIDField(null=True)
    ended_at = models.DateTimeField(null=True)

    declared = declare("to see whether light help is enough", "Jeugdwet 2.3 lid 1, 2.9")


class HeavierHelpWish(Bound):
    """Somebody of the family asks for other or heavier help, in own words; it gets an answer before a day (INT-46)."""

    class Answer(models.TextChoices):
        YES = "yes", _("ja, we bekijken samen welke hulp")
        NOT_NEEDED = "not_needed", _("nee, dat is nu niet nodig")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="heavier_wishes")
    wished_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    wished_at = models.DateTimeField()
    answer_due = models.DateField()
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    answered_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    second_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answer_item = models.UUIDField(null=True)

    declared = declare("that asking for more help gets an answer", "Jeugdwet 2.3")
