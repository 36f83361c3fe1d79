"""Parts of a page that are the same for everybody are drawn once in each language, and kept by the process."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.utils.translation import get_language

MOST = 256  # drawings kept for one place in a template; then it starts anew


class OnceNode(template.Node):
    """Sees nothing of the page but the values that are named, so nothing of one reader can stay for another."""

    def __init__(self, nodelist: NodeList, given: dict[str, FilterExpression]) -> None:
        self.nodelist, self.given = nodelist, given
        self.drawn: dict[tuple[Any, ...], str] = {}

    def render(self, context: template.Context) -> str:
        """The drawing for this language and these values."""
        values = {name: each.resolve(context) for name, each in self.given.items()}
        key = (get_language(), settings.ROOT_URLCONF, *values.values())
        if (drawn := self.drawn.get(key)) is None:
            if len(self.drawn) >= MOST:
                self.drawn.clear()
            drawn = self.drawn[key] = self.nodelist.render(context.new(values))
        return drawn


def once(parser: Parser, token: Token) -> OnceNode:
    """`{% once %} … {% endonce %}`, or `{% once place=roer.here %} … {% endonce %}`: only `place` is known inside.

    Raises TemplateSyntaxError for anything but `name=value`. Values are text, numbers or tuples of these.
    """
    bits = token.split_contents()[1:]
    given = token_kwargs(bits, parser)
    if bits:
        raise template.TemplateSyntaxError("once takes name=value only")
    nodelist = parser.parse(("endonce",))
    parser.delete_first_token()
    return OnceNode(nodelist, given)
