#!/usr/bin/env python3
"""`runding gazetteer build`, `check` and `info` on small invented dumps in the layouts of CLDR, GeoNames and Wikidata."""
import gzip
import hashlib
import json
import pathlib
import shutil
import subprocess
import tempfile

from program_case import PROGRAM, ProgramCase, main

CLDR_NAMES = {
    "en": {"QM": "Utavia", "QM-alt-variant": "Utavian Republic", "QN": "Sorland", "QP": "Marn Islands", "001": "world",
           "XA": "Pseudo-Accents", "ID": "Indonesia"},
    "id": {"QM": "Utavia Raya", "QN": "Sorlandia", "QP": "Kepulauan Marn", "ID": "Indonesia"},
}


def cldr(folder):
    for lang, names in CLDR_NAMES.items():
        at = folder / "cldr-localenames-full" / "main" / lang
        at.mkdir(parents=True)
        whole = {"main": {lang: {"identity": {"language": lang}, "localeDisplayNames": {"territories": names}}}}
        (at / "territories.json").write_text(json.dumps(whole, ensure_ascii=False, indent=2), encoding="utf8")
    at = folder / "cldr-core" / "supplemental"
    at.mkdir(parents=True)
    (at / "territoryContainment.json").write_text(json.dumps(
        {"supplemental": {"territoryContainment": {"UN": {"_contains": ["ID", "QM", "QN"], "_grouping": "true"}}}}))
    return folder


def place(number, name, feature, country, people):
    cells = [number, name, name, "", "1.5", "2.5", feature[0], feature[1:], country, "", "01", "", "", "", people, "", "12",
             "Etc/UTC", "2031-01-01"]
    return "\t".join(map(str, cells))


def country(iso, name, capital, number):
    cells = [iso, iso + "X", "999", "", name, capital, "1000", "500000", "EU", ".q", "QMD", "Mark", "99", "", "", "en", number,
             "", ""]
    return "\t".join(map(str, cells))


def geonames(folder):
    folder.mkdir()
    (folder / "countryInfo.txt").write_text("# comment\n#ISO\tISO3\n" + country("QM", "Utavia", "Velgrad", 9900001) + "\n" +
                                            country("QN", "Sorland", "Ostra", 9900002) + "\n", encoding="utf8")
    rows = [place(9900011, "Velgrad", "PPPLC", "QM", 900000), place(9900012, "Harnmouth", "PPPL", "QM", 40000),
            place(9900013, "Smallby", "PPPL", "QM", 900), place(9900014, "Ostra", "PPPLC", "QN", 70000),
            place(9900015, "Lake Utav", "HLK", "QM", 0), "not\ta\trow", place("x12", "Badnumber", "PPPL", "QM", 20000),
            place(9900016, "Oldquarter", "PPPLX", "QM", 90000), place(1642911, "Jakarta", "PPPLC", "ID", 8000000)]
    with gzip.open(folder / "cities15000.txt.gz", "wt", encoding="utf8", newline="") as out:
        out.write("\n".join(rows) + "\n")
    names = [(1, 9900011, "id", "Welgrad", "1", "", "", ""), (2, 9900011, "id", "Kota Lama Velgrad", "", "", "", "1"),
             (3, 9900011, "fr", "Velgrade", "1", "", "", ""), (4, 9900012, "id", "Muara Harn", "", "", "", ""),
             (5, 9900011, "wkdt", "Q9001", "", "", "", ""), (6, 1234, "id", "Bukan Siapa-siapa", "", "", "", "")]
    (folder / "alternateNamesV2.txt").write_text(
        "".join("\t".join(map(str, row)) + "\t\t\n" for row in names), encoding="utf8")
    return folder


def item(q):
    return {"snaktype": "value", "datavalue": {"value": {"entity-type": "item", "numeric-id": int(q[1:]), "id": q},
                                               "type": "wikibase-entityid"}, "datatype": "wikibase-item"}


def text(value):
    return {"snaktype": "value", "datavalue": {"value": value, "type": "string"}, "datatype": "external-id"}


