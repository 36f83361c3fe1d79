"""One embedded PostgreSQL server on one data directory: made, started, found again, stopped."""

import os
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from roer.install import binaries, servant
from roer.install.faults import Fault
from roer.install.places import private_directory, write_private
from roer.install.processes import die_with_parent, is_alive, working_directory

PORT = 5432  # only the name of the socket file: nothing listens on the network
LONGEST_SOCKET_DIRECTORY = 90  # the kernel allows 107 bytes with the file name
PATIENCE = 60.0  # seconds; recovery after a hard stop takes some
SETTINGS = {
    "listen_addresses": "",
    "max_connections": "60",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "max_parallel_workers_per_gather": "1",
    # No words in the server's log: neither statements nor the values in them.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}
FOR_TESTS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "max_wal_size": "256MB",
    "autovacuum_naptime": "10min",
}


@dataclass
class Postmaster:
    """The server of `data`/pg. `runs_as` says as whom it runs."""

    data: Path
    programs: binaries.Binaries
    runs_as: servant.Servant
    for_tests: bool = False

    @property
    def pg(self) -> Path:
        """PostgreSQL's own directory."""
        return self.data / "pg"

    @property
    def sockets(self) -> Path:
        """A directory short enough for a socket: in the data directory, else in the temporary one."""
        near = self.data / "run"
        if len(os.fsencode(near)) <= LONGEST_SOCKET_DIRECTORY:
            return near
        name = sha256(os.fsencode(self.data)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"roer-{os.geteuid()}-{name}"

    def pid(self) -> int | None:
        """The process id of the running server, or None. A leftover pid file names no server of ours."""
        try:
            pid = int((self.pg / "postmaster.pid").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return None
        return pid if is_alive(pid) and working_directory(pid) == self.pg else None

    def create(self, password: str) -> None:
        """Make the database files, with one administrator who signs in by password. Raises Fault."""
        _own(self.runs_as, self.pg)
        self._check_reach()
        secret = self.pg.with_name("initial-password")
        write_private(secret, password)
        if self.runs_as.is_other:
            os.chown(secret, self.runs_as.owner, -1)
        try:
            self._run(
                "initdb", "--username=postgres", f"--pwfile={secret}", "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale=C.UTF-8", "--no-sync", f"--pgdata={self.pg}",
            )  # fmt: skip
        finally:
            secret.unlink()

    def start(self, *, attached: bool) -> None:
        """Start the server and wait until it answers; `attached` ends it when this process dies. Raises Fault."""
        _own(self.runs_as, self.sockets)
        self._check_reach()
        self._clear_leftovers()
        log = private_directory(self.data / "logs") / "postgresql.log"
        with open(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w") as output:
            process = subprocess.Popen(
                self._command(), stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd="/",
                start_new_session=True, preexec_fn=die_with_parent(signal.SIGINT) if attached else None,
                **self.runs_as.account,
            )  # type: ignore[call-overload]  # fmt: skip
        self._wait_until_ready(process, log)

    def stop(self) -> None:
        """End the server: connections are cut, what was committed is kept."""
        pid = self.pid()
        if pid is None:
            return
        os.kill(pid, signal.SIGINT)
        self._wait_for_end(pid)

    def _command(self) -> list[str]:
        settings = SETTINGS | {"unix_socket_directories": str(self.sockets), "unix_socket_permissions": "0700"}
        settings |= {"port": str(PORT)} | (FOR_TESTS if self.for_tests else {})
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [*self.runs_as.prefix, self.programs.program("postgres"), "-D", str(self.pg), *options]

    def _run(self, name: str, *arguments: str) -> None:
        command = [*self.runs_as.prefix, self.programs.program(name), *arguments]
        done = subprocess.run(
            command, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, **self.runs_as.account
        )  # type: ignore[call-overload]
        if done.returncode:
            raise Fault(f"PostgreSQL's {name} failed:\n{done.stderr.strip()[-1500:]}")

    def _check_reach(self) -> None:
        owner = self.pg.stat().st_uid
        if owner != self.runs_as.owner:
            raise Fault(f"{self.pg} belongs to another account (number {owner}). Start Roer as that account.")
        servant.reach(self.runs_as, self.pg, "Choose another place with DATA=, for example below /var/lib.")
        servant.reach(self.runs_as, self.programs.folder, "Point ROER_PG_BIN at programs in a place that is open.")

    def _clear_leftovers(self) -> None:
        """After a hard stop, lock files can name a process number that something else has by now."""
        if self.pid() is not None:
            return
        for leftover in (self.pg / "postmaster.pid", self.sockets / f".s.PGSQL.{PORT}.lock"):
            leftover.unlink(missing_ok=True)

    def _wait_until_ready(self, process: subprocess.Popen[bytes], log: Path) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if process.poll() is not None:
                raise Fault(f"PostgreSQL stopped while starting. The end of {log}:\n{_tail(log)}")
            if _says_ready(self.pg / "postmaster.pid", process.pid):
                return
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        raise Fault(f"PostgreSQL was not ready after {PATIENCE:.0f} seconds. The end of {log}:\n{_tail(log)}")

    def _wait_for_end(self, pid: int) -> None:
        deadline = time.monotonic() + PATIENCE
        while is_alive(pid):
            if time.monotonic() > deadline:
                raise Fault(f"PostgreSQL (process {pid}) does not stop. See {self.data / 'logs' / 'postgresql.log'}.")
            time.sleep(0.02)


def _own(runs_as: servant.Servant, directory: Path) -> None:
    """A closed directory of the account that the server runs as."""
    if directory.is_dir():
        return
    private_directory(directory)
    servant.hand_over(runs_as, directory)


def _says_ready(pid_file: Path, pid: int) -> bool:
    """PostgreSQL writes its state on the eighth line once it takes connections."""
    try:
        lines = pid_file.read_text().splitlines()
    except OSError:
        return False
    return len(lines) >= 8 and lines[0].strip() == str(pid) and lines[7].strip() == "ready"


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-12:])
