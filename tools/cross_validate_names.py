#!/usr/bin/env python3
"""Names of the English web set (Universal NER, EWT), five-fold: cross_validate_names.py DATA [OPTIONS OF runding train]

The sentences come in the order of their documents, so a fold is every fifth block of 25 sentences. The rest is learnt from as
lang/en/training.tsv says. Prints the F1 of each fold with the names as they are and with every name invented, and the means.
DATA is the folder with treebanks/, ner/ and text/. Takes as long as training five readers.
"""
import os, pathlib, re, subprocess, sys, tempfile

BLOCK, FOLDS = 25, 5
SET = "ner/en/train-a-uner-ewt-dev.conll"


def swap(words, source, target, seed):
    subprocess.run([sys.executable, "tools/swap_names.py", "--seed", str(seed), "--words", words, source, target], check=True)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__.strip())
    data, options = pathlib.Path(sys.argv[1]), sys.argv[2:]
    program = os.environ.get("RUNDING_PROGRAM", "build/release/runding")
    words, recipe = "lang/en/words.tsv", pathlib.Path("lang/en/training.tsv").read_text(encoding="utf8")
    sentences = (data / SET).read_text(encoding="utf8").strip().split("\n\n")
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        with open(work / "gum.conllu", "wb") as out:
            subprocess.run(["zstd", "-dqc", data / "treebanks/en/gum-ccby-train.conllu.zst"], stdout=out, check=True)
        subprocess.run([sys.executable, "tools/gum_names.py", work / "gum.conllu", work / "gum-named.conllu"], check=True)
        for path in re.findall(r"\tswapped/([^\t]+)\t", recipe):
            (work / "swapped" / path).parent.mkdir(parents=True, exist_ok=True)
            swap(words, data / path, work / "swapped" / path, 41)
        for fold in range(FOLDS):
            for name, held in (("train", False), ("test", True)):
                part = [s for i, s in enumerate(sentences) if ((i // BLOCK) % FOLDS == fold) == held]
                (work / f"{name}.conll").write_text("\n\n".join(part) + "\n\n", encoding="utf8")
            swap(words, work / "test.conll", work / "invented.conll", 43)
            (work / "recipe.tsv").write_text(recipe.replace(SET, "train.conll"), encoding="utf8")
            done = subprocess.run(
                [program, "train", "en", "--data", ".", "--recipe", work / "recipe.tsv", "--from", work, "--from", data, "-o", work / "model",
                 "--check", f"web={work / 'test.conll'}", "--check", f"web={work / 'invented.conll'}", *options],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True).stdout
            f1 = [float(x) for x in re.findall(r"names F1 ([0-9.]+)", done)[-2:]]
            figures.append(f1)
            print(f"fold {fold}: names {f1[0]:.4f}, invented {f1[1]:.4f}", flush=True)
    print("mean: names %.4f, invented %.4f" % tuple(sum(f[k] for f in figures) / FOLDS for k in (0, 1)))


if __name__ == "__main__":
    main()
