"""Product codes of a contract from a file, whole or not at all, with every fault by line and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from roer.contracts.codes import Competence, Line
from roer.contracts.commands.agreeing import NewProduct, add_product
from roer.contracts.ijw.codes import codes_of
from roer.contracts.refusals import CannotAgree
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.refusal import Refused

COLUMNS = ("categorie", "productcode", "omschrijving", "eenheid", "kerncompetentie", "lijn", "vorm", "tarief")
MOST_LINES, MOST_BYTES = 5_000, 2_000_000
COMPETENCES = {
    "adviseren": Competence.ADVISE, "behandelen": Competence.TREAT, "begeleiden": Competence.GUIDE,
    "wonen": Competence.LIVING,
}  # fmt: skip
LINES = {"eerste": Line.FIRST, "tweede": Line.SECOND, "derde": Line.THIRD}


@dataclass(frozen=True)
class Fault:
    """What is wrong in one cell; line 1 holds the names of the columns."""

    line: int
    column: str
    says: str

    def __str__(self) -> str:
        return _("Regel %(line)s, kolom %(column)s: %(says)s") % {
            "line": self.line,
            "column": self.column,
            "says": self.says,
        }


class CannotImport(Refused):
    """The file has faults; `faults` names them by line and column, and nothing was taken over."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__(" ".join(str(each) for each in faults[:10]))


@command
def import_products(*, actor: Actor, contract_id: UUID, data: bytes) -> str:
    """Take over products from a CSV with semicolons. Returns how many, as text. Raises CannotImport."""
    found = list(read_products(data))
    faults = [each for each in found if isinstance(each, Fault)]
    if faults:
        raise CannotImport(faults)
    for line, product in enumerate((each for each in found if isinstance(each, NewProduct)), start=2):
        try:
            add_product(actor=actor, contract_id=contract_id, product=product)
        except Refused as why:
            raise CannotImport([Fault(line, "productcode", str(why))]) from why
    return str(len(found))


def read_products(data: bytes) -> Iterator[NewProduct | Fault]:
    """Read the lines of a file; a fault per wrong cell."""
    if len(data) > MOST_BYTES:
        yield Fault(1, "-", _("Het bestand is te groot."))
        return
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    except (UnicodeDecodeError, csv.Error):
        yield Fault(1, "-", _("Dit is geen csv-bestand in UTF-8."))
        return
    names = [name.strip().lower() for name in rows[0]] if rows else []
    missing = [name for name in COLUMNS if name not in names]
    if missing or len(rows) > MOST_LINES:
        says = _("Deze kolom ontbreekt.") if missing else _("Het bestand heeft te veel regels.")
        yield from (Fault(1, name, says) for name in missing or ["-"])
        return
    for number, cells in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in cells):
            yield from _product(number, dict(zip(names, (cell.strip() for cell in cells), strict=False)))


def _product(number: int, row: dict[str, str]) -> Iterator[NewProduct | Fault]:
    faults = [Fault(number, name, says) for name, says in _wrong(row)]
    if faults:
        yield from faults
        return
    yield NewProduct(
        row["categorie"], row["productcode"], row["omschrijving"], row["eenheid"], COMPETENCES[row["kerncompetentie"]],
        cents_of(row["tarief"]), row["vorm"], LINES[row["lijn"]],
    )  # fmt: skip


def _wrong(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    if row.get("categorie") not in codes_of("JZ020"):
        yield "categorie", _("Deze categorie staat niet in de codelijst, bijvoorbeeld 45.")
    code = row.get("productcode", "")
    if len(code) != 5 or not code.isalnum() or code != code.upper():
        yield "productcode", _("Een productcode heeft vijf hoofdletters of cijfers, zoals 45A04.")
    if not row.get("omschrijving"):
        yield "omschrijving", _("Vul in wat het is.")
    if row.get("eenheid") not in codes_of("WJ756"):
        yield "eenheid", _("Deze eenheid staat niet in de codelijst, bijvoorbeeld 04 voor een uur.")
    if row.get("kerncompetentie") not in COMPETENCES:
        yield "kerncompetentie", _("Kies adviseren, behandelen, begeleiden of wonen.")
    if row.get("lijn") not in LINES:
        yield "lijn", _("Kies eerste, tweede of derde.")
    try:
        cents_of(row.get("tarief", ""))
    except CannotAgree as why:
        yield "tarief", str(why)


def cents_of(text: str) -> int:
    """Euros as written (12,50) in whole cents. Raises CannotAgree."""
    euros, comma, cents = text.replace(".", "").partition(",")
    if not euros.isdigit() or (comma and not (cents.isdigit() and len(cents) <= 2)) or len(euros) > 6:
        raise CannotAgree(_("Schrijf een bedrag in euro's met een komma, zoals 98,40."))
    return int(euros) * 100 + int((cents or "0").ljust(2, "0"))
