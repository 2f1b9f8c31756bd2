"""Every row of a table becomes an entry to save, or faults; the register is read, nothing is written."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils import timezone

from core.fields import LocalizedText
from core.skeleton import skeleton
from mediation.importing import cells
from mediation.importing.cells import Wrong
from mediation.importing.choices import Lists, NotFound
from mediation.importing.columns import NAME_COLUMNS, REQUIRED
from mediation.importing.faults import RowFault
from mediation.importing.reading import Row, Table
from mediation.importing.register_index import RegisterIndex
from mediation.models import Mediator, RegisterImport

MANY = ("languages", "fields", "regions", "rooms")
ONE = ("house", "association")
TEXTS = {"certificate_number": 60, "certificate_issuer": 255}
NAME_LENGTH = 255
PROGRESS_EVERY = 500  # rows


@dataclass
class Entry:
    """A row that is right: columns of Mediator, keys of what it is joined to, and whom it updates.

    Only filled cells are here: what a file does not say stays as it is in the register. `target` is None for a new
    entry; `skip` leaves the entry it names alone.
    """

    row: int
    values: dict[str, Any] = field(default_factory=dict)
    many: dict[str, list[int]] = field(default_factory=dict)
    target: int | None = None
    skip: bool = False


@dataclass
class Judgement:
    """What came out: entries in the order of the file, and faults in the order of rows."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[RowFault] = field(default_factory=list)


@dataclass(frozen=True)
class Rules:
    """What an import was told: what happens to duplicates, whose entries these are, and what the person keeps.

    `house` is given to rows that name none; `own` are the Houses the person keeps (None: every House).
    """

    duplicates: str = RegisterImport.Duplicates.ERROR
    house: int | None = None
    own: frozenset[int] | None = None


def judge(table: Table, rules: Rules, progress: Callable[[int], None] = lambda _done: None) -> Judgement:
    """Return the judgement on every row. `progress(rows done)` is called now and then."""
    return _Judge(table, rules).run(progress)


