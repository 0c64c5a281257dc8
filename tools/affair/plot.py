"""Simulates one affair over months: what happens, who says what about it, what is promised and what comes of it."""
import datetime

from . import world
from .days import Lasting, Month, When
from .things import Both, Figure, Ordinal, Place, Plain, Title
from .world import Happening, Promise, Quarrel, Report, Statement, Turn, thing

SITES = "market terminal silo cannery station clinic dock school".split()
WEAPONS = "rockets mortars shells drones missile".split()


class Affair:
    """happenings, statements, promises, turns and quarrels, each in order of time."""

    def __init__(self, cast, rng, start, stretch=1):
        """stretch: how many days pass for one of the plot."""
        self.cast, self.rng, self.start, self.stretch = cast, rng, start, stretch
        self.happenings, self.statements, self.promises, self.turns, self.quarrels = [], [], [], [], []
        self.changes = []  # of office: (day, side, office, who leaves, who comes)
        self.entries_used, self.round = {}, 0
        c = cast
        self.base = {"X": c.x, "A": c.a.state, "B": c.b.state, "M": c.m.state, "G": c.g, "O": c.o, "hosp": c.hosp,
                     "river": c.river, "guns": thing("guns." + rng.choice(("artillery", "launchers", "batteries"))),
                     "y1": Plain(start.year - rng.randrange(25, 45)), "y2": Plain(start.year - rng.randrange(4, 9))}
        self.base["bank"] = thing("bank.east")
        self.weapons = rng.sample(WEAPONS, len(WEAPONS))
        self.sites = rng.sample(SITES, len(SITES))

    # Making things happen.

    def day(self, n):
        return self.start + datetime.timedelta(int(n * self.stretch))

    def happen(self, kind, offset, who, place=None, label="", /, announced=None, part=None, **ctx):
        day = self.day(offset)
        h = Happening(kind, day, who, place, When(day, part), {**self.base, **ctx}, label,
                      None if announced is None else self.day(announced))
        self.happenings.append(h)
        return h

    def say(self, situation, spk, offset, about=None, me=None, you=None, issue=None, **ctx):
        entries = world.phrases()[1][situation]
        used = self.entries_used.setdefault(situation, [])
        fresh = [e for e in entries if e not in used] or entries
        entry = self.rng.choice(fresh)
        used.append(entry)
        day = self.day(offset)
        full = {**self.base, **(about.ctx if about else {}), **ctx, "spk": spk, "said": day}
        full["me"] = me or spk.side
        if you is not None:
            full["you"] = you
        full.setdefault("day0", day)
        s = Statement(spk, entry, about, day, full, issue if entry.issue == "*" else None)
        self.statements.append(s)
        return s

    def promise(self, *args, **named):
        p = Promise(*args, **named)
        self.promises.append(p)
        return p

    def set_day(self, day):
        """Everybody holds the office of that day."""
        for since, side, office, old, new in self.changes:
            gone = day >= since
            side.offices[office] = new if gone else old
            new.office = office if gone else None
            old.office = f"former {office}" if gone else office

    # The story.

    def run(self, scenes=None):
        """scenes: how many of them the affair lives through; all by default."""
        for scene in (self.beginning, self.approach, self.first_round, self.pressure, self.second_round, self.trial, self.third_round,
                      self.ending)[:scenes]:
            scene()
        self.happenings.sort(key=lambda h: h.day)
        self.statements.sort(key=lambda s: s.day)
        for n, h in enumerate(self.happenings):
            h.number = n
        return self

    def attack(self, n, town, by=None, kind="attack"):
        rng, c = self.rng, self.cast
        site, weapon = self.sites.pop(), self.weapons.pop()
        first = rng.randrange(7, 24)
        final = first + rng.randrange(3, 9)
        low = max(2, first - rng.randrange(2, 6))
        hurt = first + rng.randrange(5, 30)
        h = self.happen("attack", n, [(c.a.state, "recipient")], town, f"Attack on {town.name}", part=rng.choice((None, "NI", "MO")),
                        on=c.a.state, site=thing("site." + site), weapon=thing("weapon." + weapon))
        army = c.a.offices["defence minister"]

        def report(day, src, dead, wounded):
            h.reports.append(Report(self.day(day), src, Figure("killed", dead, "people", town, src),
                                    Figure("wounded", wounded, "people", town, src)))
        report(n, c.doctor, first, hurt)
        report(n, army, first + rng.randrange(1, 3), hurt + 4)
        report(n + 1, c.b.voice, low, max(3, hurt // 2))
        report(n + 3, c.doctor, final, hurt)
        h.ctx.update(src=c.doctor, dead=h.reports[0].dead, hurt=h.reports[0].hurt)
        self.quarrels.append(Quarrel("count", f"Dead in {town.name}", [h]))
        return h

    def beginning(self):
        c, rng = self.cast, self.rng
        a, b = c.a, c.b
        vessel = thing("vessel." + rng.choice(("trawler", "liner", "boat")))
        crew = Figure("detained", rng.randrange(8, 26), "crew members")
        self.seizure = h = self.happen("seizure", 0, [(b.state, "actor"), (a.state, "recipient")], b.towns[0], "Seizure of a vessel",
                                       by=b.state, of=a.state, vessel=vessel, owner=c.k, crew=crew,
                                       chase=Lasting(rng.randrange(2, 6), "H"))
        self.say("seizure.demand", a.minister, 0, h, you=b.state)
        self.say("seizure.justify", b.voice, 1, h)
        self.say("seizure.company", c.boss, 1, h)
        h = self.happen("forces", 3, [(a.state, "actor")], c.river, "Troops to the river", by=a.state, mod=a.defence,
                        what=thing("forces." + rng.choice(("marines", "soldiers"))), where=thing("bank.west"),
                        n=Figure("forces", rng.randrange(6, 40) * 100, f"{a.state.adjective} troops"))
        self.say("forces.alarm", b.minister, 3, h, you=a.state)
        self.say("forces.explain", a.offices["defence minister"], 3, h)
        self.first = h = self.attack(5, a.towns[0])
        accuse = self.say("attack.accuse", a.head, 5, h, you=b.state)
        deny = self.say("attack.deny", b.voice, 6, h)
        self.say("attack.deny", b.minister, 6, h)
        self.say("attack.vow", a.offices["defence minister"], 6, h)
        self.say("attack.witness", c.doctor, 5, h)
        self.say("attack.witness", c.mayor, 6, h)
        self.say("attack.condemn", c.t.head, 6, h)
        self.say("attack.condemn", c.secretary, 6, h)
        self.quarrels.append(Quarrel("claim", f"Who attacked {h.place.name}", [h], ("accuse", "deny")))

    def approach(self):
        c = self.cast
        a, b, m = c.a, c.b, c.m
        sides = {"p1": a.state, "p2": b.state}
        self.mediation = h = self.happen("mediation", 7, [(m.head, "mediator"), (a.state, "recipient"), (b.state, "recipient")], None,
                                         f"{m.state.name} offers to mediate", med=m.head, **sides)
        self.say("mediation.offer", m.head, 7, h)
        self.say("mediation.accept", b.head, 8, h)
        self.say("mediation.reluctant", a.minister, 8, h)
        h = self.happen("letter", 9, [(m.head, "actor"), (a.head, "recipient"), (b.head, "recipient")], None,
                        f"{m.head.name} writes to both leaders", frm=m.head, to1=a.head, to2=b.head)
        self.say("letter.text", m.head, 9, h)
        h = self.happen("call", 11, [(m.head, "party"), (b.head, "party")], None, f"{m.head.name} telephones {b.head.name}",
                        a=m.head, b=b.head, dur=Lasting(self.rng.randrange(4, 10) * 5, "m"))
        self.say("call.urge", m.head, 11, h)
        self.visit1 = h = self.happen("visit", 13, [(c.envoy, "party"), (b.head, "party")], b.state.capital,
                                      f"{c.envoy.name} meets {b.head.name}", announced=10, guest=c.envoy, host=b.head, venue=b.palace,
                                      dur=Lasting(2, "H"))
        self.say("visit.host", b.head, 13, h)
        self.say("visit.guest", c.envoy, 13, h)
        h = self.happen("visit", 15, [(c.envoy, "party"), (a.head, "party")], a.state.capital, f"{c.envoy.name} meets {a.head.name}",
                        announced=12, guest=c.envoy, host=a.head, venue=a.palace, dur=Lasting(3, "H"))
        self.say("visit.host", a.head, 15, h)
        self.happen("rally", 16, [(a.state, "party")], a.state.capital, f"March in {a.state.capital.name}",
                    against=thing("against.pact"), n=Figure("other", self.rng.randrange(2, 12) * 500, "demonstrators"))

    def talks(self, n, place, venue, announced):
        c = self.cast
        self.round += 1
        venue = venue or Place(f"{place.name} Town Hall", "building", {"en": f"{place.name} Town Hall", "id": f"Balai Kota {place.label['id']}"}, place.state)
        return self.happen("round", n, [(c.a.state, "party"), (c.b.state, "party"), (c.envoy, "mediator")], place,
                           f"Round {self.round} of the talks", announced=announced, p1=c.a.state, p2=c.b.state, med=c.envoy,
                           venue=venue, round=Ordinal(self.round), dur=Lasting(self.rng.randrange(4, 11), "H"), d1=c.a.minister,
                           d2=c.b.minister, both=Both(c.a.state, c.b.state))

    def first_round(self):
        c = self.cast
        a, b = c.a, c.b
        self.r1 = h = self.talks(19, c.m.state.capital, c.m.hall, 14)
        self.say("talks.mediator", c.envoy, 19, h)
        self.say("talks.demand", a.minister, 19, h, you=b.state)
        self.say("talks.claim", b.minister, 19, h, you=a.state)
        self.say("talks.outsider", c.gvoice, 20, h)
        self.offer = p = self.happen("proposal", 19, [(a.minister, "actor"), (b.state, "recipient")], None, "Offer of joint administration",
                                     by=a.minister, me=a.state, what=thing("what.admin"), issue="governance")
        self.say("proposal.offer", a.minister, 19, p, issue="governance")
        self.say("proposal.answer", b.minister, 20, p, issue="governance")
        again = self.happen("again", 19, [(a.state, "party"), (b.state, "party")], None, "Agreement to meet again",
                            p1=a.state, p2=b.state, both=h.ctx["both"], med=c.envoy, next=Lasting(2, "W", True))
        self.announced = again
        self.again = self.promise(Both(a.state, b.state), "Meet again within two weeks", [again])

    def pressure(self):
        c, rng = self.cast, self.rng
        a, b = c.a, c.b
        self.closing = h = self.happen("close", 22, [(b.state, "actor"), (a.state, "recipient")], None, f"{b.state.name} closes {c.x.name}",
                                       by=b.state, on=a.state)
        self.say("closed.demand", c.boss, 22, h, you=b.state)
        self.say("closed.demand", a.head, 23, h, you=b.state)
        h = self.happen("strike", 24, [(c.u, "party")], a.towns[0], f"Strike in {a.towns[0].name}", who=c.u,
                        against=thing("against.risk"), n=Figure("other", rng.randrange(4, 30) * 100, "dockers"))
        self.say("strike.demand", c.chair, 24, h)
        h = self.happen("sanction", 25, [(c.t.state, "actor"), (b.state, "recipient")], None, f"Sanctions of {c.t.state.name}",
                        by=c.t.state, on=b.state, what=thing("what." + rng.choice(("assets", "arms", "fuel"))))
        self.say("sanction.say", c.t.head, 25, h)
        self.say("sanction.reject", b.minister, 26, h)
        town = self.town = a.towns[1]
        trucks = Figure("aid", rng.randrange(9, 40), "aid trucks")
        self.block = h = self.happen("block", 27, [(b.state, "actor"), (c.o, "recipient")], town, f"Convoy to {town.name} stopped",
                                     by=b.state, n=trucks, town=town)
        self.say("aid.appeal", c.secretary, 26, h)
        self.say("aid.accuse", c.secretary, 27, h, you=b.state)
        self.say("aid.deny", b.voice, 28, h)
        self.quarrels.append(Quarrel("claim", "Whether aid was blocked", [h], ("accuse", "deny")))

    def second_round(self):
        c, rng = self.cast, self.rng
        a, b = c.a, c.b
        place = c.m.towns[0]
        self.r2 = r = self.talks(31, place, None, 26)
        self.again.outcome, self.again.fulfilled = "kept", [r]
        self.announced.ctx["nextround"] = r
        dur, start = Lasting(30, "D"), When(self.day(35), "MO")
        sides = [(a.state, "party"), (b.state, "party")]
        self.cease = cease = self.happen("cease", 35, sides, None, "Ceasefire begins", p1=a.state, p2=b.state, dur=dur, start=start,
                                         both=r.ctx["both"], announced=31)
        cease.when = cease.ctx["when"] = start
        cease.ctx["place"] = a.towns[0]
        self.truce = t = self.happen("truce", 31, sides, place, "Truce agreed", p1=a.state, p2=b.state, dur=dur, start=start,
                                     both=r.ctx["both"], obs=Figure("other", rng.randrange(6, 20) * 10, "observers"), cease=cease)
        guns = When(self.day(42), exact=True)
        swap = When(self.day(41), exact=True)
        n1, n2 = (Figure("captive", rng.randrange(20, 60), w) for w in (f"{a.state.adjective} soldiers", f"{c.g.short['en']} members"))
        self.swap_ctx = {"p1": a.state, "p2": c.g, "n1": n1, "n2": n2, "due": swap, "dur": Lasting(3, "H")}
        self.say("truce.party", a.minister, 31, t)
        self.say("truce.party", b.head, 32, t)
        self.say("truce.mediator", c.envoy, 31, t)
        self.say("talks.outsider", c.gvoice, 32, t)
        g = self.say("promise.guns", b.minister, 31, t, you=a.state, due=guns)
        p = self.say("promise.captives", a.minister, 31, t, due=swap, n2=n2)
        d = self.say("promise.aid", b.head, 32, t, town=self.town)
        o = self.say("promise.reopen", b.head, 32, t, you=a.state, due=When(self.day(47), exact=True))
        self.guns = self.promise(b.state, "Withdraw the heavy weapons", [g])
        self.captives = self.promise(a.state, "Free prisoners", [p])
        self.aid = self.promise(b.state, "Let aid convoys in", [d])
        self.open = self.promise(b.head, f"Reopen {c.x.name}", [o])
        self.kept_truce = self.promise(Both(a.state, b.state), "Ceasefire of 30 days", [t])
        self.due = guns

    def trial(self):
        c, rng = self.cast, self.rng
        a, b = c.a, c.b
        h = self.happen("convoy", 37, [(c.o, "actor")], self.town, f"Aid reaches {self.town.name}", announced=34,
                        n=Figure("aid", rng.randrange(9, 40), "aid trucks"))
        self.aid.outcome, self.aid.fulfilled = "kept", [h]
        self.swap = h = self.happen("exchange", 39, [(a.state, "party"), (c.g, "party")], a.towns[2], "Exchange of prisoners",
                                    announced=31, **self.swap_ctx)
        h.ctx["planned"] = {k: h.ctx[k] for k in ("n1", "n2")}
        h.ctx.update({k: Figure("released", h.ctx[k].number, h.ctx[k].who) for k in ("n1", "n2")})
        self.captives.outcome, self.captives.fulfilled = "kept", [h]
        self.say("exchange.welcome", a.head, 39, h)
        self.say("exchange.complain", c.gvoice, 40, h, you=a.state)
        self.say("exchange.deny", a.voice, 40, h)
        self.quarrels.append(Quarrel("happened", "Whether prisoners were beaten", [h], ("accuse", "deny")))
        old, new = a.head, c.namer.person(a.state)
        h = self.happen("newhead", 42, [], a.state.capital, f"{new.name} succeeds {old.name}", new=new, old=old,
                        office=Title(a.head_office), state=a.state, how=thing("how." + rng.choice(("vote", "ill", "noconf", "scandal"))))
        new.of = a.state
        self.changes.append((h.day, a, a.head_office, old, new))
        a.offices[a.head_office] = new
        self.say("office.new", new, 42, h)
        self.repeat = self.say("proposal.repeat", new, 43, self.offer, issue="governance")
        h = self.happen("deadline", 45, [(b.state, "actor")], c.river, "Deadline for the guns missed", by=b.state, what=self.base["guns"],
                        where=self.base["bank"], due=self.due, seer=c.observer, seen=Figure("forces", rng.randrange(18, 50), "guns"))
        accuse = self.say("deadline.accuse", a.minister, 45, h, you=b.state)
        self.say("deadline.deny", b.voice, 46, h)
        self.guns.outcome, self.guns.fulfilled = "broken", [h]
        self.quarrels.append(Quarrel("happened", "Whether the promise about the guns was broken", [h], ("accuse", "deny")))
        h = self.happen("reopen", 47, [(b.state, "actor"), (a.state, "recipient")], None, f"{c.x.name} reopened", by=b.state, on=a.state,
                        shut=Lasting(25, "D"))
        self.open.outcome, self.open.fulfilled = "kept", [h]
        attack = self.attack(52, a.towns[3])
        v = self.happen("violation", 52, [(a.state, "party"), (b.state, "party")], a.towns[3], "The truce is broken", p1=a.state, p2=b.state,
                        attack=attack, age=Lasting(17, "D"), on=a.state)
        for key in ("site", "weapon", "dead", "hurt", "src"):
            v.ctx[key] = attack.ctx[key]
        v.when = attack.when
        v.ctx["when"] = attack.when
        self.second = attack
        self.say("violation.accuse", a.minister, 52, attack, you=c.g)
        self.say("violation.accuse", a.offices["defence minister"], 53, attack, you=c.g)
        self.say("violation.deny", c.gvoice, 53, attack)
        self.say("violation.deny", c.gcommander, 54, attack)
        self.say("attack.condemn", c.m.head, 53, attack)
        probe = self.say("promise.probe", b.head, 54, attack, due=When(self.day(70), exact=True))
        self.promise(b.head, f"Investigate the attack on {attack.place.name}", [probe])
        self.quarrels.append(Quarrel("claim", f"Who attacked {attack.place.name}", [attack], ("accuse", "deny")))
        self.kept_truce.outcome, self.kept_truce.fulfilled = "contested", [v]

    def third_round(self):
        c, rng = self.cast, self.rng
        a, b = c.a, c.b
        h = self.happen("retract", 55, [(a.head, "actor")], None, "Offer of joint administration withdrawn", by=a.head, me=a.state, plan=self.offer,
                        what=self.offer.ctx["what"], issue="governance")
        said = self.say("retract.say", a.head, 55, h, issue="governance")
        self.say("retract.react", b.minister, 56, h, you=a.state)
        self.turns.append(Turn(a.head, "governance", [self.repeat], [h, said], "From repeating the offer to withdrawing it"))
        threat = self.say("threat.say", b.head, 57, None, you=a.state)
        self.say("threat.answer", a.head, 58, None, you=b.state).answers = threat
        place = c.m.towns[1]
        attend = self.say("promise.attend", a.head, 58, None, place=place)
        plan = self.say("promise.plan", c.envoy, 58, None, place=place)
        self.r3 = r = self.talks(61, place, None, 54)
        self.promise(a.head, f"Send a delegation to {place.name}", [attend], "kept", [r])
        zone = self.happen("proposal", 61, [(c.envoy, "actor"), (a.state, "recipient"), (b.state, "recipient")], None, "Plan for a zone without arms",
                           by=c.envoy, me=c.m.state, what=thing("what.zone"), issue="weapons")
        self.promise(c.envoy, f"Bring a new proposal to {place.name}", [plan], "kept", [zone])
        rej = self.happen("reject", 61, [(b.minister, "actor"), (c.m.state, "recipient")], None, "The plan is rejected", by=b.minister,
                          of=c.m.state, plan=zone, what=zone.ctx["what"], issue="weapons")
        self.say("proposal.reject", b.minister, 61, rej, issue="weapons")
        self.say("proposal.accept", a.minister, 62, zone, issue="weapons")
        self.zone, self.refusal = zone, rej
        self.happen("extend", 61, [(a.state, "party"), (b.state, "party")], None, "Ceasefire extended", p1=a.state, p2=b.state,
                    dur=Lasting(30, "D"), med=c.envoy)
        self.say("talks.mediator", c.envoy, 61, r)
        h = self.happen("vote", 64, [(c.o, "actor")], None, "More observers", what=thing("what.observers"), dur=Lasting(5, "H"),
                        yes=Figure("votes", rng.randrange(11, 19), "members"), no=Figure("votes", rng.randrange(2, 6), "members"),
                        more=Figure("other", rng.randrange(4, 9) * 10, "observers"))
        self.say("vote.welcome", a.voice, 64, h)
        self.say("vote.reject", c.gvoice, 65, h)
        self.threat = threat

    def ending(self):
        c, rng = self.cast, self.rng
        a, b, m = c.a, c.b, c.m
        h = self.happen("call", 67, [(a.head, "party"), (m.head, "party")], None, f"{a.head.name} telephones {m.head.name}",
                        a=a.head, b=m.head, dur=Lasting(rng.randrange(4, 10) * 5, "m"))
        self.say("call.urge", m.head, 67, h)
        h = self.happen("pullback", 70, [(b.state, "actor")], c.river, "Guns begin to leave", by=b.state, what=self.base["guns"], where=self.base["bank"],
                        n=Figure("forces", rng.randrange(6, 17), "guns"))
        drop = self.say("threat.drop", b.head, 75, None, you=a.state)
        self.turns.append(Turn(b.head, "trade", [self.threat], [drop], f"From threatening to close {c.x.name} to keeping it open"))
        accepted = self.say("proposal.turn", b.minister, 76, self.zone, issue="weapons")
        self.turns.append(Turn(b.minister, "weapons", [s for s in self.statements if s.about is self.refusal] + [self.refusal], [accepted],
                               "From rejecting the zone without arms to accepting it"))
        doc = thing("doc." + rng.choice(("memo", "charter")))
        self.sign = h = self.happen("sign", 80, [(a.head, "party"), (b.head, "party")], m.state.capital, "Signing in " + m.state.capital.name,
                                    a=a.head, b=b.head, med=m.head, doc=doc, venue=m.palace, announced=72)
        self.say("sign.party", a.head, 80, h)
        self.say("sign.party", b.head, 80, h)
        self.say("sign.outsider", c.gcommander, 81, h)
        self.say("sign.third", c.t.head, 81, h)
        s = self.say("sign.mediator", m.head, 80, h, due=Month(self.day(170)))
        self.promise(m.head, "Invite both leaders again", [s])
        s = self.say("promise.pay", b.minister, 80, h, due=When(self.day(140), exact=True))
        self.promise(b.state, "Pay compensation", [s])
        self.happen("rally", 81, [(a.state, "party")], a.state.capital, f"March in {a.state.capital.name}",
                    against=thing("against.memo"), doc=doc, n=Figure("other", rng.randrange(2, 12) * 500, "demonstrators"))
