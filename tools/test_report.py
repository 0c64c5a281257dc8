#!/usr/bin/env python3
"""Sum up a run of ctest: test_report.py BUILD_DIR LOG

Reads BUILD_DIR/ctest.xml and, for the entries unit.N, the GoogleTest result BUILD_DIR/tests/unit.N.json, so that every
unit test counts once. Prints what failed and what was left out, and as the last line "PASSED FAILED".
"""
import json, os, sys
import xml.etree.ElementTree as xml


def unit_tests(path):
    """(name, passed | failed | skipped) of every test in a GoogleTest result, or None when it broke off."""
    try:
        with open(path, encoding="utf8") as file:
            suites = json.load(file)["testsuites"]
    except (OSError, ValueError, KeyError):
        return None
    rows = []
    for suite in suites:
        for test in suite["testsuite"]:
            state = "failed" if test.get("failures") else "skipped" if test.get("result") == "SKIPPED" else "passed"
            if test.get("status") == "RUN":
                rows.append((f"{suite['name']}.{test['name']}", state))
    return rows


def main():
    build, log = sys.argv[1:]
    rows = []
    try:
        entries = xml.parse(os.path.join(build, "ctest.xml")).getroot().iter("testcase")
    except (OSError, xml.ParseError):
        entries = []
    for entry in entries:
        name, ok = entry.get("name"), entry.get("status") == "run"
        if entry.find("skipped") is not None:
            rows.append((name, "skipped"))
            continue
        inner = unit_tests(os.path.join(build, "tests", name + ".json")) if name.startswith("unit.") else None
        if inner is None:
            rows.append((name, "passed" if ok else "failed"))
        else:
            rows += inner
            if not ok and not any(state == "failed" for _, state in inner):
                rows.append((name, "failed"))
    if not rows or any(state == "failed" for _, state in rows):
        with open(log, encoding="utf8", errors="replace") as file:
            print(file.read())
    for name, state in rows:
        if state == "failed":
            print("FAILED ", name)
        elif state == "skipped":
            print("left out:", name)
    count = lambda wanted: sum(state == wanted for _, state in rows)
    print(f"unit and command tests: {count('passed')} passed, {count('failed')} failed, {count('skipped')} left out")
    print(count("passed"), count("failed") + (not rows))


main()
