"""Rows of a file: judged in plain words, saved whole or not at all, and taken back."""

import datetime as dt
import io
import random

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from demo.builders.houses import make_house, make_region
from demo.builders.mediation import make_topic
from demo.builders.register import make_language, make_mediator
from demo.builders.staff import make_staff
from mediation.importing import runs
from mediation.importing.export import MEDIATORS
from mediation.importing.faults import RowFault
from mediation.importing.judging import Rules, judge
from mediation.importing.reading import read
from mediation.models import ConsultationRequest, Mediator, RegisterImport
from tests.mediation.import_files import HEAD, ROW, csv_file

pytestmark = pytest.mark.django_db
State = RegisterImport.State
Duplicates = RegisterImport.Duplicates


@pytest.fixture(autouse=True)
def lists(db):
    """The words a file may use."""
    make_region("test-region", {"kk": "Сынақ облысы", "ru": "Тестовая область", "en": "Test region"})
    make_topic("family", {"kk": "отбасылық дау", "ru": "семейный спор", "en": "family dispute"})
    make_language("ru", {"kk": "орыс", "ru": "русский", "en": "Russian"})
    make_language("kk", {"kk": "қазақ", "ru": "казахский", "en": "Kazakh"})
    with translation.override("en"):
        yield


def table_of(*rows, head=HEAD):
    content = csv_file(*rows, head=head)
    return read("list.csv", io.BytesIO(content), len(content))


def faults_of(*rows, head=HEAD, rules=Rules()):  # noqa: B008 - frozen
    return [fault.sentence for fault in judge(table_of(*rows, head=head), rules).faults]


def imported(*rows, head=HEAD, duplicates=Duplicates.ERROR, user=None, house=None):
    run = runs.start(table_of(*rows, head=head), user=user, file_name="a.csv", duplicates=duplicates, house=house)
    runs.work()
    RegisterImport.objects.filter(pk=run.pk, state=State.CLEAN).update(state=State.CONFIRMED)
    runs.work()
    run.refresh_from_db()
    return run


def undone(run):
    RegisterImport.objects.filter(pk=run.pk).update(state=State.UNDO_ASKED)
    runs.work()
    run.refresh_from_db()
    return run


def with_cell(column, value):
    head = HEAD if column in HEAD else (*HEAD, column)
    return head, tuple(value if name == column else dict(zip(HEAD, ROW, strict=True))[name] for name in head)


@pytest.mark.parametrize(
    ("column", "value", "what"),
    [
        ("ФИО", "", "nothing is filled in"),
        ("ФИО", "12345", "“12345” has no letters"),
        ("ФИО", "а" * 300, "longer than 255 characters"),
        ("ФИО", "А\u0007хметова", "holds characters that cannot be shown"),
        ("Вид", "волшебник", "“волшебник” is not in the list; choose from: Professional mediator, Community mediator"),
        ("Языки", "клингон", "“клингон” is not in the list; choose from: "),
        ("Языки", "ru, русский", "“русский” is named twice"),
        ("Регион", "Атлантида", "“Атлантида” is not in the list; choose from: "),
        ("Статус", "приостановлен", "say since when the status holds"),
        ("Дата согласия", "31.02.2024", "“31.02.2024” is not a date; write 25.10.2026"),
        ("Дата согласия", "2999-01-01", "2999-01-01 lies in the future"),
        ("Дата согласия", "01.01.1900", "01.01.1900 lies before 1990"),
        ("Онлайн", "иногда", "“иногда” is neither yes nor no"),
        ("Телефон", "12-34", "not a valid phone number, such as +7 777 123 45 67"),
        ("Эл. почта", "нет@", "not a valid e-mail, such as name@mail.kz"),
        ("Публиковать телефон", "да", "ticked, but there is no contact to show"),
        ("Код", "Код 1", "“Код 1”: only small Latin letters, digits and hyphens"),
        ("Дом", "Нигде", "“Нигде” is not in the list; choose from: "),
    ],
)
def test_a_fault_is_named_with_its_row_and_column(column, value, what):
    head, row = with_cell(column, value)
    (sentence, *others) = faults_of(row, head=head)
    assert sentence.startswith("Row 2, column “")
    assert what in sentence
    assert others == []


def test_contacts_are_never_quoted():
    head, row = with_cell("Телефон", "87-секрет-01")
    assert "секрет" not in " ".join(faults_of(row, head=head))


