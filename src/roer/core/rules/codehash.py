"""The fingerprint of a rule: what its code says, whatever its layout, comments and docstring."""

import ast
import hashlib
import inspect
import io
import textwrap
import tokenize
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from roer.core.rules.kinds import BadRule

_SHAPE = {tokenize.NEWLINE: ";", tokenize.INDENT: "{", tokenize.DEDENT: "}"}
_LAYOUT = {tokenize.COMMENT, tokenize.NL, tokenize.ENCODING, tokenize.ENDMARKER}


def code_hash(functions: Iterable[Callable[..., Any]], declared: Iterable[str] = ()) -> str:
    """Give the first 16 hex digits of SHA-256 over the functions' tokens and the declared words beside them.

    Raises BadRule for an f-string: it is cut into tokens differently by each Python, and a sentence for people
    belongs in the translation catalogue.
    """
    digest = hashlib.sha256()
    for word in (*declared, *(token for one in functions for token in _tokens(one))):
        digest.update(word.encode() + b"\0")
    return digest.hexdigest()[:16]


def _tokens(function: Callable[..., Any]) -> Iterator[str]:
    source = textwrap.dedent(inspect.getsource(function))
    node = ast.parse(source).body[0]
    if not isinstance(node, ast.FunctionDef):
        raise BadRule("A rule and its helpers are plain functions written with def.")
    if any(isinstance(part, ast.JoinedStr) for part in ast.walk(node)):
        raise BadRule(f"{node.name} holds an f-string: use a translated sentence with %(name)s and details.")
    lines = source.splitlines(keepends=True)[node.lineno - 1 :]
    skipped = _docstring_lines(node)
    for token in tokenize.generate_tokens(io.StringIO("".join(lines)).readline):
        line = token.start[0] + node.lineno - 1
        if token.type not in _LAYOUT and line not in skipped:
            yield _SHAPE.get(token.type, token.string)


def _docstring_lines(node: ast.FunctionDef) -> range:
    first = node.body[0]
    if ast.get_docstring(node) is None or len(node.body) == 1:
        return range(0)
    return range(first.lineno, (first.end_lineno or first.lineno) + 1)
