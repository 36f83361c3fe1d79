"""Kinds of items of this room."""

NAME = "people.name"
MEMBER_NAME = "people.member_name"
FAMILY_NAME = "people.family_name"
ADDRESS = "people.address"
CITIZEN_NUMBER = "people.citizen_number"
