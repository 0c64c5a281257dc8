#!/usr/bin/env python3
"""Write docs/commands.md from the program's own output on the example: commands_doc.py PROGRAM

The record is made in a folder that is thrown away; ids and rows in the document are those of today's analysis.
"""
import json, os, pathlib, subprocess, sys, tempfile

R = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = tempfile.TemporaryDirectory()
DB = "asmer.db"


def run(cmd, head=None, cut=None):
    """A command as typed and the first lines of what it prints, indented."""
    out = subprocess.run(["bash", "-c", cmd.replace("runding ", R + " ", 1)], capture_output=True, text=True, cwd=FOLDER.name).stdout
    lines = [l.rstrip() for l in out.splitlines()]
    more = head and len(lines) > head
    lines = lines[:head] if head else lines
    if cut: lines = [l if len(l) <= cut else l[:cut] + "…" for l in lines]
    return "\n".join("    " + l if l else "" for l in [f"$ {cmd}"] + lines + (["…"] if more else []))


def rows(command):
    out = subprocess.run([R] + command.split() + ["--json"], capture_output=True, text=True, cwd=FOLDER.name).stdout
    return [json.loads(l) for l in out.splitlines()]


example = ROOT / "examples/lembah-asmer"
# The last article comes in a day later, for what is new since.
lines = (example / "articles.jsonl").read_text(encoding="utf8").splitlines(keepends=True)
for day, part in (("2031-06-01", lines[:-1]), ("2031-06-02", lines[-1:])):
    subprocess.run([R, "add", "-q", f"{FOLDER.name}/{DB}", "-", "--gazetteer", str(example / "gazetteer")], input="".join(part),
                   text=True, check=True, env=os.environ | {"RUNDING_NOW": day})
invented = {
    "ship.txt": "The ship's crew left Oruna Bay. Ana Kurt didn't.\n",
    "ship.names": "Ana\tO\nKurt\tO\nleft\tO\nVelmara\tO\n.\tO\n",
    "gold.names": "Ana\tB-PER\nKurt\tI-PER\nleft\tO\nVelmara\tB-LOC\n",
    "system.names": "Ana\tB-PER\nKurt\tI-PER\nleft\tB-ORG\nVelmara\tB-GPE\n",
    "gold.conllu": "1-2\trumahnya" + "\t_" * 8 + "\n1\trumah\trumah\tNOUN\t_\t_\t3\tnsubj\t_\t_\n2\tnya\tdia\tPRON\t_\t_\t1\tnmod:poss\t_\t_\n"
                   "3\tbesar\tbesar\tADJ\t_\t_\t0\troot\t_\t_\n\n",
    "system.conllu": "1\trumahnya\trumah\tNOUN\t_\t_\t2\tnsubj\t_\t_\n2\tbesar\tbesar\tADJ\t_\t_\t0\troot\t_\t_\n\n",
    "cldr/main/en/territories.json": json.dumps({"main": {"en": {"localeDisplayNames": {"territories": {"QM": "Utavia"}}}}}),
    "cldr/main/id/territories.json": json.dumps({"main": {"id": {"localeDisplayNames": {"territories": {"QM": "Utavia Raya"}}}}}),
}
for name, content in invented.items():
    (pathlib.Path(FOLDER.name) / name).parent.mkdir(parents=True, exist_ok=True)
    (pathlib.Path(FOLDER.name) / name).write_text(content, encoding="utf8")
