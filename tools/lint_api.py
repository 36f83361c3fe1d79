"""Try the API's description with Spectral, the linter of the government's API Design Rules, and its official rule set.

Run `./roer test-env -- .venv/bin/python tools/lint_api.py RULESET`, where RULESET is the rule set as published with the
API Design Rules. Needs npm; Roer itself does not, and tests/api/test_design_rules.py tries the same rules without it.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import django

LINTER = Path(__file__).resolve().parent / "api_lint"


def described() -> dict[str, object]:
    """The description as Roer publishes it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roer.settings")
    django.setup()
    from roer.api import api

    return dict(api.get_openapi_schema())


def main(arguments: list[str]) -> int:
    """Returns what Spectral says: 0 without a warning or error."""
    npm = shutil.which("npm")
    if npm is None or not arguments:
        print("usage: lint_api.py RULESET; npm is needed.", file=sys.stderr)
        return 2
    subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=LINTER, check=True)
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "openapi.json"
        document.write_text(json.dumps(described(), default=str))
        spectral = LINTER / "node_modules" / ".bin" / "spectral"
        ruleset = str(Path(arguments[0]).resolve())
        return subprocess.run([spectral, "lint", "--fail-severity=warn", "-r", ruleset, document]).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
