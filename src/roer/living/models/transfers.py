"""Who answers for a stay while a child moves from one provider to another: on no day nobody."""

from django.db import models
from django.db.models import F, Q

from roer.core.models import Organisation, Seat
from roer.living.codes import TransferPart
from roer.living.models.bound import Bound, declare
from roer.living.models.placements import Placement

ARTICLE = "Jeugdwet 4.1.1 lid 2"


class Transfer(Bound):
    """A child moved; the sending provider answers until the receiving one confirmed a good hand-over."""

    from_placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="transfers_out")
    to_placement = models.OneToOneField(Placement, on_delete=models.PROTECT, related_name="transfer_in")
    sender = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    moved_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    let_go_at = models.DateTimeField(null=True)

    declared = declare("that somebody answers for a child on every day", ARTICLE)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(sender=F("receiver")), name="a_transfer_goes_to_another"),
            models.CheckConstraint(
                condition=Q(let_go_at__isnull=True) | Q(confirmed_at__isnull=False), name="nobody_lets_go_before_a_yes"
            ),
        ]


class TransferPoint(Bound):
    """One part of a hand-over. Open: with why as its item, who sees to it, and before which day."""

    transfer = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="points")
    part = models.CharField(max_length=10, choices=TransferPart.choices)
    done_at = models.DateTimeField(null=True)
    owner_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True)

    declared = declare("that nothing is lost when a child moves", ARTICLE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["transfer", "part"], name="each_transfer_part_once")]
