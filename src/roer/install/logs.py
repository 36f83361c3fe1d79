"""Structured logs: JSON lines on stderr with ids and codes, and nothing that a person wrote.

settings.py imports LOGGING. Messages of libraries may quote addresses, form values or SQL parameters; therefore
only what a log line says by design is kept: its event, its own named codes, and for a request the address without
its query. A traceback becomes the place and the class of the error, never its message.
"""

import logging
import re
import traceback
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

ALLOWED = frozenset({
    "event", "level", "logger", "timestamp", "command", "command_id", "code", "count", "duration_ms", "item_id", "job",
    "kind", "method", "path", "room", "route", "rule", "seat_id", "status", "task", "error", "where",
})  # fmt: skip
OUR_OWN = "roer"
_NUMBERS_AND_NAMES = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+")


def keep_codes(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    """Drop every field that is not on the list, and every value that is not a code, id or number."""
    return {key: _code(value) for key, value in event.items() if key in ALLOWED or key.startswith("_")}


def _code(value: Any) -> Any:
    return value if isinstance(value, int | float | bool | None | tuple) else str(value)[:200]


def silence_libraries(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    """Of a library's message keep the sentence as it stands in its source, without the values filled in."""
    record: logging.LogRecord | None = event.get("_record")
    if record is not None and record.name.partition(".")[0] != OUR_OWN:
        event["event"] = (
            record.msg if isinstance(record.msg, str) and event.get("positional_args") else "library message"
        )
        event["where"] = f"{record.module}:{record.lineno}"
        status = getattr(record, "status_code", None)
        request = getattr(record, "request", None)
        if status is not None:
            event["status"] = status
        if request is not None and hasattr(request, "path"):
            event.update(method=request.method, route=_route(request))
    return event


def _route(request: Any) -> str:
    """The pattern of the address, so that no id and no typed word is in it."""
    match = getattr(request, "resolver_match", None)
    return match.route if match else "unknown"


def name_the_error(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    """Turn a traceback into class and places; its message may hold what somebody typed."""
    info = event.pop("exc_info", None)
    record: logging.LogRecord | None = event.get("_record")
    if not info and record is not None:
        info = record.exc_info
    if isinstance(info, BaseException):
        info = (type(info), info, info.__traceback__)
    if isinstance(info, tuple) and info[0] is not None:
        frames = traceback.extract_tb(info[2])[-8:]
        event["error"] = info[0].__name__
        event["where"] = " < ".join(f"{_module(frame.filename)}:{frame.lineno}" for frame in reversed(frames))
    return event


def _module(filename: str) -> str:
    return "/".join(filename.split("/")[-2:])


SHARED: list[Processor] = [
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "codes": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": SHARED,
            "pass_foreign_args": True,
            "processors": [
                silence_libraries,
                name_the_error,
                keep_codes,
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "codes"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        OUR_OWN: {"level": "INFO"},
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "django.server": {"handlers": [], "propagate": False},
        "django.db.backends": {"handlers": [], "propagate": False},
        "procrastinate": {"level": "WARNING"},
    },
}


def configure() -> None:
    """Send structlog's own loggers the same way. Called once, by settings.py."""
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
