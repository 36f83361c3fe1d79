"""The SQL conditions of the row policies. Plain EXISTS on an index; never a function per row (docs/decisions).

A setting inside a sub-select is read once for a query instead of once for a row. The seat in front of the index stays
bare, so that the planner knows how much that seat reaches. Measured: 2026-11-22-row-policies-measured.md.
"""

from roer.core.declare import Declaration

SEAT = "NULLIF(current_setting('app.seat', true), '')::uuid"
PERSON = "NULLIF(current_setting('app.person', true), '')::uuid"
AT = "NULLIF(current_setting('app.at', true), '')::timestamptz"
OWNER_BASES = "('self', 'authority', 'guardianship')"


def live(alias: str) -> str:
    """The period of a row holds the moment."""
    at = f"(SELECT {AT})"
    return f"{alias}.valid_from <= {at} AND ({alias}.valid_until IS NULL OR {alias}.valid_until > {at})"


def reaches(table: str, condition: str = "") -> str:
    """The acting seat has an access row for the dossier of this row that also meets the condition."""
    more = f" AND {condition}" if condition else ""
    return (
        f"EXISTS (SELECT 1 FROM core_access a WHERE a.seat_id = {SEAT} AND a.dossier_id = {table}.dossier_id"
        f" AND {live('a')}{more})"
    )


def _controller(table: str, column: str) -> str:
    return f"(a.data_controller_id IS NULL OR a.data_controller_id = {table}.{column})"


def item_rows(table: str) -> str:
    """An item: label and data controller match (or the seat wrote it), nothing shuts it; or a share opens it."""
    wrote = f"{table}.author_seat_id = (SELECT {SEAT})"
    matches = f"(((a.labels & {table}.label) <> 0 AND {_controller(table, 'data_controller_id')}) OR {wrote})"
    shut, opened = _shared(table, f"s.person_id = {PERSON}"), _shared(table, f"s.seat_id = {SEAT}")
    return f"({table}.state <> 'draft' OR {wrote}) AND (({reaches(table, matches)} AND NOT {shut}) OR {opened})"


def _shared(table: str, whose: str) -> str:
    """A share names this item: IN is hashed once for a query, and planned only one way."""
    return f"({table}.id IN (SELECT s.item_id FROM core_itemshare s WHERE {whose} AND {live('s')}))"


def of_item_rows(table: str, column: str = "item_id") -> str:
    """What hangs on an item is as visible as the item."""
    return f"EXISTS (SELECT 1 FROM core_item i WHERE i.id = {table}.{column})"


def labelled_rows(table: str) -> str:
    """A row with its own label, and never more visible than the item it names."""
    return (
        f"{reaches(table, f'(a.labels & {table}.label) <> 0')} AND ({table}.item_id IS NULL OR {of_item_rows(table)})"
    )


def dossier_rows(table: str, declared: Declaration) -> str:
    """A row under one fixed label, and under its data controller where the table has one."""
    assert declared.label is not None, f"{table} is bound to a dossier and declares no label"
    condition = f"(a.labels & {int(declared.label)}) <> 0"
    if declared.controller_column:
        condition += f" AND {_controller(table, declared.controller_column)}"
    if not declared.shut_column:
        return reaches(table, condition)
    column = f"{table}.{declared.shut_column}"
    shut = f"{column} IN (SELECT s.item_id FROM core_itemshare s WHERE s.person_id = {PERSON} AND {live('s')})"
    return f"{reaches(table, condition)} AND ({column} IS NULL OR NOT ({shut}))"


def own_rows(table: str, declared: Declaration) -> str:
    """Rows of the acting seat itself (and of its person)."""
    own = f"{table}.{declared.seat_column} = {SEAT}"
    return f"{own} OR {table}.{declared.person_column} = {PERSON}" if declared.person_column else own


def organisation_rows(table: str, declared: Declaration) -> str:
    """Rows of an organisation's own administration, for its running seats in the named roles."""
    roles = ", ".join(f"'{role}'" for role in declared.roles)
    assert roles, f"{table} belongs to an organisation and names no roles"
    return (
        f"{table}.{declared.organisation_column} = (SELECT o.organisation_id FROM core_seat o WHERE o.id = {SEAT}"
        f" AND o.role IN ({roles}) AND {live('o')})"
    )


def log_rows(table: str) -> str:
    """Who looked: for the owner side of a dossier, once a postponed notice is due, and only at items they see."""
    due = f"({table}.visible_from IS NULL OR {table}.visible_from <= {AT})"
    items = f"EXISTS (SELECT 1 FROM core_item i WHERE i.id = ANY ({table}.item_ids))"
    return f"{due} AND {reaches(table, f'a.basis IN {OWNER_BASES}')} AND (cardinality({table}.item_ids) = 0 OR {items})"
