#!/usr/bin/env python3
"""Tests of check_includes.py on small made-up trees."""
import pathlib, tempfile, unittest

import check_includes

LAYERS = "base : | icu\nread : base | json\nevent : base |\napp : * |\n"


def problems(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {"tools/layers.txt": LAYERS, **files}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf8")
        return list(check_includes.problems(root))


class Includes(unittest.TestCase):
    def test_declared_ones_pass(self):
        self.assertEqual(problems({
            "src/runding/read/a.cc": '#include "runding/read/a.h"\n#include <string>\n#include <nlohmann/json.hpp>\n'
                                     '#include "runding/base/span.h"\n#include <unistd.h>\n#include <sys/stat.h>\n',
            "app/main.cc": '#include "commands.h"\n#include "runding/event/e.h"\n', "app/commands.h": ""}), [])

    def test_another_stage_is_rejected_with_its_line(self):
        self.assertEqual(problems({"src/runding/event/e.cc": '#include <string>\n#include "runding/read/a.h"\n'}),
                         ["src/runding/event/e.cc:2: event may not include read (runding/read/a.h)"])

    def test_an_undeclared_library_is_rejected(self):
        self.assertEqual(problems({"src/runding/event/e.cc": "#include <nlohmann/json.hpp>\n"}),
                         ["src/runding/event/e.cc:1: event may not include json (<nlohmann/json.hpp>)"])

    def test_an_unknown_library_is_rejected(self):
        self.assertEqual(len(problems({"src/runding/event/e.cc": "#include <boost/any.hpp>\n"})), 1)

    def test_relative_paths_out_of_the_folder_are_rejected(self):
        self.assertEqual(len(problems({"src/runding/event/e.cc": '#include "span.h"\n'})), 1)

    def test_an_undeclared_folder_is_rejected(self):
        self.assertEqual(len(problems({"src/runding/other/o.cc": ""})), 1)

    def test_tests_may_include_all(self):
        self.assertEqual(problems({"src/runding/event/e_test.cc": '#include "runding/read/a.h"\n'}), [])


if __name__ == "__main__":
    unittest.main()
