"""My own life in my own file: the ordinary things of a week, and the people around me as I draw them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Item, Seat
from roer.dossier.models.base import Labelled, OfItem, kept

WIDTH = 360


class WeekThing(Labelled):
    """Something ordinary that comes back every week, such as football on Thursday. It is what the first page begins with."""

    weekday = models.PositiveSmallIntegerField()
    ended_at = models.DateTimeField(null=True)

    declared = kept("labelled", "to start from daily life")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(weekday__lte=6), name="week_thing_has_a_day")]


class CirclePerson(OfItem):
    """Somebody drawn in the own network: `item` is the name, `note` what he or she means. Private to who draws.

    A drawn friend is no person in the system. `seat` says that this is somebody one can write to here.
    """

    class Group(models.TextChoices):
        HOME = "home", _("thuis")
        FAMILY = "family", _("familie")
        FRIEND = "friend", _("vriend of vriendin")
        SCHOOL = "school", _("school of werk")
        CLUB = "club", _("club of buurt")
        HELP = "help", _("hulp")

    group = models.CharField(max_length=8, choices=Group.choices)
    x = models.PositiveSmallIntegerField()
    y = models.PositiveSmallIntegerField()
    note = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True)

    declared = kept("of_item", "to draw the people around me")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(x__lte=WIDTH, y__lte=WIDTH), name="drawn_within_the_picture")]
