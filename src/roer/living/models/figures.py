"""Protected numbers about living elsewhere, per region and for the country."""

from django.db import models

from roer.core.declare import Declaration


class LivingFigure(models.Model):
    """One number of one day: how many children live elsewhere for a reason, how often they moved.

    `value` is null for one to four children; `moves_x10` is the mean number of moves of a child times ten.
    """

    id = models.BigAutoField(primary_key=True)
    day = models.DateField()
    level = models.CharField(max_length=12)
    code = models.CharField(max_length=20)
    figure = models.CharField(max_length=12)
    key = models.CharField(max_length=20)
    value = models.PositiveIntegerField(null=True)

    declared = Declaration("public", "figures", "to show why children live elsewhere", "Jeugdwet 2.6", writes=())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "level", "code", "figure", "key"], name="one_figure")]
