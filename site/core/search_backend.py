"""The database's search, safe from quotation marks: `ЭКО "Вайнах"` typed into the admin broke SQLite's syntax.

What visitors type is cleaned before it comes here (`search.query`); the admin's lists and choosers hand over what was
typed as it is.
"""

from typing import Any

from modelsearch.query import Phrase, PlainText
from wagtail.search.backends import database


def unquoted(query: Any) -> Any:
    """Return a query, or a tree of queries, without quotation marks inside its words."""
    if isinstance(query, str):
        return _words(query)
    if isinstance(query, PlainText | Phrase):
        query.query_string = _words(query.query_string)
    for part in getattr(query, "subqueries", ()):
        unquoted(part)
    return query


def _words(typed: str) -> str:
    """Return `typed` without quotation marks; what is left of marks alone is a sign that finds nothing."""
    return typed.replace('"', " ").strip() or "'"


class _Unquoted:
    """What is put before the backend of the database in use."""

    def _search(self, compiler: Any, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super()._search(compiler, unquoted(query), *args, **kwargs)  # type: ignore[misc]


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802  # the name by which backends are found
    """Return the backend of the database in use."""
    base = type(database.SearchBackend(dict(params)))
    return type(base.__name__, (_Unquoted, base), {})(params)
