"""`python -m tests.bench.probe PATH…`: queries and CPU of each path, inside one process, as JSON."""

import io
import json
import sys
import time
from typing import Any

import django

WARM = 15
BATCHES = 8
BATCH = 25


def environ(path: str) -> dict[str, Any]:
    """Return what a WSGI server hands over for an anonymous GET."""
    target, _mark, query = path.partition("?")
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": target,
        "QUERY_STRING": query,
        "SCRIPT_NAME": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost",
        "HTTP_ACCEPT_ENCODING": "gzip",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    }


def ask(application: Any, path: str) -> int:
    """Answer one request completely; return the size of the body. Raises AssertionError unless it is 200."""
    status: list[str] = []
    answer = application(environ(path), lambda line, headers, *rest: status.append(line))
    size = sum(len(part) for part in answer)
    answer.close()
    if not status[0].startswith("200"):
        raise AssertionError(f"{path} answered {status[0]}")
    return size


def queries_of(application: Any, path: str) -> int:
    """Return how many queries one request makes."""
    from django.db import connection

    made: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        made.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        ask(application, path)
    return len(made)


def measure(application: Any, path: str) -> dict[str, float]:
    """Return queries cold and warm, CPU and wall ms of a warm request, and bytes.

    The quickest of several batches counts: what else runs on the machine can only make a batch slower.
    """
    from core import page_cache

    page_cache.raise_generation()
    cold = queries_of(application, path)
    size = ask(application, path)
    for _number in range(WARM):
        ask(application, path)
    warm = queries_of(application, path)
    cpu, wall = [], []
    for _batch in range(BATCHES):
        started, began = time.process_time(), time.perf_counter()
        for _number in range(BATCH):
            ask(application, path)
        cpu.append((time.process_time() - started) / BATCH * 1000)
        wall.append((time.perf_counter() - began) / BATCH * 1000)
    return {
        "cold": cold,
        "queries": warm,
        "cpu": min(cpu),
        "wall": min(wall),
        "bytes": size,
    }


def main() -> None:
    """Measure every path named on the command line."""
    django.setup()
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    print(json.dumps({path: measure(application, path) for path in sys.argv[1:]}))


if __name__ == "__main__":
    main()