def test_ten_thousand_rows_with_fifty_faults_are_all_named_and_nothing_is_saved():
    rows = [(f"Ахметова Дина {number}", *ROW[1:]) for number in range(10_000)]
    planted = random.Random(4).sample(range(10_000), 50)
    kinds = [(1, "волшебник"), (2, "клингон"), (3, "погода"), (4, "Атлантида"), (0, "")]
    for place, number in enumerate(planted):
        column, value = kinds[place % len(kinds)]
        rows[number] = tuple(value if each == column else cell for each, cell in enumerate(rows[number]))
    run = imported(*rows)
    assert run.state == State.FAULTY
    assert run.fault_count == 50
    assert sorted(fault["row"] for fault in run.faults["faults"]) == sorted(number + 2 for number in planted)
    assert all(str(fault["row"]) in RowFault(**fault).sentence for fault in run.faults["faults"])
    assert not Mediator.objects.exists()
    assert run.rows == {}


def test_a_clean_file_is_saved_with_everything_it_says():
    head = (*HEAD, "Аты-жөні (kk)", "Телефон", "Публиковать телефон", "Дата согласия", "Очно", "Оплата")
    row = ("Ахметова Дина", "непрофессиональный", "русский, қазақ", "семейный спор", "Тестовая область")
    more = ("Ахметова Дина Қ.", "8 701 123 45 67", "иә", "02.01.2024", "нет", "тегін")
    run = imported((*row, *more), head=head)
    assert (run.state, run.faults["faults"]) == (State.DONE, [])
    mediator = Mediator.objects.get()
    assert dict(mediator.name) == {"kk": "Ахметова Дина Қ."}
    assert (mediator.kind, mediator.kind_label["ru"]) == ("public", "непрофессиональный медиатор")
    assert sorted(mediator.languages.values_list("code", flat=True)) == ["kk", "ru"]
    assert (mediator.phone, mediator.phone_public, mediator.fee) == ("+7 701 123 4567", True, "free")
    assert (mediator.consent_on, mediator.in_person) == (dt.date(2024, 1, 2), False)
    assert mediator.code == "akhmetova-dina-q"
    assert mediator.name_key
    assert mediator.imported_by == run


def test_the_same_person_twice_is_found_in_any_spelling():
    make_mediator("Ахметова Дина", regions=[make_region("test-region")], code="dina")
    (known,) = faults_of(("Akhmetova Dina", *ROW[1:]))
    assert known == "Row 2: this name is in the register of this region already: dina."
    elsewhere = make_region("elsewhere")
    assert faults_of((*ROW[:4], elsewhere.code)) == []
    (twice,) = faults_of(("Қасым Әли", *ROW[1:]), ("Касым Али", *ROW[1:]))
    assert twice == "Row 3: the same name and region as in row 2."


def test_an_update_changes_only_what_the_file_says_and_can_be_undone():
    old = make_mediator("Ахметова Дина", regions=[make_region("test-region")], code="dina", phone="+7 7232 00 00 01")
    head = (*HEAD, "Эл. почта", "Телефон")
    new = ("Новая Персона", *ROW[1:], "", "")
    run = imported((*ROW, "dina@mail.example", ""), new, head=head, duplicates=Duplicates.UPDATE)
    assert (run.state, run.made_count, run.changed_count) == (State.DONE, 1, 1)
    old.refresh_from_db()
    assert (old.email, old.phone, old.kind) == ("dina@mail.example", "+7 7232 00 00 01", "public")
    assert [language.code for language in old.languages.all()] == ["ru"]
    undone(run)
    assert (run.state, run.kept, run.journal) == (State.UNDONE, [], {})
    old = Mediator.objects.get()
    assert (old.email, old.kind) == ("", "professional")
    assert [language.code for language in old.languages.all()] == ["kk"]


def test_skipping_leaves_the_entry():
    old = make_mediator("Ахметова Дина", regions=[make_region("test-region")])
    run = imported(ROW, duplicates=Duplicates.SKIP)
    assert (run.state, run.skipped_count, run.made_count) == (State.DONE, 1, 0)
    assert Mediator.objects.get().kind == old.kind


def test_undoing_leaves_what_was_edited_or_is_in_use():
    run = imported(ROW, ("Вторая Персона", *ROW[1:]), ("Третья Персона", *ROW[1:]))
    edited, used, plain = Mediator.objects.order_by("pk")
    edited.languages.add(make_language("kk"))
    from demo.builders.mediation import make_request

    make_request(wished_mediator=used)
    assert undone(run).kept == [edited.pk, used.pk]
    assert set(Mediator.objects.all()) == {edited, used}
    assert not Mediator.objects.filter(pk=plain.pk).exists()
    assert ConsultationRequest.objects.get().wished_mediator == used


