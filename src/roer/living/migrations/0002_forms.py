"""The living forms everybody starts with. An installation adds its own."""

from datetime import date
from typing import Any

from django.db import migrations

# code, in words, at home, family-like, small-scale, closed
FORMS = [
    ("home", "thuis", True, True, True, False),
    ("network", "bij familie of bekenden", False, True, True, False),
    ("foster_family", "pleeggezin", False, True, True, False),
    ("foster_part_time", "pleeggezin voor een deel van de week", False, True, True, False),
    ("family_type_home", "gezinshuis", False, True, True, False),
    ("group_home", "woongroep", False, False, True, False),
    ("sheltered", "beschermd wonen", False, False, True, False),
    ("parent_and_child", "ouder en kind samen", False, True, True, False),
    ("residential_care", "woonzorgcentrum", False, False, False, False),
    ("large_institution", "grote instelling", False, False, False, False),
    ("closed", "gesloten jeugdhulp", False, False, False, True),
    ("on_own", "op jezelf", True, False, True, False),
]


def fill(apps: Any, schema_editor: Any) -> None:
    """Write the forms."""
    form = apps.get_model("living", "LivingForm")
    names = ("code", "says", "at_home", "family_like", "small_scale", "closed")
    form.objects.using(schema_editor.connection.alias).bulk_create(
        form(**dict(zip(names, row, strict=True)), position=index, valid_from=date(2015, 1, 1))
        for index, row in enumerate(FORMS)
    )


class Migration(migrations.Migration):
    """Data only; there is nothing to undo."""

    dependencies = [("living", "0001_initial")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
