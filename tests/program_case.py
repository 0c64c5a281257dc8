"""What tests of the program from outside share: where it is, a folder for each test, one run of it."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get("RUNDING_PROGRAM", "build/release/runding")


class ProgramCase(unittest.TestCase):
    """A test with a folder of its own, thrown away afterwards."""
    COMMAND = ()  # words behind the program's name in every run

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="runding_")
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, content):
        """Path of a new file in the folder, of bytes or text."""
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(content if isinstance(content, bytes) else content.encode())
        return path

    def run_bytes(self, *arguments, stdin=b""):
        """(exit status, standard output, standard error), both as bytes."""
        done = subprocess.run([PROGRAM, *self.COMMAND, *arguments], input=stdin, capture_output=True)
        return done.returncode, done.stdout, done.stderr

    def run_program(self, *arguments, stdin=b""):
        """The same with both as text."""
        status, out, err = self.run_bytes(*arguments, stdin=stdin)
        return status, out.decode(), err.decode()


def main():
    """Runs the tests of the calling file; exit status 77 = no program."""
    if not os.access(PROGRAM, os.X_OK):
        print(f"left out: no program at {PROGRAM}")
        sys.exit(77)
    unittest.main()
