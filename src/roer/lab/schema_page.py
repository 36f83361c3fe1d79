"""The published schema as a page, generated from the schema itself."""

from roer.lab.schema import TABLES, VERSION, Column

TYPES = {"date32[day]": "date", "bool": "flag", "uint8": "small number", "int16": "number", "int32": "number"}


def page() -> str:
    """All tables with their columns."""
    parts = [
        "# The synthetic Netherlands as Parquet: schema",
        f"Generated from `roer.lab.schema`, version {VERSION}. One file per table and region: `<table>/<region>.parquet`. "
        "Every file carries `roer.synthetic = true`. Ids are unique per table over the whole country "
        "(region number times 1,000,000,000 plus a running number). Nobody has a BSN. Empty means unknown, or not yet.",
    ]
    for table in TABLES:
        parts.append(f"## {table.name}\n\n{table.meaning}\n\n| column | type | meaning |\n|---|---|---|")
        parts[-1] += "".join(f"\n| {column.name} | {kind(column)} | {meaning(column)} |" for column in table.columns)
    return "\n\n".join(parts) + "\n"


def kind(column: Column) -> str:
    """The type in a word."""
    name = str(column.type)
    if name.startswith("dictionary"):
        return "word"
    return "id" if name == "int64" else TYPES.get(name, name)


def meaning(column: Column) -> str:
    """The meaning, with the table pointed to."""
    return f"{column.meaning} (→ {column.of})" if column.of else column.meaning
