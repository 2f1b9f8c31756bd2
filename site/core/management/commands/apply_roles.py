"""`manage.py apply_roles`: groups and permissions as the table of roles says; `--docs` writes docs/roles.md."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.roles import BY_CODE, ROLES, ROOT, SCOPE_TEXT, Role, apply_roles

DOCS = "docs/roles.md"
HEAD = """# Roles

Generated from `site/core/roles.py` by `manage.py apply_roles --docs`. Do not edit: change the table.

A person gets a role by being put in its group. A person of a role with regions or Houses also needs a scope record
("Areas of responsibility", under Houses); without one nothing is seen. A case belongs to the region, as it is today,
of the House it is routed to. A superuser may do everything; so keep them few.

| role | қазақша | русский | works on | purpose |
|---|---|---|---|---|
"""


class Command(BaseCommand):
    """Apply the table of roles, or describe it."""

    help = "Makes groups and permissions what the table of roles says. Safe to run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--docs", action="store_true", help=f"write {DOCS} instead")
        parser.add_argument("--strict", action="store_true", help="fail when the table names an unknown permission")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["docs"]:
            Path(settings.BASE_DIR, DOCS).write_text(render(), encoding="utf-8")
            return
        missing = apply_roles()
        if missing and options["strict"]:
            raise CommandError("No installed app has: " + ", ".join(missing))
        if missing and options["verbosity"]:
            self.stderr.write(self.style.WARNING("No installed app has: " + ", ".join(missing)))


def render() -> str:
    """Return docs/roles.md: the table of roles, then what each may do."""
    rows = "".join(
        f"| {r.names['en']} | {r.names['kk']} | {r.names['ru']} | {SCOPE_TEXT[r.scope]} | {r.purpose} |\n"
        for r in ROLES
    )
    return HEAD + rows + "".join(_section(BY_CODE[role.code]) for role in ROLES)


def _section(role: Role) -> str:
    pages = "; ".join(
        f"{'the whole tree' if where == ROOT else where}: {', '.join(actions.split())}"
        for where, actions in role.pages.items()
    )
    lines = [
        f"\n## {role.names['en']} (`{role.code}`)\n",
        f"Group: {role.group_name}. Works on: {SCOPE_TEXT[role.scope]}.\n",
        *(f"- `{permission}`" for permission in dict.fromkeys(role.permissions)),
    ]
    if pages:
        lines.append(f"- pages: {pages}")
    if role.media:
        lines.append(f"- images and documents: {', '.join(role.media.split())}")
    return "\n".join(lines) + "\n"
