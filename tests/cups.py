"""A print server of our own: a real CUPS, with printers that print, run out of paper, and never finish.

    with cups(folder) as server:
        server.uri("good")       # what it prints comes to lie in server.tray
        server.uri("empty")      # tells CUPS that it has no paper, as a printer's backend does
        server.uri("warning")    # says so too, and may yet have some in another tray
    server.uri("slow")       # takes the job and is never done with it
        server.uri("paused")     # was stopped by its operator

Everything it keeps lies below `folder`; no print server of the machine is asked or touched.
"""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_DAEMON = "/usr/sbin/cupsd"
_CONFIG = """
LogLevel info
Listen 127.0.0.1:{port}
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit Cancel-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """
ServerRoot {folder}/root
ServerBin {folder}/bin
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/run
TempDir {folder}/spool/tmp
ErrorLog {folder}/error_log
AccessLog {folder}/access_log
PageLog {folder}/page_log
"""
_PRINTER = """
<Printer {name}>
DeviceURI tray:/{name}
State {state}
Accepting Yes
</Printer>
"""
_BACKEND = """#!/bin/sh
[ $# -eq 0 ] && exit 0
case $DEVICE_URI in
  */good) cat "$6" > {folder}/tray.part && mv {folder}/tray.part {folder}/tray.pdf ;;
  */warning) echo "STATE: +media-empty-warning" >&2; exec sleep 600 ;;
  */empty) echo "STATE: +media-empty-error" >&2; exec sleep 600 ;;
  *) exec sleep 600 ;;
esac
"""
_START_S = 20


@dataclass(frozen=True, slots=True)
class Server:
    """A running print server."""

    folder: Path
    port: int

    @property
    def tray(self) -> Path:
        """What lies in the tray of the good printer."""
        return self.folder / "tray.pdf"

    def uri(self, printer: str) -> str:
        """The address of a printer."""
        return f"ipp://127.0.0.1:{self.port}/printers/{printer}"

    def waiting(self) -> list[str]:
        """The jobs that are not over, in the words of CUPS' own client."""
        return self._jobs("not-completed")

    def over(self) -> list[str]:
        """The jobs that are, however they ended."""
        return self._jobs("completed")

    def _jobs(self, which: str) -> list[str]:
        command = ["lpstat", "-h", f"127.0.0.1:{self.port}", "-W", which, "-o"]
        return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()


@contextmanager
def cups(folder: Path) -> Iterator[Server]:
    """A print server until the end of the block."""
    server = Server(folder, _free_port())
    _furnish(server)
    files = ("-c", f"{folder}/cupsd.conf", "-s", f"{folder}/cups-files.conf")
    daemon = subprocess.Popen([_DAEMON, "-f", *files], stderr=subprocess.PIPE)
    try:
        _await(daemon, server.port)
        yield server
    finally:
        daemon.terminate()
        daemon.communicate(timeout=20)


def _furnish(server: Server) -> None:
    folder = server.folder
    for name in ("root", "bin/backend", "bin/filter", "spool/tmp", "cache", "run"):
        (folder / name).mkdir(parents=True)
    (folder / "bin/daemon").symlink_to("/usr/lib/cups/daemon")
    (folder / "cupsd.conf").write_text(_CONFIG.format(port=server.port))
    (folder / "cups-files.conf").write_text(_FILES.format(folder=folder))
    states = {
        "good": "Idle",
        "empty": "Idle",
        "warning": "Idle",
        "slow": "Idle",
        "paused": "Stopped",
    }
    printers = (_PRINTER.format(name=name, state=state) for name, state in states.items())
    (folder / "root/printers.conf").write_text("".join(printers))
    backend = folder / "bin/backend/tray"
    backend.write_text(_BACKEND.format(folder=folder))
    # For its owner alone, CUPS runs a backend as who it is itself.
    backend.chmod(0o700)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _await(daemon: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + _START_S
    while time.monotonic() < deadline and daemon.poll() is None:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"cupsd does not start: {daemon.stderr.read() if daemon.stderr else ''!r}")
