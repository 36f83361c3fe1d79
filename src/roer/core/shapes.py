"""The shapes of the API: lowerCamelCase outside, snake_case inside, and problems as RFC 9457 says."""

from __future__ import annotations

from ninja import Schema
from pydantic import ConfigDict
from pydantic.alias_generators import to_camel


class Shape(Schema):
    """The base of every request and response body."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Problem(Shape):
    """Why something did not work, in plain words."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""


PROBLEMS = {400: Problem, 401: Problem, 404: Problem, 422: Problem}
