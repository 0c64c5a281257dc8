#!/usr/bin/env python3
"""Events of negotiation where nobody negotiates: offtopic.py PROGRAM [--lang CODE] [--seed N] [--draws N] [--read]

Draws 50 paragraphs each on sport, celebrities, weather and stocks from running text ($RUNDING_DATA, else ../shared) by the words
below, as many times as asked, and analyses them. Written: a line for each paragraph with events of the negotiation types (file, line
of the file, topic, and of each event the bytes of its cue, type, status and cue), then the share of each draw and of all paragraphs
drawn. docs/offtopic.md judges them. Exit 1 when more than 5 % of a language's paragraphs have such events, 77 when there is no text.
--read shows the paragraphs too; they are not ours and stay out of the tree.
"""
import argparse, json, os, pathlib, random, re, subprocess, sys

LIMIT, PER_TOPIC = 0.05, 50
# Shorter ones are headlines and captions, longer ones whole articles.
SHORTEST, LONGEST = 200, 2000
# How parties come to terms or fail to; the other types of events are acts that need no counterpart.
NEGOTIATION = {"talks", "meeting", "call", "message", "mediation", "proposal", "agreement", "rejection", "withdrawal", "ceasefire",
               "violation", "exchange"}
# Two different words of a topic make a paragraph of it, the first topic that fits.
TOPICS = {
    "id": {
        "sport": """pertandingan laga gol skor klub liga timnas pelatih pemain pebulu tangkis pembalap balapan motogp turnamen kejuaraan
            juara striker gelandang kiper bek stadion petenis petinju atlet semifinal final musim wasit""",
        "celebrities": """artis aktor aktris penyanyi musisi selebriti selebgram pesinetron sinetron presenter pedangdut komedian album
            lagu konser film drama band idol pernikahan putranya putrinya istrinya suaminya instagram""",
        "weather": """cuaca hujan bmkg suhu celsius celcius berawan mendung gerimis petir angin kelembapan kelembaban prakiraan kemarau
            gelombang siklon banjir meteorologi""",
        "stocks": """saham ihsg bursa bei emiten investor dividen obligasi indeks rupiah dolar sekuritas reksa dana nasdaq dow jones
            kapitalisasi portofolio""",
    },
    "en": {
        "sport": """match goal goals striker midfielder goalkeeper coach squad league cup tournament champion championship seed tennis
            rugby cricket season injury referee semi-final quarter-final athlete marathon medal club""",
        "celebrities": """actor actress singer band album film movie oscar oscars award awards song star celebrity fans premiere hollywood
            comedy drama concert grammy director""",
        "weather": """weather rain rains rainfall storm storms wind winds degrees heat cold dry temperature temperatures celsius flood
            floods flooding drought forecast forecasters snow cyclone typhoon hurricane monsoon humidity""",
        "stocks": """shares stock stocks index investors traders dividend bond bonds currency yen euro rupiah nasdaq dow ftse analyst
            analysts market markets closed points""",
    },
}


def drawn(lines, topics, seed):
    """{line of the file: topic}, the same for the same text and seed; fewer of a topic than PER_TOPIC when there are no more."""
    words = {topic: set(listed.split()) for topic, listed in topics.items()}
    order = [i for i, line in enumerate(lines) if SHORTEST <= len(line.encode("utf8")) <= LONGEST]
    random.Random(seed).shuffle(order)
    left, out = dict.fromkeys(topics, PER_TOPIC), {}
    for i in order:
        here = set(re.findall(r"[\w-]+", lines[i].lower()))
        topic = next((t for t in topics if left[t] and len(words[t] & here) >= 2), None)
        if topic:
            left[topic] -= 1
            out[i + 1] = topic
        if not any(left.values()):
            break
    return out


def events_of(program, lang, lines, numbers):
    """{line of the file: events of negotiation}"""
    articles = "".join(json.dumps({"id": str(n), "lang": lang, "published": "2025-07-15", "text": lines[n - 1]}) + "\n" for n in numbers)
    out = subprocess.run([program, "annotate", "-"], input=articles.encode("utf8"), stdout=subprocess.PIPE, check=True).stdout
    annotated = map(json.loads, out.decode("utf8").splitlines())
    return {int(a["id"]): [e for e in a["events"] if e["type"] in NEGOTIATION] for a in annotated}


def share(name, topic_of, events):
    by_topic = {}
    for number, topic in topic_of.items():
        fired, all_of = by_topic.get(topic, (0, 0))
        by_topic[topic] = fired + bool(events[number]), all_of + 1
    fired = sum(f for f, _ in by_topic.values())
    print(f"{name}\t{fired} of {len(topic_of)}\t{fired / len(topic_of):.1%}\t"
          + ", ".join(f"{topic} {by_topic[topic][0]} of {by_topic[topic][1]}" for topic in sorted(by_topic)))
    return fired / len(topic_of)


def measure(options, lang, path):
    lines = subprocess.run(["zstd", "-dqc", path], stdout=subprocess.PIPE, check=True).stdout.decode("utf8").split("\n")
    draws = {seed: drawn(lines, TOPICS[lang], seed) for seed in range(options.seed, options.seed + options.draws)}
    topic_of = {number: topic for draw in draws.values() for number, topic in draw.items()}
    events = events_of(options.program, lang, lines, topic_of)
    for number, topic in topic_of.items():
        if not events[number]:
            continue
        if options.read:
            print(f"\n# {lines[number - 1]}")
        cues = [(e["trigger"], e) for e in events[number]]
        print(f"{path.stem}\t{number}\t{topic}\t"
              + "; ".join(f"{c['start']}–{c['end']} {e['type']} {e['status']} '{c['exact']}'" for c, e in cues))
    for seed, draw in draws.items():
        share(f"{lang}, seed {seed}", draw, events)
    return share(f"{lang}, all drawn", topic_of, events)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--lang", choices=TOPICS, help="only this language")
    parser.add_argument("--seed", type=int, default=1, help="of the first draw")
    parser.add_argument("--draws", type=int, default=5, help="with the seeds that follow")
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    shares = []
    for lang in [options.lang] if options.lang else TOPICS:
        name = f"data/text/{lang}/news-{lang}.txt.zst"
        path = pathlib.Path(os.environ.get("RUNDING_DATA", "../shared"), name)
        if path.exists():
            shares.append(measure(options, lang, path))
        else:
            print(f"left out: {name} (no {path}; set RUNDING_DATA)")
    return 77 if not shares else 1 if max(shares) > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
