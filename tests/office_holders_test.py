#!/usr/bin/env python3
"""Who held an office when: the same words in articles of different years are different persons, in a text and in a record."""
import json
import os

from program_case import ProgramCase, main

TABLES = {
    "things.tsv": [("x-utavia", "GPE", "state", "Utavia", "", "", "", ""), ("x-sorland", "GPE", "state", "Sorland"),
                   ("x-league", "ORG", "body", "League of Coasts")],
    "people.tsv": [("per:x-dela", "Dela Kalven"), ("per:x-orin", "Orin Kalven"), ("per:x-mara", "Mara Tessik"),
                   ("per:x-mara-2", "Mara Tessik"), ("per:x-joll", "Edda Jollin", "Jollin"), ("per:x-one", "Ivo Sarn"),
                   ("per:x-two", "Ana Velk")],
    "offices.tsv": [("per:x-dela", "foreign minister", "x-utavia", "2024-01-10", "2028-03-01"),
                    ("per:x-orin", "foreign minister", "x-utavia", "2028-03-02", ""),
                    ("per:x-mara", "president", "x-utavia", "2026", ""),
                    ("per:x-mara-2", "president", "x-sorland", "2026", ""),
                    ("per:x-joll", "prime minister", "x-utavia", "2025", ""),
                    ("per:x-one", "secretary-general", "x-league", "2020", ""),
                    ("per:x-two", "secretary-general", "x-league", "2022", "")],
    "names.id.tsv": [("x-utavia", "Utavia", ""), ("x-sorland", "Sorlandia", ""), ("x-league", "Liga Pesisir", "")],
    "names.en.tsv": [("x-utavia", "Utavia", "Utavian"), ("x-sorland", "Sorland", "")],
}


