"""Parts of speech and relations of the 2017 annotation to those of the current one. Each step says what it repairs."""

MODAL = set("akan telah dapat bisa harus sudah sedang mungkin ingin mampu boleh hendak mau bakal seharusnya".split())
# Prepositions that open a clause when what follows is a verb.
CLAUSE_OPENERS = set("""untuk dengan setelah sebelum karena seperti agar supaya hingga tanpa bagi guna demi sejak
sebab dari tentang akibat saat ketika sambil bahwa dimana""".split())
ALWAYS_SCONJ = set("bahwa agar supaya jika bila apabila kalau ketika sehingga maka dimana sedangkan walaupun meskipun".split())
CONTRAST = set("namun tetapi tapi".split())
NAMELY = set("yaitu yakni".split())
ORDINAL = set("pertama keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh ketiga kedua".split())
QUESTION = set("apa siapa mana".split())
INDEFINITE = set("diri dirinya sesuatu seseorang".split())
TIME = set("""tahun tanggal bulan hari minggu pekan abad dekade malam pagi siang sore detik menit jam pukul waktu masa
era zaman periode musim dahulu kini sekarang kemarin besok lusa tadi""".split())
UNITS = set("km m cm mm kg ha km2 m2 km² m² meter mil ton hektar hektare kaki inci liter gram derajat".split())
ARTICLES = set("the de la le los las el al an il bin binti ibnu dr di da von van der den a do".split())


MONTHS = set("""januari februari maret april mei juni juli agustus september oktober november nopember desember""".split())
PLACES = set("dalam atas bawah luar depan belakang tengah samping".split())


def base(word):
    return word.deprel.split(":")[0]


def takes_over(sentence, new, old, relation):
    """`new`, so far below `old`, gets its place in the tree; `old` hangs on `new` by `relation`."""
    new.head, new.deprel = old.head, old.deprel
    old.head, old.deprel = new, relation


def follows(sentence, word, step=1):
    i = word.place + step
    return sentence.words[i] if 0 <= i < len(sentence.words) else None


def one_of(sentence):
    """`salah satu kota`: `satu` counts the noun, `salah` qualifies `satu`."""
    for salah in sentence.words:
        satu = follows(sentence, salah)
        if salah.low != "salah" or satu is None or satu.low not in ("satu", "seorang", "satunya"):
            continue
        if satu.head is not salah and salah.head is not satu:
            continue
        if satu.head is salah:
            takes_over(sentence, satu, salah, "advmod")
            for child in sentence.children(salah):
                child.head = satu
        salah.upos, salah.deprel = "ADJ", "advmod"
        satu.upos = "NUM" if satu.low == "satu" else "DET"
        if base(satu) in ("det", "nummod", "fixed"):
            satu.deprel = "nummod" if satu.upos == "NUM" else "det"


def foreign_articles(sentence):
    """`The Shard`, `bin Ali`: the first word of a name is its head, the others follow one by one."""
    for word in sentence.words:
        noun = word.head
        if (word.deprel == "det" and noun is not None and noun.upos == "PROPN" and word.upos in ("PROPN", "DET")
                and noun.place == word.place + 1 and word.low in ARTICLES):
            word.upos = "PROPN"
            takes_over(sentence, word, noun, "flat:name")
            for child in sentence.children(noun):
                if child.place < word.place or base(child) in ("case", "punct", "cop", "nsubj", "cc", "mark", "advmod"):
                    child.head = word


def names(sentence):
    """`flat` under a common noun is a modifier by a name, between names it is the name itself."""
    for word in sentence.words:
        head = word.head
        if head is None:
            continue
        if base(word) == "flat":
            if head.upos == "PROPN":
                word.deprel = "flat:name"
            elif head.upos in ("NOUN", "PRON", "ADJ", "SYM"):
                word.deprel = "nmod"
        elif word.deprel == "det" and word.place > head.place and word.upos in ("PROPN", "NOUN"):
            word.deprel = "nmod"
        elif word.deprel == "nummod" and word.upos == "PROPN" and head.upos == "PROPN" and word.place > head.place:
            word.deprel = "flat:name"


def owners(sentence):
    """`rumah mereka`: a pronoun after a noun owns it."""
    for word in sentence.words:
        head = word.head
        if (word.upos == "PRON" and head is not None and head.upos in ("NOUN", "PROPN") and word.place > head.place
                and word.low not in ("yang", "ini", "itu", "apa", "mana", "siapa", "sendiri")):
            if word.deprel in ("det", "nmod", "compound", "dep"):
                if not any(c.deprel == "case" for c in sentence.children(word)):
                    word.deprel = "nmod:poss"


