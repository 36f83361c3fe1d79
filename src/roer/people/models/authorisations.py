"""Court authorisations: what a judge allowed about where a child stays, and what happened to it since. Dated facts.

They read as the place does: whoever may know where a child lives, may know by what right. The judge's words are an item.
"""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Label
from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.core.visible import DossierQuerySet
from roer.people.models.facts import Fact, fact


class CourtAuthorisation(Fact):
    """A ruling that allows a stay, from the moment it was given. `valid_until` is the midnight after the last day.

    `number` is empty while a ruling was given by word of mouth: `number_due` then says by which day it must be there.
    `on_consent`: it rests on the consent of the legal representative, not on a measure (Jeugdwet 6.1.2 lid 3c).
    `words_item`: the judge, who was heard and when, for whoever reads rulings.
    """

    class Kind(models.TextChoices):
        OUT_OF_HOME = "out_of_home", _("machtiging uithuisplaatsing")
        EMERGENCY_OUT_OF_HOME = "emergency_out_of_home", _("spoedmachtiging uithuisplaatsing")
        CLOSED = "closed", _("machtiging gesloten jeugdhulp")
        EMERGENCY_CLOSED = "emergency_closed", _("spoedmachtiging gesloten jeugdhulp")
        CONDITIONAL_CLOSED = "conditional_closed", _("voorwaardelijke machtiging gesloten jeugdhulp")
        CRIMINAL = "criminal", _("beslissing van de strafrechter over verblijf")

    kind = models.CharField(max_length=24, choices=Kind.choices)
    number = models.CharField(max_length=40, blank=True)
    number_due = models.DateField(null=True)
    on_consent = models.BooleanField(default=False)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    words_item = models.UUIDField(null=True)
    ruled_at = models.DateTimeField()
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField()

    declared = fact(
        Label.PLACE, "to know by what right a child stays away from home", "Jeugdwet 6.1.1-6.1.13; BW 1:265b",
        shut_column="words_item",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(valid_until__gt=F("valid_from")), name="authorisation_period"),
            models.CheckConstraint(
                condition=~Q(number="") | Q(number_due__isnull=False), name="authorisation_has_a_number_or_a_day_for_it"
            ),
        ]


class AuthorisationTurn(models.Model):
    """Something that happened to an authorisation and may end it. Never changed; what was wrong is superseded."""

    class Kind(models.TextChoices):
        HEARING_PLANNED = "hearing_planned", _("de zitting is gepland")
        HEARING_HELD = "hearing_held", _("de zitting was er")
        CONSENT_WITHDRAWN = "consent_withdrawn", _("de wettelijk vertegenwoordiger trok de instemming in")
        NOT_NEEDED = "not_needed", _("de instelling vindt het verblijf niet langer nodig")
        ADMITTED = "admitted", _("opgenomen onder de voorwaardelijke machtiging")
        SUSPENDED = "suspended", _("de machtiging is geschorst")
        RESUMED = "resumed", _("de schorsing is ingetrokken")
        LAWYER_ORDERED = "lawyer_ordered", _("er is een advocaat voor het kind")
        NUMBER_CAME = "number_came", _("het nummer van de uitspraak is er")
        ENDED = "ended", _("de rechter beëindigde de machtiging")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    authorisation = models.ForeignKey(CourtAuthorisation, on_delete=models.PROTECT, related_name="turns")
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    superseded_at = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = fact(Label.PLACE, "to know whether an authorisation still holds", "Jeugdwet 6.1.2 lid 7, 6.1.10, 6.1.12")


class Certificate(models.Model):
    """A certified institution holds a certificate in a period; without it, it may not carry out measures.

    `ended_as` says why it does not hold after `valid_until`; `body` is who gave the certificate.
    """

    class End(models.TextChoices):
        SUSPENDED = "suspended", _("geschorst")
        LOST = "lost", _("kwijt")
        REPLACED = "replaced", _("vervangen door een nieuw")

    id = models.BigAutoField(primary_key=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="certificates")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)
    ended_as = models.CharField(max_length=9, choices=End.choices, blank=True)
    body = models.CharField(max_length=120, blank=True)

    declared = Declaration("public", "organisation", "to know who may carry out measures", "Jeugdwet 3.2, 3.4")
