"""A pseudo-terminal with a program in it, read and typed at like a person would."""

import os
import pty
import re
import select
import signal
import struct
import termios
import time
from fcntl import ioctl

WAIT_SECONDS = 30
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>]")


class Terminal:
    """One program on a terminal of its own."""

    def __init__(self, command, cwd, env=None, rows=50, columns=110):
        self.raw = b""
        self.seen = 0
        self.code = None
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.execvpe(command[0], command, {**os.environ, "TERM": "xterm-256color", **(env or {})})
        ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    @property
    def text(self):
        """Everything on the screen so far, without colours and with plain line ends."""
        return ESCAPES.sub("", self.raw.decode("utf-8", "replace")).replace("\r\n", "\n")

    def read(self, seconds):
        """Takes in what comes within a time; False at the end."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return True
        try:
            piece = os.read(self.master, 65536)
        except OSError:
            piece = b""
        self.raw += piece
        return bool(piece)

    def wait(self, pattern, seconds=WAIT_SECONDS):
        """Waits until a pattern appears after what earlier waits consumed, and returns its match."""
        deadline = time.monotonic() + seconds
        while True:
            text = self.text
            if found := re.search(pattern, text[self.seen:]):
                self.seen += found.end()
                return found
            left = deadline - time.monotonic()
            if left <= 0 or not self.read(left):
                shown = self.text[self.seen:][-4000:]
                raise AssertionError(f"{pattern!r} did not appear; the terminal shows:\n{shown}")

    def type(self, text):
        os.write(self.master, text.encode())

    def kill(self):
        """As a power cut would, with no chance to tidy up."""
        os.kill(self.pid, signal.SIGKILL)
        return self.end()

    def end(self, seconds=WAIT_SECONDS):
        """Reads until the program has ended, and returns its exit code (negative: the signal)."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.read(max(0, deadline - time.monotonic())):
            pass
        while self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                os.kill(self.pid, signal.SIGKILL)
                raise AssertionError(f"the program did not end; the terminal shows:\n{self.text[-4000:]}")
            else:
                time.sleep(0.01)
        os.close(self.master)
        return self.code