def date(value):
    full, precision = {4: (value + "-00-00", 9), 7: (value + "-00", 10), 10: (value, 11)}[len(value)]
    return {"snaktype": "value", "datatype": "time",
            "datavalue": {"value": {"time": f"+{full}T00:00:00Z", "timezone": 0, "before": 0, "after": 0,
                                    "precision": precision, "calendarmodel": "http://www.wikidata.org/entity/Q1985727"},
                          "type": "time"}}


def claim(property_, snak, rank="normal", **qualifiers):
    out = {"mainsnak": dict(snak, property=property_), "type": "statement", "rank": rank}
    if qualifiers:
        out["qualifiers"] = {p: [dict(s, property=p)] for p, s in qualifiers.items()}
    return out


def entity(q, labels, *claims, aliases=None):
    by = {}
    for c in claims:
        by.setdefault(c["mainsnak"]["property"], []).append(c)
    return {"type": "item", "id": q, "labels": {lang: {"language": lang, "value": v} for lang, v in labels.items()},
            "descriptions": {}, "aliases": {lang: [{"language": lang, "value": v} for v in vs]
                                            for lang, vs in (aliases or {}).items()},
            "claims": by, "sitelinks": {}}


HUMAN = claim("P31", item("Q5"))
POSITION = claim("P31", item("Q4164871"))
UNKNOWN = {"snaktype": "somevalue", "datatype": "time"}


def entities():
    """Persons come before the offices they hold, as they may in a dump."""
    return [
        entity("Q8001", {"en": "Tora Vellin", "id": "Tora Velin"}, HUMAN, claim("P27", item("Q9000")),
               claim("P39", item("Q8100"), P580=date("2028-03-01"), P582=date("2030-06-30")),
               claim("P39", item("Q8103"), rank="deprecated", P580=date("2025-01-01")),
               aliases={"en": ["T. A. Vellin", "Vellin"]}),
        entity("Q8002", {"en": "Marek Dostin"}, HUMAN, claim("P27", item("Q9000")),
               claim("P39", item("Q8100"), P580=date("2030-07"))),
        # Of a general office the qualifier or the country says whose.
        entity("Q8003", {"mul": "Sana Ilvar"}, HUMAN, claim("P27", item("Q9000")), claim("P27", item("Q9010")),
               claim("P39", item("Q7330070"), P580=date("2029"), P642=item("Q9010"))),
        entity("Q8004", {"en": "Edda Korr"}, HUMAN, claim("P27", item("Q9010")),
               claim("P39", item("Q8101"), P580=date("2031-01-05"))),
        # No date; an end nobody knows; died in office; a label in no language asked for.
        entity("Q8005", {"en": "Undated Person"}, HUMAN, claim("P39", item("Q8100"))),
        entity("Q8006", {"en": "Ended Person"}, HUMAN, claim("P39", item("Q8100"), P580=date("2001"), P582=UNKNOWN)),
        entity("Q8007", {"en": "Dead Person"}, HUMAN, claim("P570", date("2027-02-02")),
               claim("P39", item("Q8100"), P580=date("2026"))),
        entity("Q8008", {"fr": "Sans Nom"}, HUMAN, claim("P39", item("Q8100"), P580=date("2020"), P582=date("2021"))),
        entity("Q8009", {"en": "Long Gone"}, HUMAN, claim("P39", item("Q8100"), P580=date("1950"), P582=date("1952"))),
        entity("Q8010", {"en": "Not A Person"}, claim("P31", item("Q95074")),
               claim("P39", item("Q8100"), P580=date("2020"))),
        # Known already by name and country, and another of the same name elsewhere.
        entity("Q8011", {"en": "Retno Marsudi"}, HUMAN, claim("P27", item("Q252")),
               claim("P39", item("Q8104"), P580=date("2014-10-27"), P582=date("2024-10-20"))),
        entity("Q8012", {"en": "Retno Marsudi"}, HUMAN, claim("P27", item("Q9000")),
               claim("P39", item("Q8102"), P580=date("2030-01-01"))),
        entity("Q8013", {"en": "Member Of Council"}, HUMAN, claim("P39", item("Q8105"), P580=date("2020"))),
        entity("Q8100", {"en": "Minister of Foreign Affairs of Utavia", "id": "Menteri Luar Negeri Utavia"}, POSITION,
               claim("P1001", item("Q9000")), claim("P279", item("Q7330070"))),
        entity("Q8101", {"en": "Minister for Whales, Seals and Diplomacy of Sorland"}, POSITION,
               claim("P1001", item("Q9010")), claim("P279", item("Q7330070"))),
        entity("Q8102", {"en": "Secretary-General of the League of Coasts"}, POSITION, claim("P2389", item("Q9020"))),
        entity("Q8103", {"en": "President of Utavia"}, POSITION, claim("P1001", item("Q9000"))),
        entity("Q8104", {"en": "Minister of Foreign Affairs of Indonesia"}, POSITION, claim("P1001", item("Q252"))),
        entity("Q8105", {"en": "councillor of Velgrad"}, POSITION, claim("P1001", item("Q9000"))),
        entity("Q7330070", {"en": "minister of foreign affairs"}, POSITION),
        entity("Q9000", {"en": "Utavia", "id": "Utavia"}, claim("P31", item("Q3624078")), claim("P297", text("QM")),
               claim("P36", item("Q9002"), rank="deprecated"), claim("P36", item("Q9001")),
               aliases={"en": ["UV", "Utav Lands"]}),
        entity("Q9010", {"en": "Sorland"}, claim("P31", item("Q3624078")), claim("P297", text("QN"))),
        entity("Q252", {"en": "Indonesia"}, claim("P31", item("Q3624078")), claim("P297", text("ID"))),
        entity("Q9020", {"en": "League of Coasts", "id": "Liga Pesisir"}, claim("P31", item("Q245065")),
               claim("P17", item("Q9010")), aliases={"en": ["LOC", "The Coasts"]}),
        entity("Q9021", {"en": "United Nations", "id": "Persatuan Bangsa-Bangsa Bersatu"}, claim("P31", item("Q245065"))),
        entity("Q9022", {"en": "Ministry of Salt"}, claim("P31", item("Q192350")), claim("P17", item("Q9000"))),
        entity("Q9023", {"en": "A Football Club"}, claim("P31", item("Q476028"))),
        entity("Q9001", {"en": "Velgrad", "id": "Velgrad"}, claim("P31", item("Q515")), claim("P1566", text("9900011"))),
    ]


