"""The themes everybody starts with. An installation adds its own while a period runs."""

from datetime import date
from typing import Any

from django.db import migrations

THEMES = [
    ("access_and_quality", "de weg naar hulp, en hoe goed de hulp is"),
    ("own_strength", "te veel zelf moeten oplossen"),
    ("new_indication", "opnieuw hulp aanvragen"),
    ("personal_data", "wat er met gegevens gebeurt"),
    ("pressure", "druk, tussen vrijwillig en opgelegd in"),
    ("crisis_placement", "met spoed in gesloten jeugdhulp"),
    ("prejudice", "vooroordelen, stigma of discriminatie"),
    ("excluded", "niet mee mogen doen bij club, school of activiteit"),
    ("counteracted", "tegengewerkt bij de toegang, terwijl bekend is welke hulp past"),
    ("privacy_rights", "rechten rond privacy"),
    ("other", "iets anders"),
]


def fill(apps: Any, schema_editor: Any) -> None:
    """Write the themes."""
    theme = apps.get_model("rights", "ComplaintTheme")
    theme.objects.using(schema_editor.connection.alias).bulk_create(
        theme(code=code, says=says, valid_from=date(2016, 1, 1)) for code, says in THEMES
    )


class Migration(migrations.Migration):
    """Data only; there is nothing to undo."""

    dependencies = [("rights", "0001_initial")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