class _Judge:
    def __init__(self, table: Table, rules: Rules) -> None:
        self.table, self.rules = table, rules
        self.lists = Lists()
        self.index = RegisterIndex()
        self.faults: list[RowFault] = []
        self.seen: dict[tuple[str, int], int] = {}
        self.targets: dict[int, int] = {}
        self.given_codes: dict[str, int] = {}
        self.overfull = set(table.overfull)
        self.today = timezone.localdate()

    def run(self, progress: Callable[[int], None]) -> Judgement:
        entries = []
        for done, row in enumerate(self.table.rows, start=1):
            entries.append(self.entry(row))
            if not done % PROGRESS_EVERY:
                progress(done)
        return Judgement(entries, self.faults)

    def blame(self, row: int, column: str, code: str, **details: Any) -> None:
        self.faults.append(RowFault(row, column, code, details))

    def entry(self, row: Row) -> Entry:
        number, texts = row
        filled = {column: text for column, text in zip(self.table.columns, texts, strict=True) if text}
        entry = Entry(number)
        if number in self.overfull:
            self.blame(number, "", "extra-cells")
        for column in REQUIRED:
            if column not in filled:
                self.blame(number, column, "missing")
        for column, text in filled.items():
            self.take(entry, column, text)
        self.take_names(entry, filled)
        self.check(entry, filled)
        self.find_duplicate(entry)
        self.give_house(entry)
        return entry

    def take(self, entry: Entry, column: str, text: str) -> None:
        """Put the value of a cell into the entry, or blame the cell."""
        if column in MANY:
            entry.many[column] = list(self.found(entry.row, column, cells.parts(text)))
            return
        try:
            if column in ONE:
                entry.values[f"{column}_id"] = self.lists.of(column).find(text)
            elif reader := _READERS.get(column):
                entry.values[column] = reader(text)
            if column == "kind":
                self.take_kind(entry)
        except (Wrong, NotFound) as wrong:
            self.blame(entry.row, column, wrong.code, **wrong.details)

    def take_kind(self, entry: Entry) -> None:
        kind, older_word = entry.values["kind"]
        entry.values["kind"] = kind
        if older_word:
            entry.values.setdefault("kind_label", LocalizedText()).update(cells.OLD_LABEL)

    def found(self, row: int, column: str, names: Iterable[str]) -> Iterator[int]:
        choices, seen = self.lists.of(column), set()
        for name in names:
            try:
                pk = choices.find(name)
            except NotFound as wrong:
                self.blame(row, column, wrong.code, **wrong.details)
                continue
            if pk in seen:
                self.blame(row, column, "twice", value=name)
                continue
            seen.add(pk)
            yield pk

    def take_names(self, entry: Entry, filled: dict[str, str]) -> None:
        """Put the texts in several languages into the entry."""
        for stem in ("name", "kind_label", "place"):
            texts = LocalizedText()
            for column, language in _localized(stem):
                if column not in filled or texts.get(language):
                    continue
                try:
                    texts[language] = cells.text(filled[column], NAME_LENGTH, letters=stem == "name")
                except Wrong as wrong:
                    self.blame(entry.row, column, wrong.code, **wrong.details)
            if texts:
                entry.values[stem] = texts
        if not any(column in filled for column in NAME_COLUMNS):
            column = next(column for column in NAME_COLUMNS if column in self.table.columns)
            self.blame(entry.row, column, "missing")

    def check(self, entry: Entry, filled: dict[str, str]) -> None:
        """Blame what contradicts itself within the row."""
        values = entry.values
        since, until = values.get("status_since"), values.get("status_until")
        if since and until and until < since:
            self.blame(entry.row, "status_until", "before-since")
        status = values.get("status", Mediator.Status.ACTIVE)
        if status != Mediator.Status.ACTIVE and "status_since" not in filled:
            column = "status_since" if "status_since" in self.table.columns else "status"
            self.blame(entry.row, column, "since-needed")
        ways = [values[way] for way in ("in_person", "by_phone", "online") if way in values]
        if len(ways) == 3 and not any(ways):
            self.blame(entry.row, "in_person", "no-way")

    def find_duplicate(self, entry: Entry) -> None:
        """Find who this is in the file and in the register, and do as the import was told."""
        keys = self.keys(entry)
        code = entry.values.get("code", "")
        if code and (other := self.given_codes.setdefault(code, entry.row)) != entry.row:
            self.blame(entry.row, "code", "same-code", other=other)
            return
        before = next((self.seen[key] for key in keys if key in self.seen), None)
        if before is not None:
            self.blame(entry.row, "", "same-in-file", other=before)
            return
        self.seen |= dict.fromkeys(keys, entry.row)
        found = self.index.find(code, keys)
        if len(found) > 1:
            codes = ", ".join(sorted(self.index.codes[pk] for pk in found))
            self.blame(entry.row, "", "several-in-register", choices=codes)
        elif found:
            self.meet(entry, found.pop())
        else:
            self.check_new(entry)

    def keys(self, entry: Entry) -> list[tuple[str, int]]:
        names = {skeleton(text) for text in entry.values.get("name", {}).values()}
        return [(name, region) for name in sorted(names) if name for region in entry.many.get("regions", ())]

    def meet(self, entry: Entry, pk: int) -> None:
        if self.rules.duplicates == RegisterImport.Duplicates.ERROR:
            self.blame(entry.row, "", "in-register", known=self.index.codes[pk])
            return
        if pk in self.targets:
            self.blame(entry.row, "", "same-target", other=self.targets[pk])
            return
        self.targets[pk] = entry.row
        entry.target, entry.skip = pk, self.rules.duplicates == RegisterImport.Duplicates.SKIP
        if self.rules.own is not None and self.index.houses[pk] not in self.rules.own:
            self.blame(entry.row, "", "house")

    def check_new(self, entry: Entry) -> None:
        for contact in ("phone", "email"):
            if entry.values.get(f"{contact}_public") and contact not in self.table.columns:
                self.blame(entry.row, f"{contact}_public", "nothing-to-show")
            elif entry.values.get(f"{contact}_public") and contact not in entry.values:
                self.blame(entry.row, contact, "nothing-to-show")

    def give_house(self, entry: Entry) -> None:
        if entry.target is None and self.rules.house is not None:
            entry.values.setdefault("house_id", self.rules.house)
        if self.rules.own is None:
            return
        house = entry.values.get("house_id")
        if house is None and entry.target is None:
            self.blame(entry.row, "house" if "house" in self.table.columns else "", "house-needed")
        elif house is not None and house not in self.rules.own:
            self.blame(entry.row, "house" if "house" in self.table.columns else "", "house")


def _localized(stem: str) -> Iterator[tuple[str, str]]:
    """Yield the columns of a text in several languages; a single column counts as the default language's."""
    for language, _label in settings.LANGUAGES:
        yield f"{stem}_{language}", language
    yield stem, settings.LANGUAGE_CODE


def _texts() -> dict[str, Callable[[str], Any]]:
    def reader(longest: int) -> Callable[[str], str]:
        return lambda text: cells.text(text, longest)

    return {column: reader(longest) for column, longest in TEXTS.items()}


_READERS: dict[str, Callable[[str], Any]] = {
    **_texts(),
    "code": cells.code,
    "kind": lambda text: cells.word(text, "kind"),
    "status": lambda text: cells.word(text, "status"),
    "fee": lambda text: cells.word(text, "fee"),
    "status_since": cells.day,
    "status_until": lambda text: cells.day(text, past=False),
    "certificate_date": cells.day,
    "consent_on": cells.day,
    "last_checked": cells.day,
    **dict.fromkeys(("in_person", "by_phone", "online", "phone_public", "email_public", "is_demo"), cells.yes),
    "phone": cells.phone,
    "email": cells.email,
}