GAZETTEER = "examples/lembah-asmer/gazetteer"
(pathlib.Path(FOLDER.name) / "examples").symlink_to(ROOT / "examples")
h=[r for r in rows(f"timeline {DB}") if len(r["articles"])>=2 and r["type"]=="meeting"]
hid=(h or rows(f"timeline {DB}"))[0]["id"]
speaker="Landorin"
second=next(r["id"] for r in rows(f"timeline {DB} --type talks"))
os.environ["RUNDING_NOW"] = "2031-06-01T12:00:00Z"
D=f"""# Commands that read a record

Each command answers one question about a record made by `runding add`. Results go to standard output, everything else to
standard error. The examples run on [the invented affair](../examples/README.md):

    $ runding add {DB} examples/lembah-asmer/articles.jsonl --gazetteer examples/lembah-asmer/gazetteer

`add` stores each article at a cost that does not grow with the record, then links across all of them, which takes about half a
millisecond an article of the record. Where articles come in often and the record is large, `add --no-link` leaves the linking to the
next question.

| command | question |
|---|---|
| [`timeline`](#timeline) | what happened, when, where, who with, how many independent origins report it |
| [`threads`](#threads) | the affairs a record tells of, where it tells of several |
| [`statements`](#statements) | who is reported to have said what, and through whom it came |
| [`positions`](#positions) | what each party wants on each issue, since when, who said so |
| [`parties`](#parties) | people, bodies, states and places with all their names |
| [`counts`](#counts) | figures: ranges, and by whom |
| [`disputes`](#disputes) | where the articles, or the parties in them, do not agree |
| [`commitments`](#commitments) | what was promised, and what became of it |
| [`sources`](#sources) | outlets, who cites whom, which articles copy others |
| [`show`](#show) | one row by its id: every evidence with its sentence and article |
| [`explain`](#explain) | why a row is as it is: its sentence as a tree, the lexicon entries and rules |
| [`search`](#search) | articles and parties by words |
| [`stats`](#stats) | how much there is |
| [`export`](#export) | everything, for other programs |
| [`brief`](#brief) | everything, for people, on one page |
| [`diff`](#diff) | what is new since a time, or against another record |
| [`curate`](#curate) | decide what is right: accept, reject, correct, merge, split, rename, note, undo |
| [`watch`](#watch) | add what comes into a folder as it comes, and tell what is new |
| [`remove`](#remove) | take articles out, with everything only they said |
| [`reanalyse`](#reanalyse) | read every text anew, after an upgrade |
| [`backup`](#backup) | copy the record |

## What they share

- **Filters.** `--thread` takes the id of a thread; statements, positions and figures are those of the articles that tell something of it. `--party` and `--speaker` take any name a party goes by, in any case, with or without diacritics; whoever speaks
  or acts for a party counts for it. `--issue` and `--type` take the codes of the annotation format, several with commas.
  `--since` and `--until` take 2031, 2031-03 or 2031-03-18, both included. `--outlet` and `--lang` look at the articles. The same
  option twice means either; different options must all hold.
- **`--json`** writes one object per line: unknown keys are left out, evidence is `{{"article", "start", "end", "exact"}}` with UTF-8
  byte offsets into the article's text.
- **Ids** derive from content: the same articles give the same ids in every record. The first letter says what it is: h happening,
  t thread, q statement, o position, p party, k figures of one thing, n one figure, d dispute, c commitment, s change of position, u outlet.
- **Doubt.** Rows read with a confidence below .5 begin with `?` (and carry `confidence` in JSON). What happened without doubt has no
  word in brackets; all else says so: `(claimed)`, `(denied)`, `(planned)`.
- **Decisions of people** (`curate`): a row they accepted begins with `✓`, a corrected one with `*` and says what was read. Rejected rows are
  hidden; `--rejected` shows them, with `✗`.
- **Colour** only on a terminal, and never when `NO_COLOR` is set.
- **Exit status** 0 all well, 2 wrong usage (also an unknown party or id, with the nearest names), 4 the record or an output file
  failed, with a code: `not_a_record`, `newer_record`, `damaged_record`, `busy`, `disk_full`, `io`.

## timeline

{run(f"runding timeline {DB} --type talks,agreement", 16)}

A row says what happened, how far it is sure, who took part and where; how many independent origins and articles stand behind it, and
which told it first (by publication, then id); the clearest words, and the article they stand in. `└` is a part of what stands above it,
`within` names a whole that stands elsewhere; `round 2 (inferred)` is said by no article, but nothing else is possible. As JSON (there is
also `round_inferred`, `within`):

{run(f"runding timeline {DB} --type call,meeting --json | head -1")}

## threads

{run(f"runding threads {DB}")}

Two lines for each affair: who acts in most of it, what most positions in it are about, its days and its size. A record of one affair
has one; a few happenings that share nothing with the others are in none. `timeline {DB} --thread ID` shows one alone.

## statements

{run(f"runding statements {DB} --speaker {speaker}", 12)}

The same words by the same speaker in several articles are one row. A quoted part of a longer statement has `within` in its JSON.

## positions

{run(f"runding positions {DB} --matrix", 24)}

The cell is the latest stance and how many there are. Without `--matrix` every position follows:

{run(f"runding positions {DB} --issue ceasefire | tail -n 8")}

## parties

{run(f"runding parties {DB} --type PER", 8)}

The columns: articles that name it, happenings it takes part in, statements, positions.

## counts

{run(f"runding counts {DB} --type killed", 14)}

The range spans the largest figure of each article; figures of an unknown place get none.

## disputes

{run(f"runding disputes {DB}", 18)}

Each side says how many independent origins stand behind it and which article said so first (by publication, then id).

## commitments

{run(f"runding commitments {DB} --type open,overdue", 12)}

Open, kept, broken, contested, with the evidence for each; overdue is what is open after its last day. That is seen from the day of the
newest article, never from the clock; `--as-of 2031-06-30` looks from another day.

## sources

{run(f"runding sources {DB}", 14)}

## show

{run(f"runding show {DB} {hid}", 24)}

The words stand between » and «. Any id works, and the id of an article shows its text.

## explain

{run(f"runding explain {DB} {hid} --gazetteer {GAZETTEER}", 38)}

The articles are analysed again, with the reasons kept. Each fact says what decided it and where that stands in the language pack:
file, line, class and attributes of the entry, the rule of `times.grammar`, the row of `codes.tsv`. In the tree `*` marks the words that
tell the row and `+` those a reason rests on; at the end of a line stand the classes that bear on
events, positions and speech.

A happening is explained by each of its events, a statement or position in every article that has it. Behind the id of an article
rows of it may be named: `v3` is its third event, `p2` its second position, `q1` its first statement. `--untold` adds the phrases
that told nothing, and why. `--article FILE` explains articles that are in no record:

    runding explain --article story.txt
    runding explain --article articles.jsonl ledger-0310 v2

What people decided about a row (`runding curate`) stands below it. Gazetteers a record was made with must be given again. Where a row is not found again, or not as the record has it, explain says so;
exit status 1 stands for a row that is not found. `--json` writes a row a line: `facts` with `what`, `value` and `why` (code, words, entry,
weight), and `sentences` with the words, their heads and lexicon entries.

## search

{run(f"runding search {DB} prisoner", 12)}

Every word must be there; each may be the beginning of one. `'"a phrase"'` must stand exactly so. The best come first. In a large record words
that stand in more than 20,000 articles, or in one of four of the newest, are not ranked: there the newest articles come first
([record.md](record.md)).

## stats

{run(f"runding stats {DB}")}

What people rejected is not counted; `--rejected` counts it.

## export

{run(f"runding export {DB} --format csv --layer timeline", 3, 150)}

`--format jsonl` (the default) writes the rows of every command, each with its `layer`; `--layer` keeps one. `--format csv` writes one layer
as a table that spreadsheets open. `--format record` writes one JSON object with entities, happenings, threads, copies, disputes, shifts and
commitments, each member with its article and evidence, and the log of `curate`.

## brief

    $ runding brief {DB} --title "The Asmer Valley" -o asmer.html

One page that needs nothing else: no server, no network. Each line opens its sentence in the article beside it. `/` filters, Enter opens,
← and → go from one sentence to the next, Escape closes. The address keeps what is shown (`#h…` a line, `#h….1` its first evidence,
`;lang=id`, `;theme=dark`), so a link to it shows the same. Where the record tells of several affairs, one
can be chosen. `--language id` opens it in Indonesian. The same record gives the same bytes.

## diff

{run(f"runding diff {DB} --since 2031-06-02", 22)}

New articles; happenings that are new, that changed (type, status, date, place) or that further articles tell; changes of position and
new positions; disputes that are new or have a new side; commitments that are new or whose outcome changed; and what is gone. `--since`
takes a moment in UTC, or 90m, 24h, 7d back from now, and compares with the record as it stood then, also in what was decided.
`--against` takes another record as the earlier state; rows are known again by the words they were read from. With `--json` every line has
a `change`: article · article gone · happening · happening changed · happening gone · position · shift · dispute · dispute changed ·
commitment · commitment changed; `was` holds the values of before, `new_articles` those whose reports are new.

# Commands that change a record

## curate

Decisions of people, over the record: [curation.md](curation.md) says what each means and how it lasts.

{run(f'runding curate {DB} correct {hid} date=2031-03-13 --author ana --why "Thursday was the 13th"')}
{run(f"runding timeline {DB} --type meeting | grep -A 5 {hid}")}
{run(f'runding curate {DB} reject {second} --author ana')}
{run(f"runding curate {DB} undo 2 --author ben")}
{run(f"runding curate {DB} log")}

| | |
|---|---|
| `accept ID…`, `reject ID…` | a row is right, or wrong; `ID@ARTICLE` means one article's report |
| `correct ID FIELD=VALUE…` | happening: type, status, date, place · position: issue, stance, holder · figure: low, high, figure · statement: speaker |
| `merge ID ID…`, `split ID MEMBER…` | parties or happenings; members are articles, of a party also names |
| `rename ID NAME`, `note ID TEXT` | |
| `undo ACTION…` | by number or id, also an undo |
| `log`, `import FILE` | everything decided, with what meets nothing any more; take over the log of another record |

Exit status: 2 wrong usage (unknown ids, values that cannot be), 3 a file to import that is not right: nothing of it is taken.

## watch

    $ runding watch {DB} incoming/ --interval 60

Looks into folders and files (JSON Lines, text) every `--interval` seconds, adds what is new or has changed, and prints what that makes
new in the record, as [`diff`](#diff) does (`--json`: JSON Lines). A file that something may still be writing to waits until it looks the
same twice or has been left alone for two seconds. A file that cannot be read is named once, and again only when it changes; while
another process holds the record, the files wait. A text file that changed is another article under the same id: `--replace` takes it.
SIGINT and SIGTERM end it after the round it is in, with status 0.

`--once` looks once and ends: status 3 when some could not be read. Nothing is kept beside the record: after a restart everything is read
again, and what is in the record already is passed over.

## remove

{run(f"runding remove {DB} courier-0421")}

The articles go with everything only they said; none of their words stays in the file. What people decided stays in the log, as `dangling`
where it was about nothing else. Where one of the ids is not there, all articles stay (exit status 2).

## reanalyse

{run(f"runding reanalyse {DB} --gazetteer {example / 'gazetteer'}").replace(str(ROOT) + "/", "")}

Reads the texts that are kept in the record again, with the language packs and gazetteers of today. Articles that came with their
annotation (`add --annotated`) stay as they are unless `--all`. All or nothing: whatever stops it, the record is as it was; decisions of
people stay in any case. Exit status 3: some articles could not be read any more and are left as they were.

## backup

    $ runding backup {DB} asmer-2031-06-01.db

The copy is the record as it was at one moment, also while others write to it; it is checked before it takes its name. A file that is
there is written over only with `--force`.

# Commands that make gazetteers

## gazetteer build, check, info

{run("runding gazetteer build world --cldr cldr --pack-version 2031-05-01")}

Makes a gazetteer pack, for `--gazetteer`, of what others publish and you have downloaded: `--cldr` (folder of cldr-localenames-full),
`--geonames` (folder with countryInfo.txt, citiesN.txt or allCountries.txt, alternateNamesV2.txt) and `--wikidata` (the JSON dump, plain,
gzip or zstd; is read twice, so no `-`). `--languages id,en` are the languages of names, `--since YEAR` leaves out terms of office that
ended earlier, `--population N` smaller towns. What is known already keeps its id; `gazetteer/README.md` says what is taken and how
it is joined. Lines that cannot be read are told with line and byte and passed over; the exit status is then 3. The same files give the
same bytes.

{run("runding gazetteer check world")}

`check` loads the pack with every language and compares its tables with its `pack.tsv`; `info` prints name, version, sources, licences
and hashes. Both take a folder; a pack of a newer layout is an error (exit status 4).

# Commands that read texts

## parse

{run("runding parse ship.txt")}

Words, tags, lemmas, syntax trees ([Universal Dependencies](https://universaldependencies.org)) and names of plain text in UTF-8, as
[CoNLL-U](https://universaldependencies.org/format.html). The text goes through in pieces of whole lines, so its length does not
matter. A line break ends a sentence, an empty line a paragraph (`# newpar`). `TokenRange` counts bytes of the input, `Name` gives
the words of a name (B- begins one, I- goes on). `--lang` says the language, else it is recognised for each file.

`--input conllu` keeps sentences and words of a treebank and finds the rest anew; `--input names` does so with two columns, `token<TAB>tag`:

{run("runding parse --input names --lang en ship.names")}

Exit status 3: a file could not be read to its end (the message names the byte); the others were.

## eval segment, tag, parse, ner

{run("runding eval parse gold.conllu system.conllu")}

Scores one CoNLL-U file against another with the metrics of the CoNLL 2018 shared task (Zeman et al. 2018): words are aligned by
characters, inside multiword tokens by form; relations count without subtypes, features as far as they are universal; `aligned` is
the accuracy over the aligned words. `segment` stops after Words, `tag` after Lemmas and needs no trees. `ner` scores names by span
and type, in two columns or in CoNLL-U with `Name` in MISC; the tokens of both sides may differ:

{run("runding eval ner gold.names system.names --map GPE=LOC")}

`--json` prints figures and counts, `--floor LAS=0.7` makes the exit status 1 when F1 is below. Either file may be `-`. Files of
different text are an error that shows where they part.
"""
(ROOT / "docs/commands.md").write_text(D, encoding="utf8")