class OfficeHolders(ProgramCase):
    def setUp(self):
        super().setUp()
        for name, rows in TABLES.items():
            self.write(os.path.join("gazetteer", name), "".join("\t".join(row) + "\n" for row in rows))
        self.gazetteer = os.path.join(self.folder, "gazetteer")

    def annotate(self, *articles, as_record=False):
        lines = "".join(json.dumps(dict(id=str(n), lang=lang, published=day, text=text)) + "\n"
                        for n, (lang, day, text) in enumerate(articles))
        status, out, err = self.run_program("annotate", "-", "--gazetteer", self.gazetteer,
                                            *(["--with-text"] if as_record else []), stdin=lines.encode())
        self.assertEqual(status, 0, err)
        return [json.loads(line) for line in out.splitlines()]

    def persons(self, article):
        return {e["kb"] for e in article["entities"] if e["type"] == "PER" and "kb" in e}

    def unnamed(self, article):
        """(title, person) of entities without a name in the text."""
        who = {e["id"]: e["kb"] for e in article["entities"] if e["type"] == "PER" and "surfaces" not in e}
        return [(m["exact"], who[m["entity"]]) for m in article["mentions"] if m.get("entity") in who]

    def test_office_without_a_name(self):
        text = "Menteri Luar Negeri Utavia mengatakan perundingan akan dilanjutkan pekan depan."
        english = "The foreign minister of Utavia said on Friday that the talks would go on."
        articles = [("id", "2025-05-02", text), ("id", "2031-05-02", text), ("en", "2025-05-02", english),
                    ("en", "2031-05-02", english)]
        first, second, third, fourth = self.annotate(*articles, as_record=True)
        self.assertEqual(self.unnamed(first), [("Menteri Luar Negeri", "per:x-dela")])
        self.assertEqual(self.unnamed(second), [("Menteri Luar Negeri", "per:x-orin")])
        self.assertEqual(self.unnamed(third), [("foreign minister", "per:x-dela")])
        self.assertEqual(self.unnamed(fourth), [("foreign minister", "per:x-orin")])
        for article in (first, second, third, fourth):
            speaker, = {q.get("speaker") for q in article["quotes"]}
            self.assertIn(speaker, {e["id"] for e in article["entities"] if e["type"] == "PER"})
        # Nobody is named: the article alone has no such entity.
        for article in self.annotate(*articles):
            self.assertEqual(self.persons(article), set())

    def test_surname_and_office(self):
        first, second, third = self.annotate(
            ("id", "2025-05-02", "Menteri Luar Negeri Utavia Kalven tiba di ibu kota pada Jumat."),
            ("id", "2031-05-02", "Menteri Luar Negeri Utavia Kalven tiba di ibu kota pada Jumat."),
            ("en", "2031-05-02", "Utavia sent its delegation. Foreign Minister Kalven arrived on Friday."))
        self.assertEqual(self.persons(first), {"per:x-dela"})
        self.assertEqual(self.persons(second), {"per:x-orin"})
        self.assertEqual(self.persons(third), {"per:x-orin"})

    def test_former_office_is_not_the_present_holder(self):
        first, second, third = self.annotate(
            ("id", "2031-05-02", "Mantan Menteri Luar Negeri Utavia Kalven mengkritik perjanjian itu pada Jumat."),
            ("en", "2031-05-02", "Former Foreign Minister Kalven of Utavia criticised the deal on Friday."),
            ("en", "2031-05-02", "A former foreign minister of Utavia criticised the deal on Friday."),
            as_record=True)
        self.assertEqual(self.persons(first), {"per:x-dela"})
        self.assertNotIn("per:x-orin", self.persons(second))
        self.assertEqual((self.persons(third), self.unnamed(third)), (set(), []))

    def test_homonyms_stay_apart(self):
        first, second, third = self.annotate(
            ("id", "2030-05-02", "Presiden Utavia Mara Tessik tiba pada Kamis."),
            ("id", "2030-05-02", "Presiden Sorlandia Mara Tessik tiba pada Kamis."),
            ("id", "2030-05-02", "Presiden Sorlandia Jollin tiba pada Kamis."))
        self.assertEqual(self.persons(first), {"per:x-mara"})
        self.assertEqual(self.persons(second), {"per:x-mara-2"})
        # A surname that is somebody's of another state.
        self.assertEqual(self.persons(third), set())

    def test_two_known_holders_or_none_say_nobody(self):
        text = "Sekretaris Jenderal Liga Pesisir mengatakan gencatan senjata berlaku."
        early, one, two = self.annotate(("id", "2019-05-02", text), ("id", "2021-05-02", text),
                                               ("id", "2023-05-02", text), as_record=True)
        self.assertEqual(self.unnamed(early), [])
        self.assertEqual(self.unnamed(one), [("Sekretaris Jenderal", "per:x-one")])
        self.assertEqual(self.unnamed(two), [])

    def test_named_elsewhere_in_the_article(self):
        article, = self.annotate(("id", "2031-05-02", "Orin Kalven tiba di Sorlandia pada Jumat. Menteri Luar Negeri Utavia "
                                  "mengatakan perundingan akan dilanjutkan."), as_record=True)
        self.assertEqual(self.unnamed(article), [])
        entity = next(e["id"] for e in article["entities"] if e.get("kb") == "per:x-orin")
        self.assertIn("Menteri Luar Negeri", [m["exact"] for m in article["mentions"] if m.get("entity") == entity])

    def test_in_a_record_the_holder_is_one_party(self):
        texts = [("a", "2031-05-02", "Menteri Luar Negeri Utavia Orin Kalven mengatakan perundingan akan dilanjutkan."),
                 ("b", "2031-05-03", "Menteri Luar Negeri Utavia mengatakan perbatasan akan dibuka kembali."),
                 ("c", "2025-05-03", "Menteri Luar Negeri Utavia mengatakan pasukan akan ditarik dari perbatasan."),
                 ("d", "2025-05-04", "Menteri Luar Negeri Utavia Dela Kalven mengatakan pasukan tidak akan ditarik.")]
        lines = "".join(json.dumps(dict(id=i, lang="id", published=day, text=t)) + "\n" for i, day, t in texts).encode()

        def parties(record):
            status, out, err = self.run_program("export", record, "--format", "record")
            self.assertEqual(status, 0, err)
            return {e["name"]: e["articles"] for e in json.loads(out)["entities"] if e["type"] == "PER"}

        direct, lines_of = os.path.join(self.folder, "direct.db"), os.path.join(self.folder, "lines.db")
        status, _, err = self.run_program("add", "-q", direct, "-", "--gazetteer", self.gazetteer, stdin=lines)
        self.assertEqual(status, 0, err)
        self.assertEqual(parties(direct), {"Orin Kalven": ["a", "b"], "Dela Kalven": ["c", "d"]})
        _, annotated, _ = self.run_program("annotate", "-", "--with-text", "--gazetteer", self.gazetteer, stdin=lines)
        status, _, err = self.run_program("add", "-q", lines_of, "--annotated", "-", stdin=annotated.encode())
        self.assertEqual(status, 0, err)
        self.assertEqual(parties(lines_of), parties(direct))
        status, out, err = self.run_program("statements", direct, "--party", "Orin Kalven", "--json")
        self.assertEqual(status, 0, err)
        said = {article for line in out.splitlines() for article in json.loads(line)["articles"]}
        self.assertEqual(said, {"a", "b"})


if __name__ == "__main__":
    main()
