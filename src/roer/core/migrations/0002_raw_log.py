"""The raw access log: partitioned by month, written once."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [
        migrations.RunSQL(
            (Path(__file__).parent / "raw_log.sql").read_text(),
            "DROP TRIGGER written_once ON core_accesslogline; DROP TABLE core_rawlogline;"
            " DROP FUNCTION refuse_change, refuse_change_but_later",
        )
    ]