def test_the_register_may_change_between_check_and_import():
    run = runs.start(table_of(ROW), user=None, file_name="a.csv", duplicates=Duplicates.ERROR)
    runs.work()
    RegisterImport.objects.update(state=State.CONFIRMED)
    make_mediator("Ахметова Дина", regions=[make_region("test-region")])
    runs.work()
    run.refresh_from_db()
    assert (run.state, run.fault_count, run.made_count) == (State.FAULTY, 1, 0)
    assert Mediator.objects.count() == 1


def test_a_step_somebody_works_at_is_not_taken_twice_and_one_broken_off_is():
    run = runs.start(table_of(ROW), user=None, file_name="a.csv", duplicates=Duplicates.ERROR)
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=1)
    RegisterImport.objects.update(state=State.IMPORTING, holder="another", held_until=soon)
    assert runs.work() == 0
    RegisterImport.objects.update(held_until=soon - dt.timedelta(minutes=2))
    assert runs.work() == 1
    run.refresh_from_db()
    assert (run.state, Mediator.objects.count()) == (State.DONE, 1)


def test_whoever_keeps_one_house_imports_into_that_house_only():
    own, other = make_house("own"), make_house("other")
    make_mediator("Ахметова Дина", house=other, regions=[make_region("test-region")])
    user = make_staff("house-editor", houses=[own], language="en")
    rules = Rules(Duplicates.UPDATE, None, frozenset([own.pk]))
    assert faults_of(ROW, rules=rules) == ["Row 2: you do not keep the register of this House."]
    assert faults_of(("Новая Персона", *ROW[1:]), rules=rules) == ["Row 2: name the House."]
    run = imported(("Новая Персона", *ROW[1:]), user=user, house=own)
    assert run.state == State.DONE
    assert Mediator.objects.get(imported_by=run).house == own


def test_old_rows_and_journals_are_forgotten():
    run = runs.start(table_of(ROW), user=None, file_name="a.csv", duplicates=Duplicates.ERROR)
    runs.work()
    long_ago = dt.datetime.now(dt.UTC) - dt.timedelta(days=100)
    done = imported(("Новая Персона", *ROW[1:]))
    RegisterImport.objects.filter(pk=run.pk).update(created_at=long_ago)
    RegisterImport.objects.filter(pk=done.pk).update(finished_at=long_ago)
    assert runs.forget_old() == 2
    run.refresh_from_db()
    done.refresh_from_db()
    assert (run.state, run.rows, done.journal, done.may_be_undone) == (State.EXPIRED, {}, {}, False)


def test_rows_lie_encrypted(django_assert_num_queries):
    from django.db import connection

    runs.start(table_of(ROW), user=None, file_name="a.csv", duplicates=Duplicates.ERROR)
    with connection.cursor() as cursor:
        cursor.execute("SELECT rows FROM mediation_registerimport")
        assert "Ахметова" not in cursor.fetchone()[0]


def test_the_command_says_the_same(tmp_path, capsys):
    bad, good = tmp_path / "bad.csv", tmp_path / "good.csv"
    bad.write_bytes(csv_file((*ROW[:2], "клингон", *ROW[3:])))
    good.write_bytes(csv_file(ROW))
    with pytest.raises(CommandError, match="1 fault, nothing was saved"):
        call_command("import_mediators", str(bad), "--language", "en")
    assert "Row 2, column “Languages”: “клингон” is not in the list" in capsys.readouterr().err
    call_command("import_mediators", str(good), "--dry-run", "--language", "en")
    assert not Mediator.objects.exists()
    assert not RegisterImport.objects.exists()
    call_command("import_mediators", str(good), "--language", "en")
    assert Mediator.objects.count() == 1
    with pytest.raises(CommandError, match="1 fault"):
        call_command("import_mediators", str(good), "--language", "en")
    with pytest.raises(CommandError, match="There is no House with this code: x"):
        call_command("import_mediators", str(good), "--house", "x", "--language", "en")


def test_the_export_holds_what_is_public_and_the_import_reads_it_back(tmp_path):
    shown = make_mediator("Ахметова Дина", phone="+7 701 123 45 67", phone_public=True, email="private@mail.example")
    make_mediator("Приостановлен", status="suspended", status_since=dt.date(2026, 1, 1))
    make_mediator("Без согласия", consent_on=None)
    file = tmp_path / "out.csv"
    call_command("export_mediators", str(file))
    text = file.read_text(encoding="utf-8-sig")
    assert text.count("\n") == 2
    assert "private@mail.example" not in text
    assert "'+7 701" in text
    Mediator.objects.filter(pk=shown.pk).update(online=True)
    call_command("import_mediators", str(file), "--update", "--language", "en")
    shown.refresh_from_db()
    assert (shown.online, shown.phone, shown.email) == (False, "+7 701 123 4567", "private@mail.example")
    assert MEDIATORS.number_of_rows() == 1
