"""Whole numbers in words and figures."""

ONES = {"id": "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(),
        "en": ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
               "seventeen eighteen nineteen").split()}
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n, lang):
    """0 to 999 in words."""
    return _indonesian(n) if lang == "id" else _english(n)


def _indonesian(n):
    if n < 12:
        return ONES["id"][n]
    if n < 20:
        return _indonesian(n - 10) + " belas"
    if n < 100:
        return _indonesian(n // 10) + " puluh" + (" " + _indonesian(n % 10) if n % 10 else "")
    head = "seratus" if n < 200 else _indonesian(n // 100) + " ratus"
    return head + (" " + _indonesian(n % 100) if n % 100 else "")


def _english(n):
    if n < 20:
        return ONES["en"][n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES["en"][n % 10] if n % 10 else "")
    return ONES["en"][n // 100] + " hundred" + (" and " + _english(n % 100) if n % 100 else "")


def figures(n, lang):
    return f"{n:,}".replace(",", ".") if lang == "id" else f"{n:,}"


ORDINALS = {"id": "pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh".split(),
            "en": "first second third fourth fifth sixth seventh eighth ninth tenth".split()}
