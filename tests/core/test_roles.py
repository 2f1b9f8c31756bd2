"""The table of roles: applied as written, documented as written, and what nobody may get by accident."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import GroupApprovalTask, GroupCollectionPermission, GroupPagePermission, Page, Workflow
from wagtail.permissions import policy_registry

from core.management.commands.apply_roles import DOCS, render
from core.roles import BY_CODE, ROLES, Scope, apply_roles, group_for, resolve, roles_of, users_in
from demo.builders.staff import make_staff

CASE_RIGHTS = {
    "national-moderator": "scope_all list view reveal change route assign reopen export export_personal audit",
    "regional-moderator": "scope_regions list view reveal change route assign export export_personal",
    "coordinator": "scope_regions list view reveal change export",
    "specialist": "list view reveal change",
    "house-editor": "",
    "chief-editor": "",
    "secretariat": "scope_all list export",
    "auditor": "scope_all audit",
}


def snapshot() -> tuple[set[tuple[str, int]], set[tuple[int, int, int]], set[tuple[int, int, int]]]:
    """Return every right of every group."""
    return (
        set(Group.objects.values_list("name", "permissions")),
        set(GroupPagePermission.objects.values_list("group", "page", "permission")),
        set(GroupCollectionPermission.objects.values_list("group", "collection", "permission")),
    )


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.code)
def test_every_permission_of_the_table_exists(role):
    found, missing = resolve(role.permissions)
    assert missing == []
    assert len(found) == len(set(role.permissions))


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.code)
def test_applied_group_holds_exactly_the_row(role):
    apply_roles()
    held = {
        f"{permission.content_type.app_label}.{permission.codename}"
        for permission in group_for(role.code).permissions.select_related("content_type")
    }
    assert held == set(role.permissions)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.code)
def test_rights_on_cases_are_these_and_no_others(role):
    prefix, suffix = "inbox.", "_submission"
    held = {p.removeprefix(prefix).removesuffix(suffix) for p in role.permissions if p.endswith(suffix)}
    assert held == set(CASE_RIGHTS[role.code].split())


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.code)
def test_every_role_has_a_name_in_each_language_and_enters_the_admin(role):
    assert {code for code, _name in settings.LANGUAGES} <= {code for code, name in role.names.items() if name}
    assert "wagtailadmin.access_admin" in role.permissions


@pytest.mark.django_db
def test_applying_again_changes_nothing():
    apply_roles()
    first = snapshot()
    assert apply_roles() == []
    assert snapshot() == first


@pytest.mark.django_db
def test_applying_takes_away_what_the_table_does_not_give():
    apply_roles()
    before = snapshot()
    auditor = group_for("auditor")
    auditor.permissions.add(Permission.objects.get(codename="reveal_submission"))
    GroupPagePermission.objects.create(group=auditor, page=Page.get_first_root_node(), permission_type="publish")
    apply_roles()
    assert snapshot() == before


@pytest.mark.django_db
def test_other_groups_and_people_stay_but_empty_groups_of_wagtail_go():
    person = make_staff("specialist")
    own = Group.objects.create(name="Own group")
    own.permissions.add(Permission.objects.get(codename="access_admin"))
    kept = Group.objects.get_or_create(name="Editors")[0]
    person.groups.add(kept)
    Group.objects.get_or_create(name="Moderators")
    apply_roles()
    assert own.permissions.count() == 1
    assert roles_of(person) == [BY_CODE["specialist"]]
    assert list(users_in("specialist")) == [person]
    assert Group.objects.filter(name="Editors").exists()
    assert not Group.objects.filter(name="Moderators").exists()


@pytest.mark.django_db
def test_chief_editor_publishes_everywhere_and_an_auditor_nowhere():
    apply_roles()
    root = Page.get_first_root_node()
    assert root.permissions_for_user(make_staff("chief-editor")).can_publish_subpage()
    assert not root.permissions_for_user(make_staff("auditor")).can_add_subpage()


@pytest.mark.django_db
def test_unknown_names_are_told_and_fatal_only_when_asked(capsys):
    assert resolve(["inbox.fly_submission", "wagtailadmin.access_admin"])[1] == ["inbox.fly_submission"]
    call_command("apply_roles", strict=True)
    assert capsys.readouterr().err == ""


def test_document_is_generated_from_the_table():
    assert Path(settings.BASE_DIR, DOCS).read_text(encoding="utf-8") == render()


def test_only_scoped_roles_carry_a_scope_permission():
    for role in ROLES:
        regional = "inbox.scope_regions_submission" in role.permissions
        national = "inbox.scope_all_submission" in role.permissions
        assert regional == (role.scope is Scope.REGIONS), role.code
        assert national == (role.scope is Scope.ALL), role.code


@pytest.mark.django_db
def test_editors_add_pictures_and_documents_and_only_a_chief_editor_changes_those_of_others(client):
    apply_roles()
    may = {}
    for role in ("house-editor", "chief-editor", "regional-moderator"):
        person = make_staff(role)
        may[role] = [
            [policy_registry.get_by_type(model).user_has_permission(person, action) for action in ("add", "delete")]
            for model in (get_image_model(), get_document_model())
        ]
    assert may["chief-editor"] == [[True, True]] * 2
    assert may["regional-moderator"] == [[False, False]] * 2
    client.force_login(make_staff("house-editor"))
    for address in ("wagtailimages:add_multiple", "wagtaildocs:add_multiple", "wagtailimages_chooser:choose"):
        assert client.get(reverse(address)).status_code == 200
    assert [rights[0] for rights in may["house-editor"]] == [True, True]


@pytest.mark.django_db
def test_what_is_submitted_is_approved_by_a_chief_editor():
    apply_roles()
    apply_roles()
    task = GroupApprovalTask.objects.get()
    assert list(task.groups.all()) == [group_for("chief-editor")]
    assert "approval" not in task.name + Workflow.objects.get().name
    own = Group.objects.create(name="Proofreaders")
    task.groups.set([own])
    apply_roles()
    assert list(task.groups.all()) == [own]
