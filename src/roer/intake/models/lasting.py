"""Needs that last a life: marked once, proven once, with a path of their own and no way that cannot be walked back (INT-56)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.models import Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


class LastingNeed(Bound):
    """A need that lasts, of the child or of the parents; the item says what it is and what proves it.

    While it runs, support is open-ended and somebody looks every `review_months` whether it still fits.
    """

    class Who(models.TextChoices):
        CHILD = "child", _("het kind heeft dit altijd nodig")
        PARENTS = "parents", _("de ouders hebben hier blijvend hulp bij nodig")

    class Kind(models.TextChoices):
        PSYCHOLOGICAL = "psychological", _("psychisch")
        INTELLECTUAL = "intellectual", _("verstandelijk")
        PHYSICAL = "physical", _("lichamelijk")
        SENSORY = "sensory", _("zien of horen")
        BRAIN_INJURY = "brain_injury", _("niet-aangeboren hersenletsel")
        CHRONIC = "chronic", _("een ziekte die blijft")
        DEVELOPMENT = "development", _("ontwikkeling, zoals autisme")

    class EarlyHelp(models.TextChoices):
        OFFERED = "offered", _("Integrale Vroeghulp is aangeboden")
        RUNS = "runs", _("Integrale Vroeghulp is begonnen")
        ENDED = "ended", _("Integrale Vroeghulp is klaar")
        NOT_NEEDED = "not_needed", _("niet nodig, of het kind is ouder")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="lasting_needs")
    who = models.CharField(max_length=8, choices=Who.choices)
    kinds = ArrayField(models.CharField(max_length=14, choices=Kind.choices))
    early_help = models.CharField(max_length=10, choices=EarlyHelp.choices)
    review_months = models.PositiveSmallIntegerField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    declared = declare("that nobody proves again what does not pass", "Jeugdwet 2.3; IVRK 23")

    def get_kinds_says(self) -> list[str]:
        """The kinds in words."""
        return [str(self.Kind(each).label) for each in self.kinds]


class LongCareAdvice(Bound):
    """Advice to ask care under the Wlz. The item is the advice, with what the family heard: there is no way back."""

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="long_care_advices")
    with_supporter = models.BooleanField()
    why_item = models.UUIDField(null=True)
    age = models.PositiveSmallIntegerField(null=True)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    advised_at = models.DateTimeField()

    declared = declare("that a family knows what it chooses", "Wlz 3.2.1 (to be checked); Jeugdwet 1.2 lid 1")
