"""Phrases as Python functions: what a pen does with their pieces, written out, because a million articles are made of them."""

LIT, SLOT, ALT, GROUP, CUE = range(5)


class Line:
    """A phrase ready to be written: go(pen, slots)."""
    __slots__ = ("ops", "slots", "go")

    def __init__(self, ops):
        self.ops = ops
        self.slots = {op[1] for op in walk(ops) if op[0] == SLOT}
        source = ["def go(pen, ctx):", " parts = pen.parts"]
        emit(ops, source, " ", "first", iter(range(10000)))
        space = {}
        exec("\n".join(source), space)  # the phrases are our own files
        self.go = space["go"]


def walk(ops):
    for op in ops:
        yield op
        if op[0] == ALT:
            for one in op[1]:
                yield from walk(one)
        elif op[0] == GROUP:
            yield from walk(op[3])


def emit(ops, out, pad, before, numbers):
    """Lines of code for the pieces. before: what was written last (first: nothing yet, slot: a thing, which may want a comma
    after it, text). Returns what is last now."""
    for op in ops:
        kind = op[0]
        if kind == LIT or kind == CUE:
            text = op[1]
            if before == "text":
                out.append(f"{pad}parts.append({text!r}); pen.at += {len(text)}")
            else:
                out.append(f"{pad}if pen.comma or pen.capital: x = pen.first({text!r}); parts.append(x); pen.at += len(x)")
                out.append(f"{pad}else: parts.append({text!r}); pen.at += {len(text)}")
            if kind == CUE:
                out.append(f"{pad}pen.cues.append((pen.at - {len(text)}, pen.at))")
            before = "first" if text == "“" else "text"
        elif kind == SLOT:
            out.append(f"{pad}ctx[{op[1]!r}].render(pen, {op[2]!r})")
            before = "slot"
        elif kind == ALT:
            n = next(numbers)
            out.append(f"{pad}r{n} = int(pen.random() * {len(op[1])})")
            for k, one in enumerate(op[1]):
                out.append(f"{pad}{'el' if k else ''}if r{n} == {k}:")
                out.append(f"{pad} pass")
                emit(one, out, pad + " ", before, numbers)
            before = "slot"
        else:
            n = next(numbers)
            if before != "text":
                out.append(f"{pad}if pen.comma: pen.lit(' ')")
            out.append(f"{pad}s{n} = pen.at")
            before = emit(op[3], out, pad, before, numbers)
            if op[1] == "c":
                out.append(f"{pad}f = ctx[{op[2]!r}]")
                out.append(f"{pad}pen.counts.append((s{n}, pen.at, f.kind, f.number, f.number, f.who, f.place, f.says))")
            elif op[1] in ("i", "d") and op[2][:1] != "~":
                kind_of = "direct" if op[1] == "d" else "indirect"
                out.append(f"{pad}pen.open_quotes.append((s{n}, pen.at, {kind_of!r}, ctx[{op[2] or 'spk'!r}]))")
            else:
                out.append(f"{pad}pen.close({op[1]!r}, {op[2]!r}, s{n})")
    return before
