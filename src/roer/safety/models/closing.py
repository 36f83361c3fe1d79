"""A request for a closed place, what was weighed before it, and everything said about the stay. Child and parents read it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.models import Seat
from roer.safety.models.base import OfItem, declare

LIBERTY = declare("that nobody is locked up without ground, end or voice", "Jeugdwet 6.1.2, 6.1.3, 6.1.12")
LIMITED_MINUTES = 30


class ClosedRequest(OfItem):
    """Somebody asks a judge for a closed place. `item` says why; from sending on nothing of it changes.

    `extends`: the authorisation that it would lengthen. `stopped_at`: a child of twelve or younger waits for a review.
    `now_item`, `withdraw_item`, `lighter_item`: the law's questions of an emergency request; the fourth is the expert.
    """

    class Kind(models.TextChoices):
        CLOSED = "closed", _("gewone machtiging")
        EMERGENCY = "emergency_closed", _("spoedmachtiging")

    class Need(models.TextChoices):
        CHILD = "child", _("het kind beschermen")
        SOCIETY = "society", _("anderen beschermen")
        BOTH = "both", _("allebei")

    class Ground(models.TextChoices):
        CIVIL = "civil", _("zorgen over opgroeien")
        CRIMINAL = "criminal", _("een strafbaar feit")

    class Reason(models.TextChoices):
        NEEDED = "needed", _("alleen gesloten kan het veilig")
        NO_PLACE = "no_place", _("er is geen andere plek")

    class Avoidable(models.TextChoices):
        NO = "no", _("nee")
        AT_HOME = "at_home", _("ja, met meer hulp thuis")
        OTHER_PLACE = "other_place", _("ja, met een andere plek")

    class Profile(models.TextChoices):
        TRAUMA = "trauma", _("trauma")
        AGGRESSION = "aggression", _("agressie")
        ATTACHMENT = "attachment", _("hechting")
        DISABILITY = "disability", _("een licht verstandelijke beperking")

    class Papers(models.TextChoices):
        APPLICANT = "applicant", _("alleen van wie het vraagt")
        OTHERS = "others", _("ook van anderen")

    kind = models.CharField(max_length=16, choices=Kind.choices)
    need = models.CharField(max_length=8, choices=Need.choices, blank=True)
    ground = models.CharField(max_length=8, choices=Ground.choices, blank=True)
    reason = models.CharField(max_length=8, choices=Reason.choices)
    avoidable = models.CharField(max_length=12, choices=Avoidable.choices)
    in_crisis = models.BooleanField(default=True)
    profile = ArrayField(models.CharField(max_length=10, choices=Profile.choices), default=list)
    thuisbest = models.BooleanField(default=False)
    on_consent = models.BooleanField(default=False)
    extends = models.UUIDField(null=True)
    young = models.BooleanField(default=False)
    now_item = models.UUIDField(null=True)
    withdraw_item = models.UUIDField(null=True)
    lighter_item = models.UUIDField(null=True)
    expert_item = models.UUIDField(null=True)
    expert_agrees = models.BooleanField(null=True)
    examined_on = models.DateField(null=True)
    minutes = models.PositiveIntegerField(null=True)
    talks = models.PositiveSmallIntegerField(null=True)
    papers_from = models.CharField(max_length=9, choices=Papers.choices, blank=True)
    independent = models.BooleanField(null=True)
    budget_euros = models.PositiveIntegerField(null=True)
    stopped_at = models.DateTimeField(null=True)
    reviewer = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    review_item = models.UUIDField(null=True)
    review_goes_on = models.BooleanField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    complete_by = models.DateField(null=True)
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = LIBERTY

    @property
    def limited_test(self) -> bool:
        """Was the statement of the expert a limited test, and not an examination? Shown to court and family (SAF-49)."""
        told = (self.minutes, self.talks, self.independent, self.budget_euros)
        short = self.talks == 1 and (self.minutes or 0) <= LIMITED_MINUTES and self.papers_from == self.Papers.APPLICANT
        return self.expert_agrees is not None and (None in told or not self.papers_from or short)


class LighterHelp(OfItem):
    """One kind of lighter help: used or weighed, and why it is not enough."""

    class Kind(models.TextChoices):
        RESIDENTIAL = "residential", _("open groep met veel hulp")
        AMBULANT = "ambulant", _("hulp thuis")
        DAY = "day", _("dagbehandeling")
        NETWORK = "network", _("bij familie of bekenden")
        THERAPY = "therapy", _("therapie op een open groep")

    request = models.ForeignKey(ClosedRequest, on_delete=models.PROTECT, related_name="lighter")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    used = models.BooleanField()

    declared = LIBERTY


class ClosedNote(OfItem):
    """Something about a closed stay, with a day or a yes where the kind has one. Words are the reason or the name."""

    class Kind(models.TextChoices):
        LAWYER = "lawyer", _("de advocaat van de jongere")
        CONSULTED = "consulted", _("overleg met een deskundige")
        OUTFLOW = "outflow", _("waarheen daarna, en wanneer")
        LOOK = "look", _("gekeken of het korter kan")
        INVITED = "invited", _("uitgenodigd: waarvoor en wie er zijn")
        TRANSPORT = "transport", _("hoe de jongere erheen gaat")
        GOODBYE = "goodbye", _("afscheid van wie blijft")
        TREATMENT = "treatment", _("de behandeling is begonnen")
        ANSWER = "answer", _("antwoord aan de jongere")
        DAY = "day", _("school of dagbesteding daarna")
        AFTERCARE = "aftercare", _("wie er daarna helpt")
        VIEW = "view", _("wat de jongere ervan vindt")
        FAILING = "failing", _("de behandeling helpt niet")
        SURPRISE = "surprise", _("het gesprek ging over iets anders dan gezegd")

    request = models.ForeignKey(ClosedRequest, on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    on = models.DateField(null=True)
    yes = models.BooleanField(null=True)
    by_van = models.BooleanField(default=False)
    answered_at = models.DateTimeField(null=True)

    declared = LIBERTY
