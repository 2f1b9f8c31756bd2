"""A mediator's published contacts as a vCard 3.0 (RFC 2426), which telephones and mail programs take."""

from mediation.models import Mediator

FOLD_BYTES = 75
CONTENT_TYPE = "text/vcard; charset=utf-8"


def vcard_of(mediator: Mediator, url: str) -> bytes:
    """Return the card in the active language; phone and e-mail only where they are published."""
    name = str(mediator.name)
    surname, _space, given = name.partition(" ")
    lines = [
        ("VERSION", "3.0"),
        ("FN", escaped(name)),
        ("N", f"{escaped(surname)};{escaped(given)};;;"),
        ("TITLE", escaped(str(mediator.shown_kind))),
        ("ORG", escaped(str(mediator.house.name)) if mediator.house else ""),
        ("TEL;TYPE=WORK,VOICE", escaped(mediator.shown_phone)),
        ("EMAIL;TYPE=INTERNET", escaped(mediator.shown_email)),
        ("URL", url),
    ]
    text = [f"{name}:{value}" for name, value in lines if value]
    return b"".join(folded(line) for line in ("BEGIN:VCARD", *text, "END:VCARD"))


def escaped(text: str) -> str:
    r"""Return a value with its backslashes, commas, semicolons and line ends escaped."""
    plain = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return "\\n".join(plain.splitlines())


def folded(line: str) -> bytes:
    """Return a line of the file, cut into pieces of at most 75 bytes, never inside a letter."""
    pieces, piece = [], b""
    for letter in line:
        coded = letter.encode("utf-8", "ignore")
        if len(piece) + len(coded) > FOLD_BYTES:
            pieces.append(piece)
            piece = b" "
        piece += coded
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