def counting(sentence):
    for word in sentence.words:
        head = word.head
        if word.low == "satu" and word.upos in ("DET", "NOUN") and base(word) in ("det", "nummod"):
            word.upos, word.deprel = "NUM", "nummod"
        if word.low in ORDINAL and word.upos in ("NUM", "DET", "ADV") and base(word) in ("nummod", "det", "amod", "advmod"):
            if head is not None and (head.place < word.place or word.low == "pertama"):
                word.upos, word.deprel = "ADJ", "amod"
            else:
                word.upos, word.deprel = "NUM", "nummod"
        if word.low in UNITS and word.upos in ("SYM", "NUM"):
            word.upos = "NOUN"
            if word.deprel == "nummod":
                word.deprel = "nmod" if head is not None and head.upos != "VERB" else "obl"


def quantity(sentence):
    """`banyak orang`: before a noun it is a determiner. `kemudian` joins no clauses."""
    for word in sentence.words:
        head = word.head
        if word.low == "banyak" and base(word) == "advmod" and head is not None and head.upos == "NOUN" \
                and head.place > word.place:
            word.upos, word.deprel = "DET", "det"
        elif word.low in ("kemudian", "lantas") and base(word) in ("mark", "cc"):
            word.upos, word.deprel = "ADV", "advmod"


def helpers(sentence):
    for word in sentence.words:
        head = word.head
        if word.low in MODAL and word.upos in ("ADV", "VERB", "AUX") and base(word) in ("advmod", "aux", "mark"):
            if head is not None and head.place > word.place:
                word.upos, word.deprel = "AUX", "aux"


def beginning(sentence):
    """`mulai menempati`: the verb of phase is the head, the other its complement."""
    for word in sentence.words:
        verb = word.head
        if (word.low not in ("mulai", "berhasil") or base(word) != "advmod" or verb is None or verb.upos != "VERB"
                or verb.place < word.place):
            continue
        word.upos = "VERB"
        takes_over(sentence, word, verb, "xcomp")
        for child in sentence.children(verb):
            if child.place < word.place or base(child) in ("punct", "conj", "parataxis", "dep"):
                child.head = word


def linkers(sentence):
    """Prepositions and conjunctions by what they introduce."""
    for word in sentence.words:
        head, low = word.head, word.low
        if head is None:
            continue
        relation = base(word)
        if relation not in ("case", "mark", "cc", "advmod"):
            continue
        clause = head.upos in ("VERB", "AUX") and word.place < head.place
        if low in CONTRAST:
            word.upos, word.deprel = "CCONJ", "cc"
        elif low in NAMELY:
            word.upos, word.deprel = ("SCONJ", "mark") if clause else ("ADP", "case")
        elif low in ALWAYS_SCONJ:
            word.upos, word.deprel = "SCONJ", "mark"
        elif low in CLAUSE_OPENERS and relation != "advmod":
            if clause:
                word.upos, word.deprel = "SCONJ", "mark"
            elif low == "karena":
                nominal = head.upos in ("NOUN", "PROPN", "PRON") and not any(
                    base(c) in ("nsubj", "cop") for c in sentence.children(head))
                word.upos, word.deprel = ("ADP", "case") if nominal else ("SCONJ", "mark")
            elif relation == "cc":
                word.upos, word.deprel = "SCONJ", "mark"
            elif low not in ("ketika", "saat", "sambil") and relation == "case":
                word.upos = "ADP"
        elif low == "secara" and relation == "case":
            word.deprel = "case:adv" if head.upos in ("ADJ", "ADV", "VERB") else "case"
        elif relation == "mark" and word.upos in ("ADP", "CCONJ", "ADV"):
            word.upos = "SCONJ" if low not in ("di",) else "ADP"


def dates(sentence):
    """`pada 5 Mei 1990` hangs on the day; after `tanggal` the month keeps the day."""
    for month in sentence.words:
        day = follows(sentence, month, -1)
        if (month.low not in MONTHS or day is None or day.upos != "NUM" or day.head is not month
                or base(month) != "obl"):
            continue
        takes_over(sentence, day, month, "flat")
        day.deprel = "obl:tmod"
        for child in sentence.children(month):
            child.head = day
            if child.upos == "NUM" and child.place > month.place:
                child.deprel = "flat"


def places(sentence):
    """`di atas meja`: the table is where, `atas` says which part of it."""
    for word in sentence.words:
        prep = follows(sentence, word, -1)
        if word.low not in PLACES or prep is None or prep.low not in ("di", "ke", "dari"):
            continue
        if word.deprel == "case" and word.head is not None and prep.head is word.head and word.head.place > word.place:
            if not (prep.low == "ke" and word.low == "dalam"):
                word.upos, word.deprel = "NOUN", "nmod:lmod"
        elif word.upos == "NOUN" and base(word) in ("obl", "nmod") and prep.head is word:
            noun = next((c for c in sentence.children(word) if c.place > word.place and c.upos in ("NOUN", "PROPN", "PRON")
                         and base(c) in ("nmod", "compound", "flat") and not any(
                             x.deprel == "case" for x in sentence.children(c))), None)
            if noun is not None and noun.upos != "PRON":
                takes_over(sentence, noun, word, "nmod:lmod")
                for child in sentence.children(word):
                    child.head = noun


