"""A printer as IPP reaches it (RFC 8010 and 8011), by way of CUPS or by itself: the four operations we need.

create ─► send ─► job, condition, job, condition, ... ─► completed
                └─► cancel, whenever it is not to be printed after all
"""

import http.client
import struct
from collections.abc import Iterator, Mapping
from enum import IntEnum
from urllib.parse import urlsplit

from msgspec import Struct

USER = "kiosk"
JOB_NAME = "Kiosk"  # in everybody's sight at the printer: nothing of anybody
PORT = 631
_ANSWER_S = 5.0  # within which a server answers, or is not there
_VERSION = (1, 1)  # every printer speaks it
_END = 3
_FIRST_VALUE = 0x10


class Operation(IntEnum):
    """What is asked for."""

    CREATE_JOB = 0x05
    SEND_DOCUMENT = 0x06
    CANCEL_JOB = 0x08
    GET_JOB = 0x09
    GET_PRINTER = 0x0B


class Tag(IntEnum):
    """What begins a group of attributes, or what kind of value follows."""

    OPERATION = 0x01
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


class JobState(IntEnum):
    """Where a job is; the last three are ends."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class Condition(Struct, frozen=True):
    """How a printer is: whether it stands still, takes jobs, and why it does not print."""

    stopped: bool
    accepting: bool
    reasons: tuple[str, ...]


class IppError(Exception):
    """The printer cannot be reached, or refuses."""


_Value = str | int | bool
_Attribute = tuple[Tag, str, _Value]
_Answer = Mapping[str, tuple[object, ...]]


class Printer:
    """The printer at an `ipp://` address. Every method raises IppError, within seconds."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        parts = urlsplit(uri)
        self._host, self._port = parts.hostname or "", parts.port or PORT
        self._path = parts.path or "/"

    def condition(self) -> Condition:
        """How the printer is now."""
        found = self._ask(Operation.GET_PRINTER)
        return Condition(
            stopped=_first(found, "printer-state", 0) == 5,
            accepting=_first(found, "printer-is-accepting-jobs", 1) == 1,
            reasons=tuple(map(str, found.get("printer-state-reasons", ()))),
        )

    def create(self) -> int:
        """A job without a document yet; its number."""
        found = self._ask(Operation.CREATE_JOB, (Tag.NAME, "job-name", JOB_NAME))
        number = _first(found, "job-id", 0)
        if not isinstance(number, int) or number < 1:
            raise IppError("it gives the job no number")
        return number

    def send(self, job: int, pdf: bytes) -> None:
        """The document of a job."""
        self._ask(
            Operation.SEND_DOCUMENT,
            (Tag.INTEGER, "job-id", job),
            (Tag.MIME, "document-format", "application/pdf"),
            (Tag.BOOLEAN, "last-document", True),
            document=pdf,
        )

    def job(self, job: int) -> JobState:
        """Where a job is."""
        found = self._ask(Operation.GET_JOB, (Tag.INTEGER, "job-id", job))
        state = _first(found, "job-state", None)
        if state not in tuple(JobState):
            raise IppError("it does not say where the job is")
        return JobState(state)  # type: ignore[arg-type]

    def cancel(self, job: int) -> None:
        """Take a job back; one that has ended stays as it is."""
        self._ask(Operation.CANCEL_JOB, (Tag.INTEGER, "job-id", job))

    def _ask(self, operation: Operation, *more: _Attribute, document: bytes = b"") -> _Answer:
        head = (
            (Tag.CHARSET, "attributes-charset", "utf-8"),
            (Tag.LANGUAGE, "attributes-natural-language", "en"),
            (Tag.URI, "printer-uri", self._uri),
        )
        # RFC 8011 wants the job right after its printer.
        jobs = [each for each in more if each[1] == "job-id"]
        rest = [each for each in more if each[1] != "job-id"]
        attributes = [*head, *jobs, (Tag.NAME, "requesting-user-name", USER), *rest]
        return decoded(self._post(encoded(operation, attributes) + document))

    def _post(self, body: bytes) -> bytes:
        connection = http.client.HTTPConnection(self._host, self._port, timeout=_ANSWER_S)
        try:
            connection.request("POST", self._path, body, {"Content-Type": "application/ipp"})
            answer = connection.getresponse()
            if answer.status != http.client.OK:
                raise IppError(f"it answers {answer.status} {answer.reason}")
            return answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise IppError(str(error) or "it does not answer") from None
        finally:
            connection.close()


def _first(found: _Answer, name: str, default: object) -> object:
    return found.get(name, (default,))[0]


def encoded(operation: Operation, attributes: list[_Attribute]) -> bytes:
    """A request without its document."""
    head = struct.pack(">BBHI", *_VERSION, operation, 1) + bytes([Tag.OPERATION])
    return head + b"".join(map(_encoded, attributes)) + bytes([_END])


def _encoded(attribute: _Attribute) -> bytes:
    tag, name, value = attribute
    if isinstance(value, bool):
        data = bytes([value])
    elif isinstance(value, int):
        data = struct.pack(">i", value)
    else:
        data = value.encode()
    return struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(data)) + data


def decoded(answer: bytes) -> _Answer:
    """The attributes of an answer, of whatever group; raises IppError for a refusal and for nonsense."""
    found: dict[str, list[object]] = {}
    try:
        (status,) = struct.unpack_from(">H", answer, 2)
        name = ""
        for tag, said, value in _attributes(answer):
            name = said or name  # without a name, it is one value more
            found.setdefault(name, []).append(_value(tag, value))
    except (struct.error, UnicodeDecodeError, IndexError):
        raise IppError("its answer is not IPP") from None
    if status >= 0x0100:
        raise IppError(f"it refuses (status {status:#06x})")
    return {name: tuple(values) for name, values in found.items()}


def _attributes(answer: bytes) -> Iterator[tuple[int, str, bytes]]:
    at = 8
    while (tag := answer[at]) != _END:
        at += 1
        if tag < _FIRST_VALUE:
            continue
        name, at = _piece(answer, at)
        value, at = _piece(answer, at)
        yield tag, name.decode(), value


def _piece(answer: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", answer, at)
    end = at + 2 + length
    if end > len(answer):
        raise IndexError
    return answer[at + 2 : end], end


def _value(tag: int, value: bytes) -> object:
    if tag in (Tag.INTEGER, Tag.ENUM):
        return struct.unpack(">i", value)[0]
    if tag == Tag.BOOLEAN:
        return value[0]
    return value.decode("utf-8", "replace")
