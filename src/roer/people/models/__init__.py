"""The tables of this room."""

from roer.people.models.circle import Family, FamilyMember, Household, HouseholdMember
from roer.people.models.facts import BirthDate, Involvement, ParentalResponsibility, ProtectionMeasure, SecretLocation
from roer.people.models.reference import Municipality, ProfessionalRegistration, RegionMembership, YouthRegion
from roer.people.models.registers import CitizenNumber, ImportedLine

__all__ = [
    "BirthDate", "CitizenNumber", "Family", "FamilyMember", "Household", "HouseholdMember", "ImportedLine",
    "Involvement", "Municipality", "ParentalResponsibility", "ProfessionalRegistration", "ProtectionMeasure",
    "RegionMembership", "SecretLocation", "YouthRegion",
]  # fmt: skip
