"""The official schemas: read from a folder that the operator names, never shipped (ROER_IJW_SCHEMAS)."""

import os
from functools import cache
from io import BytesIO
from pathlib import Path

from lxml import etree

from roer.contracts.ijw.findings import Finding, format_fault
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.model.shapes import XsdVersion
from roer.contracts.ijw.safe_xml import PARSER_OPTIONS, content_of

VARIABLE = "ROER_IJW_SCHEMAS"
_INFO = "{http://www.w3.org/2001/XMLSchema}annotation/{http://www.w3.org/2001/XMLSchema}appinfo"


class NoSchemasError(RuntimeError):
    """No folder with the official schemas is known; pass one or set ROER_IJW_SCHEMAS."""


def schema_folder(folder: Path | None = None) -> Path:
    """Return the folder with JW301.xsd and the others. Raises NoSchemasError."""
    named = folder or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if named is None or not (named / "JW301.xsd").is_file():
        raise NoSchemasError(f"No official iJw schemas found; set {VARIABLE} to their folder.")
    return named


@cache
def _schema(number: str, folder: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(folder / f"{number}.xsd"), etree.XMLParser(no_network=True)))


def official_faults(content: bytes, number: str, folder: Path | None = None) -> tuple[Finding, ...]:
    """Validate a message against the official schema of its kind; the findings carry line numbers, no values."""
    schema = _schema(number, schema_folder(folder))
    document = etree.parse(BytesIO(content_of(content)), etree.XMLParser(**PARSER_OPTIONS))
    if schema.validate(document):
        return ()
    return tuple(
        format_fault("F-SCHEMA", (error.path or "").rpartition("/")[2], error.line, kind=error.type_name)
        for error in schema.error_log
    )


def xsd_version(number: str, folder: Path | None = None) -> XsdVersion:
    """Return the edition that the schema of this kind says of itself (IV034)."""
    if number not in KINDS:
        raise KeyError(number)
    root = etree.parse(str(schema_folder(folder) / f"{number}.xsd")).getroot()
    info = {etree.QName(item).localname: item.text for item in root.find(_INFO) if isinstance(item.tag, str)}
    return XsdVersion(base=info["BasisschemaXsdVersie"], message=info["BerichtXsdVersie"])
