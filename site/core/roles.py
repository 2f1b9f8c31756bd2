"""Who may do what: ONE table of roles, applied to groups and permissions by `manage.py apply_roles`.

Permissions are named as strings ("inbox.view_submission"), because `core` knows no app above it; a name that no
installed app has is refused by the test and left out, with a warning, by the command. Which *rows* of the inbox a
role sees follows from the `scope_*` permissions and from the person's scope record (see `inbox.permissions`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, Q
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Task,
    Workflow,
)

from core.collation import InAlphabet
from core.fields import LocalizedText

ROOT = "root"
"""In `Role.pages`: the whole tree."""
WAGTAIL_GROUPS = ("Moderators", "Editors")
"""Groups that Wagtail's first migration makes: removed while nobody is in them, the table knows better."""
MEDIA_MODELS = ("wagtailimages.Image", "wagtaildocs.Document")
"""Whose rights Wagtail asks for images and documents, also where the site has models of its own for them."""
APPROVER = "chief-editor"
"""Who publishes what a person without that right submits."""
APPROVAL = ("Moderators approval", "Бас редактордың мақұлдауы · Одобрение главного редактора")
"""The name Wagtail's first migration gives the way of approval, and the one the staff reads."""


class Scope(StrEnum):
    """Which records a role works on."""

    ALL = "all"
    REGIONS = "regions"
    OWN = "own"
    HOUSE = "house"
    NONE = "none"


SCOPE_TEXT = {
    Scope.ALL: "the whole country",
    Scope.REGIONS: "the regions and Houses of the person's scope record",
    Scope.OWN: "cases assigned to the person",
    Scope.HOUSE: "pages of the Houses of the person's scope record",
    Scope.NONE: "no cases",
}


@dataclass(frozen=True)
class Role:
    """One row of the table.

    `permissions` are "app.codename"; `pages` maps a page model (or ROOT) to page actions ("add change publish …"),
    granted on every page of that type; `media` are actions on images and documents of all collections.
    """

    code: str
    names: LocalizedText
    purpose: str
    scope: Scope
    permissions: tuple[str, ...] = ()
    pages: dict[str, str] = field(default_factory=dict)
    media: str = ""

    @cached_property
    def group_name(self) -> str:
        """The name of the role's group, in the two languages the staff reads."""
        return " · ".join(dict.fromkeys([self.names["kk"], self.names["ru"]]))


def rights(model: str, actions: str) -> tuple[str, ...]:
    """Return permission names for `actions` ("view change") on `model` ("app.model")."""
    app_label, name = model.split(".")
    return tuple(f"{app_label}.{action}_{name}" for action in actions.split())


ADMIN = ("wagtailadmin.access_admin",)
CASES = "inbox.submission"
CONSULTATIONS = (*rights("mediation.consultationrequest", "view"), *rights("mediation.receptionrequest", "view"))
COURSES = rights("mediation.courseregistration", "view")
SIGNUPS = (*rights("volunteering.volunteersignup", "view"), *rights("volunteering.eventregistration", "view"))
"""Who signs up as a volunteer and registers for events."""
EVERY_DIRECTION = rights("volunteering.volunteersignup", "every_direction")
SESSIONS = (
    *rights("mediation.receptionsession", "view add change"),
    *rights("mediation.course", "view add change"),
)
"""Receptions and courses, of the Houses the person works on."""
CALLS = (
    *rights("volunteering.call", "view add change"),
    *rights("volunteering.event", "view add change"),
)
"""Calls for volunteers and events, of the Houses the person works on."""
HISTORY = rights("mediation.historicalfigure", "view add change delete")
REGISTER = (
    *rights("mediation.mediator", "view add change"),
    *rights("mediation.room", "view add change"),
    *rights("mediation.club", "view add change"),
    *rights("mediation.mediationlanguage", "view"),
)
"""Mediators, rooms and clubs, of the Houses the person works on."""
IMPORTS = rights("mediation.registerimport", "view add undo")
DIRECTORY = (
    "structure",
    "association",
    "collective",
    "partnercity",
    "memorandum",
    "publication",
    "newspaper",
    "newspaperissue",
)


def directory(actions: str) -> tuple[str, ...]:
    """Return permission names for `actions` on every kind of record of the directory of Houses."""
    return tuple(name for model in DIRECTORY for name in rights(f"houses.{model}", actions))


TEXTS = (
    *rights("core.identity", "view add change"),
    *rights("core.menu", "view add change"),
    *rights("news.rubric", "view add change"),
    *rights("wagtailredirects.redirect", "view add change delete"),
    "wagtail_localize.submit_translation",
)

