#!/usr/bin/env python3
"""Reject includes that a folder has not declared in tools/layers.txt: check_includes.py [ROOT]

Project headers are included as "runding/FOLDER/…"; other quoted includes are files of the same folder. Headers of
libraries are known by LIBRARIES below; the standard library and the system's headers are free for all.
"""
import pathlib, re, sys

LIBRARIES = {
    "unicode/": "icu", "nlohmann/": "json", "sqlite3.h": "sqlite", "zlib.h": "zlib", "zstd": "zstd", "xxhash.h": "xxhash",
    "CLI/": "cli11", "cld2/": "cld2", "compact_lang_det.h": "cld2", "benchmark/": "benchmark", "gtest/": "gtest",
    "gmock/": "gtest", "spdlog/": "spdlog",
}
SYSTEM = re.compile(r"^[a-z_0-9]+$|^(sys|linux|netinet|arpa)/[a-z_0-9]+\.h$|^[a-z_0-9]+\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def read_layers(path):
    """folder → (folders it may include or None for all, libraries)."""
    layers = {}
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        match = re.fullmatch(r"(\w+)\s*:\s*([\w\s*]*)\|([\w\s]*)", line)
        if not match:
            raise SystemExit(f"{path}:{number}: expected 'folder : folders | libraries'")
        folders = match[2].split()
        layers[match[1]] = (None if folders == ["*"] else set(folders), set(match[3].split()))
    return layers


def folder_of(path):
    """Name of the layer a source file belongs to."""
    parts = path.parts
    return parts[2] if parts[:2] == ("src", "runding") and len(parts) > 3 else parts[0]


def problems(root):
    layers = read_layers(root / "tools" / "layers.txt")
    for top in ("src", "app", "bench", "fuzz", "include"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in (".cc", ".h") or file.stem.endswith("_test"):
                continue
            path = file.relative_to(root)
            folder = folder_of(path)
            if folder not in layers:
                yield f"{path}: the folder {folder} is not declared in tools/layers.txt"
                continue
            may, libraries = layers[folder]
            text = file.read_text(encoding="utf8")
            for match in INCLUDE.finditer(text):
                quoted, name = match[1] == '"', match[2]
                where = f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
                if name.startswith("runding/"):
                    other = name.split("/")[1]
                    if other != folder and may is not None and other not in may and "/" in name[8:]:
                        yield f"{where}: {folder} may not include {other} ({name})"
                    elif not quoted and folder != "include":
                        yield f"{where}: write \"{name}\" for the project's own headers"
                elif quoted:
                    if not (file.parent / name).exists():
                        yield f"{where}: \"{name}\" is no file of its folder; project headers begin with runding/"
                else:
                    library = next((lib for prefix, lib in LIBRARIES.items() if name.startswith(prefix)), None)
                    if library is None and not SYSTEM.match(name):
                        yield f"{where}: <{name}> belongs to no library known to tools/check_includes.py"
                    elif library is not None and library not in libraries:
                        yield f"{where}: {folder} may not include {library} (<{name}>)"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = list(problems(root))
    print("\n".join(found) if found else "includes: as declared")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
