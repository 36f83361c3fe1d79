"""Find the file of a child again by what somebody on duty knows at night. It opens nothing and tells no name."""

from __future__ import annotations

import unicodedata
from uuid import UUID

from roer.core.days import PartialDate
from roer.core.vault.master import lookup_hash
from roer.people.models import NameAndBirth
from roer.people.queries.known import dossier_of


def name_and_birth(name: str, birth: PartialDate | None) -> str:
    """The keyed hash of a name, without accents, capitals and needless spaces, with a whole date; else nothing."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())
    whole = birth is not None and birth.year and birth.month and birth.day and not birth.expected
    return lookup_hash("name", f"{words}|{birth}") if words and whole else ""


def dossier_with_name(name: str, birth: PartialDate | None) -> UUID | None:
    """The head dossier of the only person with this name and day of birth; None when there is none, or more than one."""
    hashed = name_and_birth(name, birth)
    found = set(NameAndBirth.objects.filter(hashed=hashed).values_list("person_id", flat=True)) if hashed else set()
    return dossier_of(found.pop()) if len(found) == 1 else None
