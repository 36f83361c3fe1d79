"""A pytest plugin that runs the marked tests of every rule with that rule taken away; used by `mutants`.

Collecting is done once. Each rule gets a child of this process, made before any fixture is, so that a database or a
server that the tests start knows of the missing rule too.
"""

import json
import os
from pathlib import Path

import pytest

from roer.core.rules.mutant import MUTANT

FOUND_FILE = "ROER_MUTANTS_FILE"
EVERY_RULE_IN_PLACE = ""


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Write {rule: exit code} to the file that the environment names; the empty name is the run without a mutant."""
    if session.testsfailed or session.config.option.collectonly:
        return None
    found: dict[str, int] = {}
    for name, items in _marked(session.items).items():
        code = _in_child(session, name, items)
        if code is None:
            return None
        found[name] = code
        if name == EVERY_RULE_IN_PLACE and code:
            break
    Path(os.environ[FOUND_FILE]).write_text(json.dumps(found), "utf-8")
    return True


def _marked(items: list[pytest.Item]) -> dict[str, list[pytest.Item]]:
    marked = {EVERY_RULE_IN_PLACE: [item for item in items if item.get_closest_marker("rule")]}
    for item in marked[EVERY_RULE_IN_PLACE]:
        for name in sorted({mark.args[0] for mark in item.iter_markers("rule")}):
            marked.setdefault(name, []).append(item)
    return marked


def _in_child(session: pytest.Session, name: str, items: list[pytest.Item]) -> int | None:
    """Give the exit code of a child that ran these tests; None in the child, where pytest goes on to run them."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.environ[MUTANT] = name
    session.items[:] = items
    session.config.option.maxfail = 1
    return None
