"""A captcha provider on loopback, over https as the real one: answers, refuses what it has seen, stalls, breaks."""

import datetime as dt
import ipaddress
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

GOOD = "a good answer"


class FakeProvider:
    """What the tests see of the provider: who asked what, and how it shall behave."""

    def __init__(self, domain: str, certificate: Path) -> None:
        self.domain, self.certificate = domain, certificate
        self.asked: list[dict[str, str]] = []
        self.seen: set[str] = set()
        self.mode = "answer"  # or "stall", "error", "nonsense", "list"
        self.release = threading.Event()

    def verdict(self, answer: str) -> dict[str, Any]:
        """Return what the real provider would: an answer is good once."""
        if answer in self.seen:
            return {"success": False, "error-codes": ["timeout-or-duplicate"]}
        self.seen.add(answer)
        good = answer.startswith(GOOD)
        return {"success": good} if good else {"success": False, "error-codes": ["invalid-input-response"]}


class Handler(BaseHTTPRequestHandler):
    """Speaks the provider's one call."""

    provider: FakeProvider

    def do_POST(self) -> None:
        """Answer siteverify."""
        fields = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.provider.asked.append({name: values[0] for name, values in fields.items()})
        if self.provider.mode == "stall":
            self.provider.release.wait(20)
            return
        bodies = {"nonsense": b"<html>", "list": b"[]"}
        body = (
            bodies.get(self.provider.mode)
            or json.dumps(self.provider.verdict(fields.get("response", [""])[0])).encode()
        )
        self.send_response(503 if self.provider.mode == "error" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        """Say nothing."""


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Write a certificate for loopback and its key; returns their paths."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / "captcha.pem", folder / "captcha.key"
    public.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return public, private


@contextmanager
def running_provider(folder: Path) -> Iterator[FakeProvider]:
    """Run the provider for a while."""
    public, private = make_certificate(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    provider = FakeProvider(f"localhost:{server.server_port}", public)
    server.RequestHandlerClass = type("Bound", (Handler,), {"provider": provider})
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        provider.release.set()
        server.shutdown()
        server.server_close()
