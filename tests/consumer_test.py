#!/usr/bin/env python3
"""The install rules: the installed program runs outside the tree, and find_package(runding) builds a project."""
import json, os, pathlib, shutil, subprocess, tempfile, unittest

from program_case import PROGRAM as GIVEN

PROGRAM = pathlib.Path(GIVEN).resolve()
BUILD = PROGRAM.parent
SOURCE = pathlib.Path(__file__).resolve().parent / "consumer"


def run(*command, **options):
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    if result.returncode:
        raise AssertionError(f"{command}: {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.prefix = cls.folder / "prefix"
        run("cmake", "--install", BUILD, "--prefix", cls.prefix)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_program_finds_its_data(self):
        program = self.prefix / "bin" / "runding"
        environment = {k: v for k, v in os.environ.items() if k != "RUNDING_LANG_DATA"}
        self.assertRegex(run(program, "--version"), r"^runding \d+\.\d+\.\d+\n$")
        line = json.dumps({"id": "a", "lang": "en", "text": "The talks began in Elunsa. They ended a day later."})
        out = run(program, "annotate", "-", input=line, cwd=self.folder, env=environment)
        self.assertEqual(len(json.loads(out)["sentences"]), 2)

    def test_library_builds_a_project(self):
        build = self.folder / "build"
        run("cmake", "-S", SOURCE, "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={self.prefix}",
            *([f"-DCMAKE_CXX_COMPILER_LAUNCHER={ccache}"] if (ccache := shutil.which("ccache")) else []))
        run("cmake", "--build", build)
        out = run(build / "consumer", cwd=self.folder)
        self.assertEqual(json.loads(out.splitlines()[-1])["id"], "courier-17")


if __name__ == "__main__":
    unittest.main()
