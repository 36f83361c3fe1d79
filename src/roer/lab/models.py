"""What of a synthetic country stands in this database, so that an interrupted load goes on where it stopped."""

from django.db import models

from roer.core.declare import Declaration


class LoadedPart(models.Model):
    """One part of one region that was loaded whole. `country` says which country: seed, scale, day and schema."""

    id = models.BigAutoField(primary_key=True)
    country = models.CharField(max_length=60)
    region = models.CharField(max_length=4)
    part = models.CharField(max_length=40)
    rows = models.PositiveBigIntegerField()
    at = models.DateTimeField()

    declared = Declaration("system", "synthetic data", "to load a made-up country once", "Jeugdwet 7.4.1", writes=())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["region", "part"], name="a_part_is_loaded_once")]
