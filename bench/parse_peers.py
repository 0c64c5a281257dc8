#!/usr/bin/env python3
"""Accuracy and speed of `runding parse` and of UDPipe 1 side by side, in one run, as tables for docs/benchmarks.md.

    parse_peers.py [--program RUNDING] [--python PYTHON] [--models FOLDER] [--only accuracy|speed]

Both get the same plain text: the sentences of a treebank joined by one space (none where the last token has SpaceAfter=No), an
empty line between paragraphs and documents. Scores are those of `runding eval parse`. The peer is trained with default options
on what FOLDER has no model of. PYTHON has the packages of bench/peers/requirements.txt.

Speed is that of the whole process on running text: processor seconds on one core, the time for a short text taken from that for a
long one, so that starting and loading do not count. On two cores it is wall time, which needs a quiet machine. Words are
syntactic words as runding cuts them, for both.
"""
import argparse, json, os, pathlib, subprocess, sys, tempfile, time

DATA = pathlib.Path(os.environ.get("RUNDING_DATA", "../shared")) / "data"
HERE = pathlib.Path(__file__).resolve().parent
# Language, name, gold.
SETS = [("id", "csui-dev", "treebanks/id/csui-dev.conllu"), ("id", "gsd-dev", "treebanks/id/gsd-dev.conllu"),
        ("en", "gum-dev", "treebanks/en/gum-ccby-dev.conllu")]
PEER_DATA = {"id": ["treebanks/id/csui-train.conllu", "treebanks/id/gsd-old-train.conllu.zst"],
             "en": ["treebanks/en/gum-ccby-train.conllu.zst"]}
TEXT = {"id": "text/id/news-id.txt.zst", "en": "text/en/news-en.txt.zst"}
METRICS = ["Tokens", "Sentences", "Words", "UPOS", "Lemmas", "UAS", "LAS", "CLAS"]
# Words of the short and the long text: enough for a second or more.
SIZES = {"peer": (10_000, 60_000), "runding": (100_000, 1_000_000)}


def raw_text(conllu):
    """The plain text of a treebank."""
    paragraphs, until = [""], 0
    for line in conllu.split("\n"):
        if line.startswith(("# newpar", "# newdoc")) and paragraphs[-1]:
            paragraphs.append("")
        columns = line.split("\t")
        if len(columns) != 10 or "." in columns[0]:
            until = 0 if not line else until
            continue
        first, _, last = columns[0].partition("-")
        if not last and int(first) <= until:
            continue  # a word of a multiword token
        until = int(last or 0)
        paragraphs[-1] += columns[1] + ("" if "SpaceAfter=No" in columns[9].split("|") else " ")
    return "\n\n".join(p.strip(" ") for p in paragraphs) + "\n"


def running_text(language, words):
    """So many words of running text, a paragraph for each line of the file."""
    out, count = [], 0
    with subprocess.Popen(["zstd", "-dc", str(DATA / TEXT[language])], stdout=subprocess.PIPE) as source:
        for line in source.stdout:
            out.append(line.decode("utf8").strip())
            count += len(out[-1].split())
            if count >= words:
                break
        source.kill()
    return "\n\n".join(out) + "\n"


class Systems:
    def __init__(self, options):
        self.program, self.python, self.models = options.program, options.python, pathlib.Path(options.models)

    def command(self, system, language, threads=1):
        if system == "runding":
            return [self.program, "parse", "--lang", language, "-j", str(threads), "-"]
        return [self.python, str(HERE / "peers/udpipe.py"), "parse", str(self.model(language))]

    def model(self, language):
        model = self.models / f"{language}.udpipe"
        if not model.exists():
            print(f"training {model}; this takes an hour or more", file=sys.stderr)
            self.models.mkdir(parents=True, exist_ok=True)
            files = [str(DATA / f) for f in PEER_DATA[language]]
            subprocess.run([self.python, str(HERE / "peers/udpipe.py"), "train", str(model)] + files, check=True)
        return model

    def parse(self, system, language, text, cores=1):
        """What is written, with the processor and the wall seconds of the process."""
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as sink:
            source.write(text.encode("utf8"))
            source.seek(0)
            start = time.time()
            child = subprocess.Popen(["taskset", "-c", ",".join(map(str, range(cores)))] + self.command(system, language, cores),
                                     stdin=source, stdout=sink, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            wall = time.time() - start
            if status:
                sys.exit(f"{system} failed on {language}")
            sink.seek(0)
            return sink.read().decode("utf8"), usage.ru_utime + usage.ru_stime, wall


def word_count(conllu):
    return sum(line.split("\t", 1)[0].isdigit() for line in conllu.split("\n"))


def accuracy(systems):
    print("F1 from plain text, as `runding eval parse` scores it.\n")
    print("| set | system | " + " | ".join(METRICS) + " |\n|---|---|" + "---|" * len(METRICS))
    for language, name, gold in SETS:
        text = raw_text((DATA / gold).read_text(encoding="utf8"))
        f1 = {}
        for system in ("peer", "runding"):
            out, _, _ = systems.parse(system, language, text)
            scored = subprocess.run([systems.program, "eval", "parse", "--json", str(DATA / gold), "-"], input=out.encode("utf8"),
                                    stdout=subprocess.PIPE, check=True).stdout
            f1[system] = {metric: 100 * row["f1"] for metric, row in json.loads(scored).items()}
            label = {"peer": "UDPipe 1", "runding": "runding"}[system]
            print(f"| {name} | {label} | " + " | ".join(f"{f1[system][m]:.2f}" for m in METRICS) + " |", flush=True)
        print(f"| {name} | difference | " + " | ".join(f"{f1['runding'][m] - f1['peer'][m]:+.2f}" for m in METRICS) + " |", flush=True)


def rate(systems, system, language, cores, repeats):
    """Words a second: the least time of some runs, for the difference of the long and the short text."""
    seconds, words = [], []
    for size in SIZES[system]:
        text = running_text(language, size)
        runs = [systems.parse(system, language, text, cores)[1 if cores == 1 else 2] for _ in range(repeats)]
        seconds.append(min(runs))
        words.append(word_count(systems.parse("runding", language, text)[0]))
    return (words[1] - words[0]) / (seconds[1] - seconds[0])


def speed(systems):
    print(f"\nWords a second from plain text to CoNLL-U; load of the machine {os.getloadavg()[0]:.1f} at the beginning.\n")
    print("| language | UDPipe 1, one core | runding, one core | times | runding, two cores | times one core |\n|---|---|---|---|---|---|")
    for language in PEER_DATA:
        peer = rate(systems, "peer", language, 1, 1)
        one = rate(systems, "runding", language, 1, 3)
        two = rate(systems, "runding", language, 2, 3)
        print(f"| {language} | {peer:,.0f} | {one:,.0f} | {one / peer:.1f} | {two:,.0f} | {two / one:.2f} |", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default="build/release/runding")
    options.add_argument("--python", default=sys.executable, help="the Python that has ufal.udpipe")
    options.add_argument("--models", default="build/peers/models", help="folder of id.udpipe and en.udpipe")
    options.add_argument("--only", choices=["accuracy", "speed"])
    options = options.parse_args()
    if not (DATA / "treebanks").is_dir():
        sys.exit(f"no treebanks at {DATA}; set RUNDING_DATA")
    systems = Systems(options)
    for language in PEER_DATA:
        systems.model(language)
    if options.only != "speed":
        accuracy(systems)
    if options.only != "accuracy":
        speed(systems)


if __name__ == "__main__":
    main()