def dump(path, lines_of=None):
    lines = [json.dumps(e, ensure_ascii=False, separators=(",", ":")) for e in entities()]
    bad = ['{"type":"item","id":"Q77","claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"', '{"id":"Q78","claims":'
           '{"P31":[{"rank":"normal","mainsnak":{"x":{"id":"Q3624078"}}}],,}}']
    lines[3:3] = bad
    if lines_of == "array":
        whole = "[\n" + ",\n".join(lines) + "\n]\n"
    else:
        whole = "\n".join(lines) + "\n"
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(whole.encode(), mtime=0))
    else:
        path.write_text(whole, encoding="utf8")
    return path


def table(folder, name):
    return [line.split("\t") for line in (folder / name).read_text(encoding="utf8").splitlines() if line[:1] != "#"]


class GazetteerPack(ProgramCase):
    @classmethod
    def setUpClass(cls):
        cls.base = pathlib.Path(tempfile.mkdtemp(prefix="runding_"))
        cls.addClassCleanup(shutil.rmtree, cls.base)
        cls.cldr, cls.geonames = cldr(cls.base / "cldr"), geonames(cls.base / "geonames")
        cls.dump = dump(cls.base / "dump.json.gz", "array")
        cls.pack = cls.base / "world"
        cls.built = cls.build(cls.pack, "--pack-version", "2031-05-01", "--json")

    @staticmethod
    def start(*arguments, **options):
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, **options)

    @classmethod
    def build(cls, out, *more, sources=None):
        if sources is None:
            sources = ["--cldr", cls.cldr, "--geonames", cls.geonames, "--wikidata", cls.dump]
        return cls.start("gazetteer", "build", out, *sources, "--languages", "id,en", "--since", "1990", *more)

    def test_tables(self):
        things = {row[0]: row for row in table(self.pack, "things.tsv")}
        self.assertEqual(things["QM"], ["QM", "GPE", "state", "Utavia", "", "c:9900011", "", "Q9000"])
        self.assertEqual(things["QN"], ["QN", "GPE", "state", "Sorland", "", "c:9900014", "", "Q9010"])
        self.assertEqual(things["QP"], ["QP", "GPE", "territory", "Marn Islands"])
        self.assertEqual(things["c:9900011"], ["c:9900011", "GPE", "city", "Velgrad", "QM"])
        self.assertEqual(things["o:q9020"], ["o:q9020", "ORG", "body", "League of Coasts", "", "", "", "Q9020"])
        self.assertEqual(things["o:q9022"][4], "QM")
        # Known already: no second id; the club is of no class that counts.
        self.assertEqual(set(things), {"QM", "QN", "QP", "c:9900011", "c:9900014", "o:q9020", "o:q9022"})
        self.assertEqual(table(self.pack, "cities.tsv"), [["c:9900012", "Harnmouth", "QM"]])
        people = {row[0]: row for row in table(self.pack, "people.tsv")}
        self.assertEqual(set(people), {"per:q8001", "per:q8002", "per:q8003", "per:q8004", "per:q8007", "per:q8012"})
        self.assertEqual(people["per:q8001"], ["per:q8001", "Tora Vellin", "", "Q8001"])
        self.assertEqual(table(self.pack, "offices.tsv"), [
            ["per:q8001", "foreign minister", "QM", "2028-03-01", "2030-06-30"],
            ["per:q8002", "foreign minister", "QM", "2030-07"],
            ["per:q8003", "foreign minister", "QN", "2029"],
            ["per:q8004", "foreign minister", "QN", "2031-01-05"],
            ["per:q8007", "foreign minister", "QM", "2026", "2027-02-02"],
            ["per:q8012", "secretary-general", "o:q9020", "2030-01-01"]])

    def test_names(self):
        names = {row[0]: row[1].split("|") for row in table(self.pack, "names.id.tsv")}
        self.assertEqual(names["QM"], ["Utavia Raya"])
        self.assertEqual(names["c:9900011"], ["Welgrad"])
        self.assertEqual(names["c:9900012"], ["Muara Harn"])
        self.assertEqual(names["o:q9020"], ["Liga Pesisir"])
        self.assertEqual(names["o:united-nations"], ["Persatuan Bangsa-Bangsa Bersatu"])
        self.assertEqual(names["per:q8001"], ["Tora Velin"])
        english = {row[0]: row[1].split("|") for row in table(self.pack, "names.en.tsv")}
        self.assertEqual(english["QM"], ["Utav Lands", "Utavian Republic"])
        self.assertEqual(english["o:q9020"], ["LOC", "The Coasts"])
        self.assertEqual(english["per:q8001"], ["T. A. Vellin"])

    def test_bad_lines_are_told_and_passed_over(self):
        self.assertEqual(self.built.returncode, 3, self.built.stderr)
        told = [line for line in self.built.stderr.splitlines() if "passed over" in line]
        self.assertEqual(len(told), 4, told)
        self.assertRegex(self.built.stderr, r"cities15000.txt.gz:6: .*expected 19 columns, found 3 \(byte \d+\)")
        self.assertRegex(self.built.stderr, r"cities15000.txt.gz:7: .*geonameid is no number")
        self.assertRegex(self.built.stderr, r"dump.json.gz:5: bad_json: no whole JSON object on this line \(byte \d+\)")
        self.assertRegex(self.built.stderr, r"dump.json.gz:6: bad_json: malformed JSON")
        out = json.loads(self.built.stdout)
        self.assertEqual(out["problems"], 4)
        self.assertEqual(out["left_out"], {"no_name": 1, "no_date": 2, "no_office": 1, "of_nobody": 0})

    def test_manifest(self):
        out = json.loads(self.start("gazetteer", "info", self.pack, "--json").stdout)
        self.assertEqual((out["name"], out["version"], out["schema"]), ("world", "2031-05-01", 1))
        self.assertEqual([s["kind"] for s in out["sources"]], ["cldr"] * 3 + ["geonames"] * 3 + ["wikidata"])
        self.assertTrue(all(s["licence"] and len(s["hash"]) == 16 for s in out["sources"]))
        self.assertEqual({t["file"]: t["rows"] for t in out["tables"]}["offices.tsv"], 6)
        shown = self.start("languages", "--gazetteer", self.pack).stdout
        self.assertIn("world\t2031-05-01\t", shown)
        self.assertEqual(self.start("gazetteer", "check", self.pack).returncode, 0)

    def test_same_bytes_again_and_from_json_lines(self):
        def bytes_of(folder):
            return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in folder.iterdir() if f.name != "pack.tsv"}
        again = self.base / "again"
        self.build(again)
        self.assertEqual(bytes_of(again), bytes_of(self.pack))
        plain = self.base / "plain"
        self.build(plain, sources=["--cldr", self.cldr, "--geonames", self.geonames, "--wikidata",
                                   dump(self.base / "dump.jsonl")])
        self.assertEqual(bytes_of(plain), bytes_of(self.pack))

    def test_wikidata_alone(self):
        out = self.base / "alone"
        self.build(out, sources=["--wikidata", self.dump])
        things = {row[0]: row for row in table(out, "things.tsv")}
        self.assertEqual(things["QM"][5], "c:9900011")
        self.assertEqual(things["c:9900011"][3:5], ["Velgrad", "QM"])

    def test_round_trip(self):
        articles = [
            {"id": "a", "lang": "id", "published": "2029-05-02",
             "text": "Menteri Luar Negeri Utavia Raya Vellin tiba di Welgrad pada Rabu. Ia akan bertemu Liga Pesisir."},
            {"id": "b", "lang": "en", "published": "2031-05-02",
             "text": "The League of Coasts said on Friday that Marek Dostin would visit Harnmouth."}]
        done = self.start("annotate", "-", "--gazetteer", self.pack, input="".join(json.dumps(a) + "\n" for a in articles))
        first, second = map(json.loads, done.stdout.splitlines())
        self.assertLessEqual({"QM", "per:q8001", "c:9900011", "o:q9020"}, {e.get("kb") for e in first["entities"]})
        self.assertLessEqual({"per:q8002", "o:q9020"}, {e.get("kb") for e in second["entities"]})

    def test_newer_layout_and_changed_tables(self):
        newer = self.base / "newer"
        newer.mkdir()
        (newer / "pack.tsv").write_text("schema\t2\nname\tworld\nfuture\tx\n")
        for command in (["gazetteer", "info", newer], ["gazetteer", "check", newer], ["languages", "--gazetteer", newer]):
            done = self.start(*command)
            self.assertEqual(done.returncode, 4)
            self.assertRegex(done.stderr, r"pack.tsv:1.*layout 2.*newer runding")
        changed = self.base / "changed"
        self.build(changed)
        with open(changed / "cities.tsv", "a", encoding="utf8") as out:
            out.write("c:9900099\tAdded\tQM\n")
        done = self.start("gazetteer", "check", changed)
        self.assertEqual(done.returncode, 4)
        self.assertIn("cities.tsv", done.stderr)

    def test_wrong_usage(self):
        done = self.start("gazetteer", "build", self.base / "none")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--cldr", done.stderr)
        done = self.start("gazetteer", "build", self.base / "none", "--wikidata", "-")
        self.assertEqual(done.returncode, 2)
        self.assertIn("read twice", done.stderr)
        done = self.start("gazetteer", "build", self.base / "none", "--wikidata", self.base / "nowhere.json")
        self.assertEqual(done.returncode, 4)
        self.assertIn("nowhere.json", done.stderr)


if __name__ == "__main__":
    main()
