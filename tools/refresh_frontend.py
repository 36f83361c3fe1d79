"""Refresh the vendored front-end: install the pinned packages and copy the built files with their licences.

Run `python tools/refresh_frontend.py` after changing a version in frontend/package.json. Needs npm;
Roer itself does not.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
MODULES = FRONTEND / "node_modules"
VENDOR = ROOT / "src/roer/web/static/web/vendor"
CSS_BUILDS = ("dist/index.min.css", "dist/button.css", "dist/data-badge.css", "dist/skip-link.css")
HTMX = "htmx.org"


def built_css(package: Path) -> Path:
    """The one built stylesheet of a package.

    Raises:
        FileNotFoundError: the package was laid out anew; name its stylesheet in CSS_BUILDS.
    """
    for candidate in CSS_BUILDS:
        if (package / candidate).is_file():
            return package / candidate
    raise FileNotFoundError(f"{package.name} has no stylesheet that CSS_BUILDS knows")


def licence_file(package: Path) -> Path:
    """The licence text that travels with a package."""
    return next(path for name in ("LICENSE.md", "LICENSE") if (path := package / name).is_file())


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def copy_packages(names: list[str]) -> list[dict[str, str]]:
    """Write components.css, htmx.min.js and the licence texts; return one manifest row per package."""
    rows, sheets = [], []
    (VENDOR / "licences").mkdir(parents=True, exist_ok=True)
    for name in names:
        package = MODULES / name
        about = json.loads((package / "package.json").read_text())
        source = package / "dist/htmx.min.js" if name == HTMX else built_css(package)
        licence = f"licences/{about['license']}.txt"
        shutil.copyfile(licence_file(package), VENDOR / licence)
        if name == HTMX:
            shutil.copyfile(source, VENDOR / "htmx.min.js")
        else:
            sheets.append(f"/* {name} {about['version']} ({about['license']}) */\n{source.read_text().strip()}\n")
        rows.append(
            {
                "name": name,
                "version": about["version"],
                "licence": about["license"],
                "licence_text": licence,
                "source": str(source.relative_to(package)),
                "sha256": sha256(source),
            }
        )
    (VENDOR / "components.css").write_text("\n".join(sheets))
    return rows


def main() -> int:
    npm = shutil.which("npm")
    if npm is None:
        print("npm is needed to refresh the front-end and was not found.", file=sys.stderr)
        return 1
    subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=FRONTEND, check=True)
    names = sorted(json.loads((FRONTEND / "package.json").read_text())["dependencies"])
    shutil.rmtree(VENDOR, ignore_errors=True)
    packages = copy_packages(names)
    files = {name: sha256(VENDOR / name) for name in ("components.css", "htmx.min.js")}
    manifest = {"packages": packages, "files": files}
    (VENDOR / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    print(f"{len(packages)} packages copied to {VENDOR.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
