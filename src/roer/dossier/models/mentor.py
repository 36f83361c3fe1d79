"""Mentors: trusted adults beside a young person, whom he or she chooses, lets read what he or she wants, and ends (PEO-16)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Item, Seat
from roer.dossier.codes import MentorKind, SearchStep
from roer.dossier.models.base import Labelled, OfItem, kept
from roer.dossier.models.review import Review


class Mentor(OfItem):
    """One mentor of one young person; `item` is the name. It ends by the young person or the mentor and by nothing else.

    `certificate_on` (VOG) and `independent_on` are needed of whoever was sought, `talked_on` of who was brought in.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("voorgesteld")
        ACTIVE = "active", _("is er")
        DECLINED = "declined", _("niet gewild")
        ENDED = "ended", _("gestopt")

    class WorksFor(models.TextChoices):
        NOBODY = "", _("niet bij gemeente of aanbieder")
        MUNICIPALITY = "municipality", _("bij een gemeente")
        PROVIDER = "provider", _("bij een jeugdhulpaanbieder")

    kind = models.CharField(max_length=12, choices=MentorKind.choices)
    state = models.CharField(max_length=8, choices=State.choices)
    seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField(null=True)
    talked_on = models.DateField(null=True)
    certificate_on = models.DateField(null=True)
    independent_on = models.DateField(null=True)
    works_for = models.CharField(max_length=12, choices=WorksFor.choices, blank=True)
    reason = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    guided = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    stays = models.BooleanField(default=False)
    helps_parents = models.BooleanField(default=False)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = kept("of_item", "that a young person has somebody of the own choice")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="active") | Q(chosen_at__isnull=False), name="a_mentor_is_chosen_by_the_young_person"
            ),
        ]


class MentorShare(OfItem):
    """One text that the young person lets a mentor read; `item` is that text. Ended with one tap."""

    mentor = models.ForeignKey(Mentor, on_delete=models.PROTECT, related_name="shares")
    shared_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    declared = kept("of_item", "to let a mentor read what the young person chose")


class MentorSearch(Labelled):
    """Somebody looks for a mentor because the young person wants one; or it was offered, and the answer was no for now."""

    class State(models.TextChoices):
        OFFERED = "offered", _("gevraagd, nog geen antwoord")
        OPEN = "open", _("er wordt gezocht")
        FOUND = "found", _("gevonden")
        DECLINED = "declined", _("niet gewild, eigen keuze")

    class Cause(models.TextChoices):
        AWAY = "away", _("woont niet thuis")
        NO_SUPPORT = "no_support", _("krijgt thuis geen steun")
        PARENTS = "parents", _("de ouders hebben een beperking")
        HEAVIER = "heavier", _("de hulp wordt zwaarder")
        OWN_WISH = "own_wish", _("vroeg er zelf om")

    state = models.CharField(max_length=8, choices=State.choices)
    cause = models.CharField(max_length=12, choices=Cause.choices, default=Cause.OWN_WISH)
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    answered_at = models.DateTimeField(null=True)

    declared = kept("labelled", "that nobody stays without somebody of the own choice")


class MentorSearchStep(OfItem):
    """What came out of one step of the search; `item` is the result in words. The own network comes first (PEO-17)."""

    search = models.ForeignKey(MentorSearch, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=12, choices=SearchStep.choices)
    done_at = models.DateTimeField()

    declared = kept("of_item", "that the own network is asked first")


class MentorInvitation(OfItem):
    """A mentor is asked along to a review; `item` is the mentor's. The young person may decline it, the helper says who came."""

    mentor = models.ForeignKey(Mentor, on_delete=models.PROTECT, related_name="invitations")
    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    declined_at = models.DateTimeField(null=True)
    attended = models.BooleanField(null=True)
    reason = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")

    declared = kept("of_item", "that a mentor takes part when we look back")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mentor", "review"], name="a_mentor_is_asked_once_to_a_review")]
