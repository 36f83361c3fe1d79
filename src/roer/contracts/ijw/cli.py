"""The tool: roer ijw validate | explain | answer | stats, with JSON for programs and exit codes for scripts.

Exit codes: 0 all right, 1 something is wrong with a message, 2 the call itself is wrong.
"""

import argparse
import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from roer.contracts.ijw.answers import NoReturnMessageError, ReturnData, answer, answer_claim
from roer.contracts.ijw.check import check, check_claim, wrong_receiver_of
from roer.contracts.ijw.claims import open_claim
from roer.contracts.ijw.describe import MessageClass
from roer.contracts.ijw.explain import explain
from roer.contracts.ijw.findings import Finding, NotReadableError
from roer.contracts.ijw.history import MemoryHistory
from roer.contracts.ijw.kinds import KINDS, kind_of
from roer.contracts.ijw.official import NoSchemasError, official_faults, schema_folder, xsd_version
from roer.contracts.ijw.outside import Outside
from roer.contracts.ijw.read import kind_of_file, read
from roer.contracts.ijw.stats import stats_of
from roer.contracts.ijw.write import write

RIGHT, WRONG, MISUSED = 0, 1, 2


def main(argv: Sequence[str], *, today: dt.date | None = None) -> int:
    """Run one command and return its exit code. `today` is the receiver's date, else the clock's."""
    parser = _parser()
    try:
        asked = parser.parse_args(argv)
    except SystemExit as stop:
        return MISUSED if stop.code else RIGHT
    day = asked.today or today or dt.datetime.now(tz=ZoneInfo("Europe/Amsterdam")).date()
    try:
        code: int = asked.run(asked, day)
    except (NoSchemasError, NoReturnMessageError, OSError) as why:
        print(f"roer ijw: {why}", file=sys.stderr)
        return MISUSED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="roer ijw", description="Messages of iJw 3.2.")
    commands = parser.add_subparsers(required=True, metavar="validate | explain | answer | stats")
    validate = commands.add_parser("validate", help="say what is wrong with messages")
    validate.add_argument("files", nargs="+", type=Path)
    validate.add_argument("--receiver", help="code of who received the messages")
    validate.add_argument("--known", nargs="*", type=Path, default=[], help="earlier messages, in any order")
    validate.set_defaults(run=_validate)
    telling = commands.add_parser("explain", help="say a message in plain words")
    telling.add_argument("files", nargs="+", type=Path)
    telling.add_argument("--lang", choices=("nl", "en"), default="nl")
    telling.set_defaults(run=_explain)
    answering = commands.add_parser("answer", help="make the return message")
    answering.add_argument("file", type=Path)
    answering.add_argument("--id", required=True, help="your own name for the return message, at most 12 characters")
    answering.add_argument("--known", nargs="*", type=Path, default=[], help="earlier messages, in any order")
    answering.add_argument("--out", type=Path, help="file to write; else the message goes to standard output")
    answering.set_defaults(run=_answer)
    counting = commands.add_parser("stats", help="count a folder of messages")
    counting.add_argument("folder", type=Path)
    counting.set_defaults(run=_stats)
    for command in (validate, telling, answering, counting):
        command.add_argument("--schemas", type=Path, help="folder with the official schemas (or ROER_IJW_SCHEMAS)")
        command.add_argument("--today", type=dt.date.fromisoformat, help="the receiver's date, as 2024-03-08")
        command.add_argument("--json", action="store_true", help="answer as JSON")
    return parser


def _validate(asked: argparse.Namespace, today: dt.date) -> int:
    known = _known(asked.known)
    told = [_validated(file, asked, known, today) for file in asked.files]
    if asked.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for item in told:
            print(f"{item['file']}: {item['message'] or '?'} {'goed' if item['valid'] else 'fout'}")
            for found in item["findings"]:
                print(f"  {found['rule']} {found['where']} {found['nl']}")
    return RIGHT if all(item["valid"] for item in told) else WRONG


def _validated(file: Path, asked: argparse.Namespace, known: MemoryHistory | None, today: dt.date) -> dict[str, Any]:
    number = None
    try:
        number = kind_of_file(file)
        findings = [*_official(file, number, asked.schemas), *_found(file, number, asked.receiver, known, today)]
    except NotReadableError as why:
        findings = list(why.findings)
    return {
        "file": str(file),
        "message": number,
        "valid": not findings,
        "findings": [found.as_data() for found in findings],
    }


def _official(file: Path, number: str, folder: Path | None) -> tuple[Finding, ...]:
    try:
        schema_folder(folder)
    except NoSchemasError:
        if folder is not None:
            raise
        return ()
    return official_faults(file.read_bytes(), number, folder)


def _found(file: Path, number: str, receiver: str | None, known: MemoryHistory | None, today: dt.date) -> list[Finding]:
    outside = Outside(today=today) if known is not None else None
    if number == "JW323":
        judged = check_claim(file, history=known, outside=outside)
        return wrong_receiver_of(judged.claim.header, KINDS[number], receiver) or judged.findings
    return check(read(file), history=known, outside=outside, receiver=receiver)


def _known(files: Sequence[Path]) -> MemoryHistory | None:
    """Return a history of earlier messages; None when none were given, for then levels 3 and 4 cannot be judged."""
    if not files:
        return None
    known = MemoryHistory()
    for message in sorted((read(file) for file in files), key=_moment):
        known.record(message)
    return known


def _moment(message: MessageClass) -> tuple[dt.date, str]:
    return message.header.identification.made_on, kind_of(message).number  # type: ignore[attr-defined]


def _explain(asked: argparse.Namespace, today: dt.date) -> int:
    told, code = [], RIGHT
    for file in asked.files:
        try:
            sentences = explain(read(file), asked.lang)
        except NotReadableError as why:
            sentences, code = [found.says(asked.lang) for found in why.findings], WRONG
        told.append({"file": str(file), "says": sentences})
    if asked.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join("\n".join([item["file"], *item["says"]]) for item in told))  # type: ignore[list-item]
    return code


def _answer(asked: argparse.Namespace, today: dt.date) -> int:
    try:
        number = kind_of_file(asked.file)
        findings = _found(asked.file, number, None, _known(asked.known), today)
        back = KINDS[number].answered_by
        if back is None:
            raise NoReturnMessageError(f"{number} is a return message itself")
        data = ReturnData(asked.id, today, xsd_version(back, asked.schemas))
        if number == "JW323":
            told: MessageClass = answer_claim(open_claim(asked.file), findings, data)
        else:
            told = answer(read(asked.file), findings, data)
    except NotReadableError as why:
        print(json.dumps([found.as_data() for found in why.findings], ensure_ascii=False, indent=2), file=sys.stderr)
        return WRONG
    content = write(told)
    if asked.out:
        asked.out.write_bytes(content)
    if asked.json:
        print(json.dumps({"message": back, "findings": [found.as_data() for found in findings]}, ensure_ascii=False))
    elif not asked.out:
        sys.stdout.write(content.decode("utf-8"))
    return WRONG if findings else RIGHT


def _stats(asked: argparse.Namespace, today: dt.date) -> int:
    if not asked.folder.is_dir():
        raise NotADirectoryError(f"{asked.folder} is no folder")
    data = stats_of(asked.folder).as_data()
    if asked.json:
        print(json.dumps(data, indent=2))
    else:
        for name, value in data.items():
            print(f"{name}: {value}")
    return WRONG if data["unreadable"] or data["wrong"] else RIGHT
