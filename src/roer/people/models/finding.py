"""To find a person again by name and day of birth, so that nobody gets a second file in a night."""

from django.db import models

from roer.core.declare import Declaration
from roer.core.models import Person


class NameAndBirth(models.Model):
    """The keyed hash of somebody's name with the whole day of birth; neither stands here. Two persons may share one."""

    id = models.BigAutoField(primary_key=True)
    hashed = models.CharField(max_length=64, db_index=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    declared = Declaration(
        "system", "name and birth", "that one child has one file", "Jeugdwet 7.2.1", writes=("INSERT", "DELETE")
    )
