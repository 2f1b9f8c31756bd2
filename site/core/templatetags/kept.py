"""`{% kept "name" … %}…{% endkept %}`: a part that is the same on every page of a language, drawn once a publish."""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from core.memo import remember

register = template.Library()


class KeptNode(template.Node):
    """Draws its content once for a name, a language and the values it varies by."""

    def __init__(self, name: str, varies: list[FilterExpression], nodelist: NodeList) -> None:
        self.name, self.varies, self.nodelist = name, varies, nodelist

    def render(self, context: Context) -> Any:
        """Return the content, from memory where this process has drawn it since the last publish."""
        if getattr(context.get("request"), "is_preview", False):
            return self.nodelist.render(context)  # a preview shows what is being written
        varies = tuple(str(each.resolve(context)) for each in self.varies)
        key = ("kept", self.name, get_language(), varies)
        # What the nodes have drawn is escaped already.
        return remember(key, lambda: mark_safe(self.nodelist.render(context)))  # noqa: S308


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    """Keep what stands between the tags: a name, then every value of the context the part depends on."""
    _tag, name, *varies = token.split_contents()
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(name.strip("\"'"), [parser.compile_filter(each) for each in varies], nodelist)
