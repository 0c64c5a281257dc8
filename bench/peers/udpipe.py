#!/usr/bin/env python3
"""UDPipe 1 (https://ufal.mff.cuni.cz/udpipe/1) as a peer, through its Python package `ufal.udpipe`.

    udpipe.py train MODEL TREEBANK...   one model of all the files (CoNLL-U, also .zst), default options
    udpipe.py parse MODEL < TEXT        plain text in, CoNLL-U out; seconds for loading and parsing on standard error
"""
import json, subprocess, sys, time

from ufal.udpipe import InputFormat, Model, Pipeline, ProcessingError, Sentence, Sentences, Trainer


def read(path):
    if path.endswith(".zst"):
        return subprocess.run(["zstd", "-dc", path], stdout=subprocess.PIPE, check=True).stdout.decode("utf8")
    with open(path, encoding="utf8") as file:
        return file.read()


def train(model, treebanks):
    reader, sentences, error = InputFormat.newConlluInputFormat(), Sentences(), ProcessingError()
    for path in treebanks:
        reader.setText(read(path))
        sentence = Sentence()
        while reader.nextSentence(sentence, error):
            sentences.push_back(sentence)
            sentence = Sentence()
        if error.occurred():
            sys.exit(f"{path}: {error.message}")
    start = time.time()
    trained = Trainer.train("morphodita_parsito", sentences, Sentences(), Trainer.DEFAULT, Trainer.DEFAULT, Trainer.DEFAULT, error)
    if error.occurred():
        sys.exit(error.message)
    with open(model, "wb") as file:
        file.write(trained)
    print(f"{model}: {len(sentences)} sentences, {time.time() - start:.0f} s", file=sys.stderr)


def parse(model):
    start = time.time()
    loaded = Model.load(model)
    if not loaded:
        sys.exit(f"{model}: no UDPipe model")
    text = sys.stdin.buffer.read().decode("utf8")
    between = time.time()
    error = ProcessingError()
    out = Pipeline(loaded, "tokenize", Pipeline.DEFAULT, Pipeline.DEFAULT, "conllu").process(text, error)
    if error.occurred():
        sys.exit(error.message)
    sys.stdout.buffer.write(out.encode("utf8"))
    print(json.dumps({"load_s": round(between - start, 3), "parse_s": round(time.time() - between, 3)}), file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) >= 4 and sys.argv[1] == "train":
        train(sys.argv[2], sys.argv[3:])
    elif len(sys.argv) == 3 and sys.argv[1] == "parse":
        parse(sys.argv[2])
    else:
        sys.exit(__doc__)
