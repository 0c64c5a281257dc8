#!/usr/bin/env bash
# Makes lang/<code>/reader.model anew from the data (see HACKING.md, "The trained reader"). The same data and the same
# kind of processor give the same file.
#   tools/train_reader.sh LANGUAGE DATA [FURTHER OPTIONS OF runding train]     DATA = folder with treebanks/, ner/ and text/
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
language=$1 data=$2
shift 2
runding=${RUNDING_PROGRAM:-build/release/runding}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

checks=() options=()
case $language in
  id)
    options=(--epochs 14)
    zstd -dqc "$data/treebanks/id/gsd-old-train.conllu.zst" >"$work/gsd-old.conllu"
    python3 tools/convert_gsd.py "$work/gsd-old.conllu" "$work/gsd-converted.conllu"
    checks=(--check "news=$data/treebanks/id/csui-dev.conllu" --check "encyclopedia=$data/treebanks/id/gsd-dev.conllu"
      --check "news=$data/ner/id/idner-dev.conll" --check "encyclopedia=$data/ner/id/nergrit-dev.conll")
    ;;
  en)
    # Web text often has no capitals.
    options=(--epochs 12 --layers 4 --other-case 0.02 --small-case 0.02)
    zstd -dqc "$data/treebanks/en/gum-ccby-train.conllu.zst" >"$work/gum.conllu"
    python3 tools/gum_names.py "$work/gum.conllu" "$work/gum-named.conllu"
    checks=(--check "web=$data/treebanks/en/gum-ccby-dev.conllu")
    ;;
esac
# Copies of the names with every name invented, so that the reader must judge by what stands around a name.
while IFS=$'\t' read -r kind path _; do
  [[ $kind == names && $path == swapped/* ]] || continue
  mkdir -p "$work/$(dirname "$path")"
  python3 tools/swap_names.py --seed 41 --words "lang/$language/words.tsv" "$data/${path#swapped/}" "$work/$path"
done <"lang/$language/training.tsv"
"$runding" train "$language" --data . --from "$work" --from "$data" -o "$work/reader.model" "${options[@]}" "${checks[@]}" "$@"
mv "$work/reader.model" "lang/$language/reader.model"