ROLES: tuple[Role, ...] = (
    Role(
        code="national-moderator",
        names=LocalizedText(kk="Республикалық модератор", ru="Республиканский модератор", en="National moderator"),
        purpose="Reads, routes, answers and closes every case; sets scopes, holidays and the text of consent.",
        scope=Scope.ALL,
        permissions=(
            *ADMIN,
            *CONSULTATIONS,
            *COURSES,
            *SIGNUPS,
            *EVERY_DIRECTION,
            *rights("volunteering.coordinatorscope", "view add change delete"),
            *rights(CASES, "scope_all list view reveal change route assign reopen export export_personal audit"),
            *rights("inbox.outgoingmail", "view"),
            *rights("inbox.holiday", "view add change delete"),
            *rights("inbox.consenttext", "view add"),
            *REGISTER,
            *rights("mediation.registerimport", "view"),
            *rights("mediation.topic", "view add change"),
            *rights("houses.house", "view"),
            "houses.keep_every_house",
            *rights("houses.staffscope", "view add change delete"),
        ),
    ),
    Role(
        code="regional-moderator",
        names=LocalizedText(kk="Өңірлік модератор", ru="Региональный модератор", en="Regional moderator"),
        purpose="Reads, routes, answers and closes the cases of the own regions and Houses.",
        scope=Scope.REGIONS,
        permissions=(
            *ADMIN,
            *CONSULTATIONS,
            *COURSES,
            *SESSIONS,
            *SIGNUPS,
            *EVERY_DIRECTION,
            *rights(CASES, "scope_regions list view reveal change route assign export export_personal"),
            *rights("inbox.outgoingmail", "view"),
            *rights("houses.house", "view"),
        ),
    ),
    Role(
        code="coordinator",
        names=LocalizedText(kk="Үйлестіруші", ru="Координатор", en="Coordinator"),
        purpose="Answers those who sign up as volunteers in the own regions and directions. No consultations.",
        scope=Scope.REGIONS,
        permissions=(
            *ADMIN,
            *SIGNUPS,
            *rights("volunteering.call", "view"),
            *rights("volunteering.event", "view"),
            *rights(CASES, "scope_regions list view reveal change export"),
        ),
    ),
    Role(
        code="specialist",
        names=LocalizedText(kk="Маман", ru="Специалист", en="Specialist"),
        purpose="A mediator, psychologist or lawyer: works on the cases assigned to them.",
        scope=Scope.OWN,
        permissions=(*ADMIN, *CONSULTATIONS, *rights(CASES, "list view reveal change")),
    ),
    Role(
        code="house-editor",
        names=LocalizedText(kk="Достық үйінің редакторы", ru="Редактор Дома дружбы", en="Editor of a House"),
        purpose="Writes news, calls, events, keeps pages and records of the own House; a chief editor publishes.",
        scope=Scope.HOUSE,
        permissions=(
            *ADMIN,
            *rights("houses.house", "view change"),
            *directory("view add change"),
            *REGISTER,
            *SESSIONS,
            *CALLS,
            "wagtail_localize.submit_translation",
        ),
        pages={
            "news.NewsIndexPage": "add",
            "volunteering.CallsIndexPage": "add",
            "volunteering.CalendarPage": "add",
        },
        media="add choose",
    ),
    Role(
        code="chief-editor",
        names=LocalizedText(kk="Бас редактор", ru="Главный редактор", en="Chief editor"),
        purpose="Publishes every page, keeps menus, rubrics, Houses and the name of the organisation. No cases.",
        scope=Scope.NONE,
        permissions=(
            *ADMIN,
            *TEXTS,
            *rights("houses.house", "view add change"),
            "houses.keep_every_house",
            *directory("view add change delete"),
            *rights("houses.ethnicgroup", "view add change delete"),
            *HISTORY,
            *REGISTER,
            *IMPORTS,
            *rights("mediation.mediator", "delete"),
            *rights("mediation.room", "delete"),
            *rights("mediation.club", "delete"),
            *rights("mediation.mediationlanguage", "add change delete"),
            *rights("mediation.topic", "view add change"),
            *rights("mediation.profession", "view add change"),
            *SESSIONS,
            *rights("mediation.receptionsession", "delete"),
            *rights("mediation.course", "delete"),
            *CALLS,
            *rights("volunteering.call", "delete"),
            *rights("volunteering.event", "delete"),
            *rights("volunteering.direction", "view add change"),
            *rights("volunteering.eventkind", "view add change delete"),
        ),
        pages={ROOT: "add change publish bulk_delete lock unlock"},
        media="add change delete choose",
    ),
    Role(
        code="secretariat",
        names=LocalizedText(kk="Хатшылық", ru="Секретариат", en="Secretariat"),
        purpose="Follows the figures, exports them without personal columns, enters those of other sources. No cases.",
        scope=Scope.ALL,
        permissions=(*ADMIN, *CONSULTATIONS, *COURSES, *HISTORY, *rights(CASES, "scope_all list export")),
    ),
    Role(
        code="auditor",
        names=LocalizedText(kk="Аудитор", ru="Аудитор", en="Auditor"),
        purpose="Reads the log: who read, changed, exported or was refused what. Opens no case.",
        scope=Scope.ALL,
        permissions=(*ADMIN, *CONSULTATIONS, *COURSES, *rights(CASES, "scope_all audit")),
    ),
)
BY_CODE = {role.code: role for role in ROLES}


