"""The tables of this room."""

from roer.people.models.authorisations import AuthorisationTurn, Certificate, CourtAuthorisation
from roer.people.models.circle import Family, FamilyMember, Household, HouseholdMember
from roer.people.models.facts import (
    BirthDate,
    Incapacity,
    Involvement,
    ParentalResponsibility,
    ProtectionMeasure,
    SecretLocation,
)
from roer.people.models.finding import NameAndBirth
from roer.people.models.merging import Merge
from roer.people.models.reference import Municipality, ProfessionalRegistration, RegionMembership, YouthRegion
from roer.people.models.registers import ImportedLine, RegisterNumber

__all__ = [
    "AuthorisationTurn",
    "BirthDate",
    "Certificate",
    "CourtAuthorisation",
    "Family",
    "FamilyMember",
    "Household",
    "HouseholdMember",
    "ImportedLine",
    "Incapacity",
    "Involvement",
    "Merge",
    "Municipality",
    "NameAndBirth",
    "ParentalResponsibility",
    "ProfessionalRegistration",
    "ProtectionMeasure",
    "RegionMembership",
    "RegisterNumber",
    "SecretLocation",
    "YouthRegion",
]  # fmt: skip
