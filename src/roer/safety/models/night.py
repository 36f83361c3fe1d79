"""What a worker on duty writes down at night, and the work that follows from it by day."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.models import Item, Organisation, Seat
from roer.safety.models.base import OfItem, declare

DANGER = declare("to keep a child safe tonight", "Jeugdwet 2.4, 7.3.4 lid 2, 7.3.11")


class NightWatch(OfItem):
    """Somebody on duty stands in for a child in danger. `item` says why; `told_from` is when the family may know of it."""

    class Tie(models.TextChoices):
        NONE = "none", _("kent het gezin niet privé")
        KNOWS = "knows", _("kent het gezin privé")
        SHUT_OUT = "shut_out", _("het gezin wil deze persoon niet in het dossier")

    class How(models.TextChoices):
        SCREEN = "screen", _("op het scherm")
        PAPER = "paper", _("van papier overgenomen")

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    emergency = models.ForeignKey(
        "access.EmergencyAccess", null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    tie = models.CharField(max_length=8, choices=Tie.choices, default=Tie.NONE)
    how = models.CharField(max_length=6, choices=How.choices, default=How.SCREEN)
    until = models.DateTimeField()
    told_from = models.DateTimeField()
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField(null=True)

    declared = DANGER


class Danger(OfItem):
    """What danger there is, as seen or heard now."""

    class Kind(models.TextChoices):
        VIOLENCE = "violence", _("geweld of dreiging")
        SEXUAL = "sexual", _("seksueel geweld")
        NO_CARER = "no_carer", _("niemand zorgt nu voor het kind")
        SELF_HARM = "self_harm", _("het kind is een gevaar voor zichzelf")
        MISSING = "missing", _("het kind is weg")
        OTHER = "other", _("iets anders")

    class SafeNow(models.TextChoices):
        YES = "yes", _("ja")
        NO = "no", _("nee")
        UNKNOWN = "unknown", _("weet ik niet")

    watch = models.ForeignKey(NightWatch, on_delete=models.PROTECT, related_name="dangers")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    safe_now = models.CharField(max_length=8, choices=SafeNow.choices)

    declared = DANGER


class OralRuling(OfItem):
    """What a judge said by phone. `item` holds what was ruled, `judge_item` who ruled; the paper follows by a day."""

    class Kind(models.TextChoices):
        PROVISIONAL_SUPERVISION_ORDER = "provisional_supervision_order", _("voorlopige ondertoezichtstelling")
        PROVISIONAL_GUARDIANSHIP = "provisional_guardianship", _("voorlopige voogdij")
        EMERGENCY_OUT_OF_HOME = "emergency_out_of_home", _("spoedmachtiging uithuisplaatsing")
        EMERGENCY_CLOSED = "emergency_closed", _("spoedmachtiging gesloten jeugdhulp")
        OTHER = "other", _("iets anders")

    class Heard(models.TextChoices):
        CHILD = "child", _("het kind")
        MOTHER = "mother", _("moeder")
        FATHER = "father", _("vader")
        LAWYER = "lawyer", _("de advocaat van het kind")
        BOARD = "board", _("de Raad voor de Kinderbescherming")
        NOBODY = "nobody", _("nog niemand")

    watch = models.ForeignKey(NightWatch, on_delete=models.PROTECT, related_name="rulings")
    judge_item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=30, choices=Kind.choices)
    heard = ArrayField(models.CharField(max_length=8, choices=Heard.choices))
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    measure_id = models.UUIDField(null=True)
    authorisation_id = models.UUIDField(null=True)
    paper_due = models.DateField()
    paper_at = models.DateTimeField(null=True)

    declared = DANGER


class TonightPlace(OfItem):
    """Where the child sleeps tonight. A secret place is masked before its words are stored."""

    class Kind(models.TextChoices):
        AT_HOME = "at_home", _("thuis, met afspraken")
        NETWORK = "network", _("bij familie of bekenden")
        FOSTER = "foster", _("in een pleeggezin")
        HOUSE = "house", _("in een huis met begeleiding")
        HOSPITAL = "hospital", _("in een ziekenhuis")
        OTHER = "other", _("ergens anders")

    watch = models.ForeignKey(NightWatch, on_delete=models.PROTECT, related_name="places")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    is_secret = models.BooleanField(default=False)

    declared = DANGER


class NightTask(models.Model):
    """What comes after a night: never a reason to wait, always a name and a day."""

    class Kind(models.TextChoices):
        TAKE_OVER = "take_over", _("Neem het over van de nachtdienst")
        CHECK = "check", _("Kijk mee: was openen nodig?")
        LIGHTER = "lighter", _("Kan het lichter? Schrijf op wat is bekeken")
        SIBLINGS = "siblings", _("Zijn broers en zussen veilig?")
        NEEDS = "needs", _("Heeft het kind wat het nodig heeft: medicijn, kleren, school?")
        ASSESSMENT = "assessment", _("Kijk met deskundigen wat nodig is")
        CHILD_VIEW = "child_view", _("Wat vindt het kind? Vraag het, met iemand die het kind kiest")
        PAPER = "paper", _("Vraag de uitspraak op papier")
        HEARING = "hearing", _("De zitting: is de dag bekend en wie gaat mee?")
        PROTECTOR = "protector", _("Vraag de instelling: wie is de jeugdbeschermer?")
        IDENTIFY = "identify", _("Is dit kind al bekend? Zoek het op, zodat er één dossier is")
        TELL = "tell", _("Vertel het gezin wat er die nacht is gedaan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    watch = models.ForeignKey(NightWatch, on_delete=models.PROTECT, related_name="tasks")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    answer_item = models.UUIDField(null=True)

    declared = declare("that nothing of a night stays undone", "Jeugdwet 4.1.1, 7.3.8")
