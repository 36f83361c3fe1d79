"""The municipalities and youth regions, dated."""

import csv
import uuid
from pathlib import Path
from typing import Any

from django.db import migrations

FOLDER = Path(__file__).parents[1] / "reference"
SPACE = uuid.UUID("5b0d0f0e-53a5-4a53-9d3b-0f2f6f2c0b11")


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def load(apps: Any, schema_editor: Any) -> None:
    using = schema_editor.connection.alias
    region, municipality = apps.get_model("people", "YouthRegion"), apps.get_model("people", "Municipality")
    membership = apps.get_model("people", "RegionMembership")
    region.objects.using(using).bulk_create(region(**row) for row in _rows("youth_regions.csv"))
    rows = _rows("municipalities.csv")
    municipality.objects.using(using).bulk_create(
        municipality(code=r["code"], name=r["name"], province=r["province"], valid_from=r["valid_from"]) for r in rows
    )
    membership.objects.using(using).bulk_create(
        membership(
            id=uuid.uuid5(SPACE, f"{r['code']} {r['region']} {r['valid_from']}"), municipality_id=r["code"],
            region_id=r["region"], valid_from=r["valid_from"],
        )
        for r in rows if r["region"]
    )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