def relative_words(sentence):
    """A relative clause with a subject of its own: `yang` is its object, or the owner of that subject."""
    for word in sentence.words:
        if word.low != "yang" or word.head is None or base(word) not in ("nsubj", "det", "obj"):
            continue
        others = [w for w in sentence.children(word.head) if w is not word and base(w) == "nsubj"]
        if others:
            owned = any(c.low == "nya" for c in sentence.children(others[0])) or others[0].low.endswith("nya")
            word.deprel = "obl" if owned else "obj" if base(word) != "det" else "obl"


def little_words(sentence):
    for word in sentence.words:
        low, head = word.low, word.head
        if low in ("apa", "bagaimana") and word.upos == "ADJ" and base(word) == "amod":
            word.upos, word.deprel = "ADV", "advmod"
        elif low in QUESTION and word.upos in ("NOUN", "ADJ", "ADP", "SCONJ", "DET"):
            if base(word) == "case":
                continue
            word.upos = "PRON"
        elif low == "apa" and word.upos == "ADV":
            word.deprel = "advmod" if base(word) in ("advmod", "amod") else word.deprel
        elif low in INDEFINITE and word.upos in ("NOUN", "DET", "PROPN"):
            word.upos = "PRON"
        elif low == "sendiri" and base(word) in ("amod", "det", "advmod") and head is not None and head.place < word.place:
            word.upos, word.deprel = "DET", "det"
        elif low == "pun" and base(word) in ("advmod", "det"):
            word.upos, word.deprel = "PART", "advmod:emph"
        elif (low in ("nya", "ku", "mu", "lah", "kah") and base(word) in ("det", "nmod", "flat")
              and (word.place == 0 or sentence.words[word.place - 1].parts == 1)):
            if low in ("lah", "kah"):
                word.upos, word.deprel = "PART", "advmod:emph"
            elif word.upos != "PROPN":
                word.upos, word.deprel = "PRON", "nmod:poss"
        elif low in ("tidak", "bukan", "tak", "jangan") and base(word) == "advmod" and word.upos == "ADV":
            word.upos = "PART"
        elif low == "semua" and word.upos in ("DET", "NOUN") and base(word) not in ("det",):
            word.upos = "PRON"
        elif low == "sebagian" and word.upos == "DET":
            word.upos = "NOUN"
            word.deprel = "nmod" if base(word) == "det" else word.deprel
        elif word.form in ("/", "|", "~", "&") and word.upos == "SYM" and word.deprel == "punct":
            word.upos = "PUNCT"
        elif low == "yang" and word.upos in ("CCONJ", "NOUN"):
            word.upos = "PRON"


def leftover(sentence):
    """Relations the current annotation has no more."""
    for word in sentence.words:
        head = word.head
        if head is None:
            continue
        if word.deprel == "compound:plur":
            word.deprel = "compound"
        elif word.deprel == "fixed" and word.upos in ("NOUN", "VERB") and head.upos == word.upos:
            word.deprel = "compound"
        elif word.deprel in ("acl", "amod") and any(
                c.low == "yang" and c.place < word.place for c in sentence.children(word)):
            word.deprel = "acl:relcl"
        elif word.deprel in ("obl", "nmod") and word.low in TIME and word.upos in ("NOUN", "NUM"):
            word.deprel += ":tmod"


def dangling_prepositions(sentence):
    """`muncul pada 1970`: a preposition hung on the verb before it introduces what follows it."""
    for word in sentence.words:
        head = word.head
        if word.upos != "ADP" or base(word) != "case" or head is None or head.place > word.place:
            continue
        nxt = next((w for w in sentence.words[word.place + 1:word.place + 5]
                    if w.head is head and w.upos in ("NUM", "NOUN", "PROPN", "PRON")), None)
        if nxt is not None:
            word.head = nxt
            if base(nxt) in ("nummod", "obj", "compound", "flat"):
                nxt.deprel = "obl" if head.upos in ("VERB", "ADJ") else "nmod"


STEPS = {"dates": dates, "places": places, "relative": relative_words, "one-of": one_of, "articles": foreign_articles, "names": names, "owners": owners, "counting": counting,
         "quantity": quantity, "helpers": helpers, "beginning": beginning, "dangling": dangling_prepositions, "linkers": linkers,
         "little": little_words, "leftover": leftover}


def convert(sentence, skip=()):
    for name, step in STEPS.items():
        if name not in skip:
            step(sentence)
