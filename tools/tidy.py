#!/usr/bin/env python3
"""clang-tidy on every source of the compilation database: tidy.py BUILD_DIR JOBS [FILE…]

A file that was clean is skipped until it, a project header it includes, its command line or .clang-tidy changes; the
keys of clean files are kept in BUILD_DIR/tidy-cache/.
"""
import concurrent.futures, functools, hashlib, json, pathlib, re, subprocess, sys

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
ROOT = pathlib.Path.cwd()
EXTRA = ["--extra-arg=-Wno-unknown-warning-option", "--quiet", "--warnings-as-errors=*"]


@functools.cache
def read(path):
    return path.read_bytes()


def closure(path):
    """The file and all project headers it reaches."""
    seen, todo = set(), [path]
    while todo:
        at = todo.pop()
        if at in seen:
            continue
        seen.add(at)
        for name in INCLUDE.findall(read(at).decode("utf8")):
            for base in (at.parent, ROOT / "src", ROOT / "include", ROOT):
                if (base / name).is_file():
                    todo.append((base / name).resolve())
                    break
    return sorted(seen)


def key(entry, path):
    h = hashlib.sha256(read(ROOT / ".clang-tidy") + entry["command"].encode())
    for file in closure(path):
        h.update(str(file.relative_to(ROOT)).encode() + read(file))
    return h.hexdigest()


def check(entry, build, cache):
    path = pathlib.Path(entry["file"]).resolve()
    mark = cache / key(entry, path)
    if mark.exists():
        return path, 0, ""
    run = subprocess.run(["clang-tidy", "-p", str(build), *EXTRA, str(path)], capture_output=True, text=True)
    if run.returncode == 0:
        mark.touch()
    return path, run.returncode, run.stdout


def main():
    build, jobs = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    only = {pathlib.Path(f).resolve() for f in sys.argv[3:]}
    cache = build / "tidy-cache"
    cache.mkdir(exist_ok=True)
    entries = json.loads((build / "compile_commands.json").read_text())
    entries = [e for e in entries if not only or pathlib.Path(e["file"]).resolve() in only]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for path, status, output in pool.map(lambda e: check(e, build, cache), entries):
            if status:
                failed += 1
                print(f"-- {path.relative_to(ROOT)}\n{output}", flush=True)
    print(f"clang-tidy: {len(entries)} files, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
