"""What a loader fills in this room: facts, families and households as rows, names and addresses as items."""

from roer.core.bulk import Rows
from roer.people.kinds import ADDRESS as ADDRESS
from roer.people.kinds import FAMILY_NAME as FAMILY_NAME
from roer.people.kinds import NAME as NAME
from roer.people.models import (
    BirthDate,
    CourtAuthorisation,
    Family,
    FamilyMember,
    Household,
    HouseholdMember,
    Involvement,
    ParentalResponsibility,
    ProtectionMeasure,
    SecretLocation,
)

FACT = ("id", "dossier_id", "recorded_at", "recorded_by_id")
PERIOD = ("valid_from", "valid_until")

BIRTHS = Rows(BirthDate, (*FACT, "year", "month", "day", "expected", "known_adult"))
RESPONSIBILITIES = Rows(
    ParentalResponsibility,
    (*FACT, "holder_id", "holder_organisation_id", "is_parent", "kind", "certainty", "ground", *PERIOD),
)
MEASURES = Rows(ProtectionMeasure, (*FACT, "kind", "organisation_id", *PERIOD))
AUTHORISATIONS = Rows(CourtAuthorisation, (*FACT, "kind", "number", "on_consent", "ruled_at", *PERIOD))
SECRET_PLACES = Rows(SecretLocation, (*FACT, *PERIOD))
INVOLVEMENTS = Rows(Involvement, (*FACT, "seat_id", "part", "purpose", "medical", "reason_code", *PERIOD))
FAMILIES = Rows(Family, ("id", "dossier_id", "made_at"))
MEMBERS = Rows(FamilyMember, ("id", "family_id", "dossier_id", "person_id", "part", "is_primary", *PERIOD))
HOUSEHOLDS = Rows(Household, ("id", "made_at"))
HOUSEHOLD_MEMBERS = Rows(HouseholdMember, ("id", "household_id", "dossier_id", "person_id", *PERIOD))
