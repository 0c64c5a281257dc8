#!/usr/bin/env python3
"""Rules of the tree that a compiler does not see: check_tree.py [ROOT]

- hand-written files stay under LONGEST lines;
- no marks of unfinished work;
- no path of somebody's own machine;
- no word of a language in C++: phrases of lang/<code>/*.lex do not stand as string literals in src/ or app/;
- no running text of the articles used for measuring (only where they are at hand, see RUNDING_DATA).
"""
import json, os, pathlib, re, subprocess, sys

LONGEST = 600
CODE = {".cc", ".h", ".py", ".sh", ".js", ".css", ".cmake"}
TEXT = CODE | {".md", ".txt", ".lex", ".json", ".jsonl", ".html", ".yml", ".1", ""}
# Written in two parts so that this file does not match itself.
MARKS = re.compile(r"\b(" + "|".join(["TO" "DO", "FIX" "ME", "XX" "X", "HA" "CK"]) + r")\b")
OWN_PATH = re.compile(r"(?<![\w.])/(?:home|root|Users|work|mnt)/[\w.-]+")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
COMMENT = re.compile(r'("(?:[^"\\\n]|\\.)*")|//.*')
SHORTEST_WORD = 4
GRAM = 9  # words in a row that count as copied


def tree(root):
    try:
        out = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                             capture_output=True, check=True).stdout
        names = [n for n in out.decode("utf8").split("\0") if n]
    except (OSError, subprocess.CalledProcessError):
        names = [str(p.relative_to(root)) for p in root.rglob("*") if p.is_file() and "build" not in p.parts]
    return [pathlib.Path(n) for n in sorted(set(names)) if (root / n).is_file()]


def lexicon_words(root):
    """Single words of the language packs → where they stand."""
    words = {}
    for file in sorted((root / "lang").glob("*/*.lex")):
        for line in file.read_text(encoding="utf8").splitlines():
            columns = [c for c in re.split(r"\t| {2,}", line.strip()) if c]
            if line.startswith("#") or len(columns) < 2:
                continue
            for phrase in columns[1].split(";"):
                for word in phrase.strip().split("|") if " " not in phrase.strip() else [phrase.strip()]:
                    if len(word) >= SHORTEST_WORD:
                        words.setdefault(word.casefold(), f"{file.relative_to(root)}, class {columns[0]}")
    return words


def interface_words(root):
    """Words that C++ and data share on purpose: codes, classes, attributes and their values, keys of the formats. C++ has
    names in English, so a word that is an identifier of a header (a field that is written as a key) is one of them."""
    words = set()
    for header in (root / "src").rglob("*.h"):
        code = re.sub(r"//.*|\"[^\"\n]*\"", "", header.read_text(encoding="utf8"))
        words.update(re.findall(r"[a-z_]+", code))
    schema = root / "lang" / "schema.tsv"
    if schema.exists():
        for line in schema.read_text(encoding="utf8").splitlines():
            if not line.startswith("#"):
                words.update(re.split(r"[\s|]+", line.strip()))
    for name in ("src/runding/article/codes.h", "src/runding/base/error.cc", "src/runding/article/annotation_json.cc"):
        if (root / name).exists():
            words.update(LITERAL.findall((root / name).read_text(encoding="utf8")))
    things = root / "gazetteer" / "things.tsv"
    if things.exists():
        rows = [line.split("\t") for line in things.read_text(encoding="utf8").splitlines() if not line.startswith("#")]
        words.update(row[2] for row in rows if len(row) > 2)  # kinds
    extra = root / "tools" / "interface-words.txt"
    if extra.exists():
        for line in extra.read_text(encoding="utf8").splitlines():
            words.update(line.split("#")[0].split())
    return {w.casefold() for w in words}


def grams(text):
    words = re.findall(r"\w+", text.casefold())
    return [tuple(words[i:i + GRAM]) for i in range(len(words) - GRAM + 1)]


def measuring_text(data):
    """Runs of words of the articles with gold, when they are at hand."""
    out = set()
    for file in sorted(pathlib.Path(data).glob("gold/*.jsonl")):
        for line in file.read_text(encoding="utf8").splitlines():
            out.update(grams(json.loads(line).get("text", "")))
    return out


def problems(root, data):
    words, allowed, copied = lexicon_words(root), interface_words(root), measuring_text(data)
    for path in tree(root):
        if path.suffix not in TEXT:
            continue
        try:
            text = (root / path).read_text(encoding="utf8")
        except UnicodeDecodeError:
            continue
        lines = text.splitlines()
        if path.suffix in CODE and len(lines) > LONGEST:
            yield f"{path}: {len(lines)} lines, more than {LONGEST}"
        code = path.suffix == ".cc" and path.parts[0] in ("src", "app") and not path.stem.endswith("_test")
        for number, line in enumerate(lines, 1):
            if MARKS.search(line) and path.suffix != ".lex":
                yield f"{path}:{number}: a mark of unfinished work"
            if OWN_PATH.search(line):
                yield f"{path}:{number}: a path of one machine: {OWN_PATH.search(line)[0]}"
            if code and not line.startswith("#include"):
                for literal in LITERAL.findall(COMMENT.sub(r"\1", line)):
                    word = literal.casefold()
                    if word in words and word not in allowed:
                        yield f"{path}:{number}: \"{literal}\" is language ({words[word]}); it belongs in lang/ alone"
        if copied and (hit := next((g for g in grams(text) if g in copied), None)):
            yield f"{path}: running text of an article: \"{' '.join(hit)}\""


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = list(problems(root, os.environ.get("RUNDING_DATA", "../shared")))
    print("\n".join(found) if found else "tree: fine")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