def group_for(code: str) -> Group:
    """Return the group of the role `code`, made when it does not exist yet; KeyError for an unknown role."""
    return Group.objects.get_or_create(name=BY_CODE[code].group_name)[0]


def roles_of(user: Any) -> list[Role]:
    """Return the roles of `user`, in the order of the table (one query)."""
    names = set(user.groups.values_list("name", flat=True))
    return [role for role in ROLES if role.group_name in names]


def users_in(code: str) -> Any:
    """Return active users who hold the role `code`, by name."""
    from django.contrib.auth import get_user_model

    people = get_user_model().objects.filter(is_active=True, groups__name=BY_CODE[code].group_name)
    return people.order_by(InAlphabet("last_name"), InAlphabet("first_name"), "pk")


@transaction.atomic
def apply_roles() -> list[str]:
    """Bring groups, permissions and rights on pages and collections to what the table says.

    Idempotent. Returns the permissions and page types no installed app has. People in groups, and what groups outside
    the table may do, stay as they are.
    """
    missing: list[str] = []
    for role in ROLES:
        group = group_for(role.code)
        permissions, unknown = resolve(role.permissions)
        missing += unknown
        group.permissions.set(permissions)
        missing += _apply_pages(group, role)
        _apply_media(group, role)
    Group.objects.filter(name__in=WAGTAIL_GROUPS, user=None).delete()
    _apply_approval()
    return list(dict.fromkeys(missing))


def resolve(names: Iterable[str]) -> tuple[list[Permission], list[str]]:
    """Return the permissions called `names` ("app.codename") and the names that do not exist."""
    wanted = list(dict.fromkeys(names))
    query = Q(pk=None)
    for name in wanted:
        app_label, codename = name.split(".")
        query |= Q(content_type__app_label=app_label, codename=codename)
    known = Permission.objects.select_related("content_type").filter(query)
    found = {f"{p.content_type.app_label}.{p.codename}": p for p in known}
    return list(found.values()), [name for name in wanted if name not in found]


def _apply_pages(group: Group, role: Role) -> list[str]:
    """Grant page rights of `role`; rights on other pages are taken away. Returns unknown page types."""
    unknown, wanted = [], set()
    for where, actions in role.pages.items():
        try:
            pages = _pages(where)
        except LookupError:
            unknown.append(where)
            continue
        codenames = [f"{action}_page" for action in actions.split()]
        ids = Permission.objects.filter(content_type=_content_type(Page), codename__in=codenames).values_list("pk")
        wanted |= {(page, permission) for page in pages for (permission,) in ids}
    _reconcile(GroupPagePermission, group, "page_id", wanted)
    return unknown


def _pages(where: str) -> list[int]:
    if where == ROOT:
        return list(Page.objects.filter(depth=1).values_list("pk", flat=True))
    return list(Page.objects.filter(content_type=_content_type(apps.get_model(where))).values_list("pk", flat=True))


def _apply_media(group: Group, role: Role) -> None:
    """Grant rights on images and documents in the root collection, which holds all others."""
    wanted = set()
    for model_name in MEDIA_MODELS:
        model = apps.get_model(model_name)
        codenames = [f"{action}_{model._meta.model_name}" for action in role.media.split()]
        permissions = Permission.objects.filter(content_type=_content_type(model), codename__in=codenames)
        roots = Collection.objects.filter(depth=1).values_list("pk", flat=True)
        wanted |= {(root, permission.pk) for root in roots for permission in permissions}
    _reconcile(GroupCollectionPermission, group, "collection_id", wanted)


def _apply_approval() -> None:
    """Let chief editors approve what is submitted: a task that asks nobody keeps a page locked for everybody.

    Ways of approval that somebody set up, and names somebody gave, stay.
    """
    for task in GroupApprovalTask.objects.filter(groups=None):
        task.groups.add(group_for(APPROVER))
    before, name = APPROVAL
    for model in (Task, Workflow):
        model.objects.filter(name=before).update(name=name)


def _content_type(model: type[Model]) -> ContentType:
    return ContentType.objects.get_for_model(model, for_concrete_model=False)


def _reconcile(model: Any, group: Group, place: str, wanted: set[tuple[int, int]]) -> None:
    """Make the (place, permission) pairs of `group` in `model` exactly `wanted`."""
    present = {(getattr(row, place), row.permission_id): row for row in model.objects.filter(group=group)}
    for pair, row in present.items():
        if pair not in wanted:
            row.delete()
    for where, permission in sorted(wanted - present.keys()):
        model.objects.create(group=group, permission_id=permission, **{place: where})
