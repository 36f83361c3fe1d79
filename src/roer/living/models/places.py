"""Living forms as one dated list."""

from django.db import models

from roer.core.declare import Declaration


class LivingForm(models.Model):
    """One kind of home, in `[valid_from, valid_until)`. Installations add their own (LIV-01).

    `at_home`: no stay away from home, so it needs no title. `closed`: only a court opens it.
    """

    code = models.CharField(primary_key=True, max_length=24)
    says = models.CharField(max_length=60)
    at_home = models.BooleanField(default=False)
    family_like = models.BooleanField(default=False)
    small_scale = models.BooleanField(default=False)
    closed = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = Declaration("public", "reference", "to name every kind of home in one way", "Jeugdwet 2.3 lid 6")

    class Meta:
        ordering = ["position"]
