# English time words; the rules over them are in times.grammar.

weekday  monday; mondays        value=1
weekday  tuesday; tuesdays      value=2
weekday  wednesday; wednesdays  value=3
weekday  thursday; thursdays    value=4
weekday  friday; fridays        value=5
weekday  saturday; saturdays    value=6
weekday  sunday; sundays        value=7
weekday  mon                    value=1 cap dot
weekday  tue; tues              value=2 cap dot
weekday  wed                    value=3 cap dot
weekday  thu; thur; thurs       value=4 cap dot
weekday  fri                    value=5 cap dot

month  january          value=1
month  february         value=2
month  march            value=3 cap amb
month  april            value=4
month  may              value=5 cap amb
month  june             value=6
month  july             value=7
month  august           value=8 cap
month  september        value=9
month  october          value=10
month  november         value=11
month  december         value=12
month  jan              value=1 cap dot amb
month  feb              value=2 cap dot
month  mar              value=3 cap dot amb
month  apr              value=4 cap dot
month  jun              value=6 cap dot amb
month  jul              value=7 cap dot amb
month  aug              value=8 cap dot
month  sep; sept        value=9 cap dot
month  oct              value=10 cap dot
month  nov              value=11 cap dot
month  dec              value=12 cap dot

unit  second            value=S one
unit  seconds           value=S many
unit  minute            value=m one
unit  minutes; mins     value=m many
unit  hour              value=H one
unit  hours; hrs        value=H many
unit  day               value=D one
unit  days              value=D many
unit  week              value=W one
unit  weeks             value=W many
unit  weekend           value=WE one
unit  weekends          value=WE many
unit  month             value=M one
unit  months            value=M many
unit  quarter           value=Q one
unit  quarters          value=Q many
unit  year              value=Y one
unit  years             value=Y many
unit  decade            value=DE one
unit  decades           value=DE many
unit  century           value=CE one
unit  centuries         value=CE many
unit  fortnight         value=W one
unit  millennium; millennia  value=ML many

perunit  hourly         value=H
perunit  daily          value=D lower
perunit  weekly         value=W lower
perunit  monthly        value=M lower
perunit  quarterly      value=Q lower
perunit  yearly; annually  value=Y lower

daypart  morning; mornings; dawn; daybreak; sunrise  value=MO
daypart  afternoon; afternoons; midafternoon         value=AF
daypart  evening; evenings; dusk; sunset; sundown    value=EV
daypart  night; nights; overnight                    value=NI

timeshift  last; past         value=-1
timeshift  this; current                value=0
timeshift  next; coming; this coming  value=1

season  summer; summers  value=SU
season  winter; winters  value=WI
season  autumn           value=FA
season  fall             value=FA amb
season  spring           value=SP amb

timeedge  early; beginning; start; earlier     value=START
timeedge  mid; middle                          value=MID
timeedge  late; end; later                     value=END

ampm  a.m.; a.m; am  value=AM
ampm  p.m.; p.m; pm  value=PM

# Ten years of the last century in a word, as the first of them.
decadeword  twenties   value=1920
decadeword  thirties   value=1930
decadeword  forties    value=1940
decadeword  fifties    value=1950
decadeword  sixties    value=1960
decadeword  seventies  value=1970
decadeword  eighties   value=1980
decadeword  nineties   value=1990

# Minutes since midnight.
fixedtime  noon; midday  value=720
fixedtime  midnight      value=0

zone  gmt; utc; est; edt; cet; cest; pst; pdt; bst; et; eet; msk; ist  cap

holiday  christmas day; christmas       value=12-25 cap
holiday  christmas eve                  value=12-24 cap
holiday  boxing day                     value=12-26 cap
holiday  may day; labour day            value=05-01 cap
holiday  veterans day; armistice day    value=11-11 cap
holiday  international women's day      value=03-08 cap
holiday  new year's day                 value=01-01 cap
holiday  new year's eve                 value=12-31 cap
holiday  valentine's day                value=02-14 cap
holiday  halloween                      value=10-31 cap

# Days and months that move through the year: how they are reckoned (mention/feasts.h).
feast  ramadan          value=islamic:09 cap
feast  eid al - fitr; eid al-fitr; eid ul-fitr  value=islamic:10-01 cap
feast  eid al - adha; eid al-adha; eid ul-adha  value=islamic:12-10 cap
feast  eid; diwali      cap
feast  ashura           value=islamic:01-10 cap
feast  muharram         value=islamic:01 cap
feast  easter; easter sunday  value=paschal cap
feast  easter monday    value=paschal+1 cap
feast  good friday      value=paschal-2 cap
feast  palm sunday      value=paschal-7 cap
feast  ash wednesday    value=paschal-46 cap
feast  pentecost        value=paschal+49 cap
feast  passover         value=hebrew:08-15 cap
feast  yom kippur       value=hebrew:01-10 cap
feast  rosh hashanah    value=hebrew:01-01 cap
feast  hanukkah         value=hebrew:03-25 cap
feast  nowruz           value=03-20 cap
feast  lunar new year; chinese new year  value=chinese:01-01 cap
feast  thanksgiving; thanksgiving day  value=nth:11-4-4 cap
feast  memorial day     value=nth:05-1--1 cap
feast  labor day        value=nth:09-1-1 cap
feast  columbus day     value=nth:10-1-2 cap
feast  mother's day     value=nth:05-7-2 cap

# Months of the Islamic calendar, beside a day or a year.
lunarmonth  muharram    value=1 cap
lunarmonth  safar       value=2 cap
lunarmonth  rajab       value=7 cap
lunarmonth  shaban      value=8 cap
lunarmonth  ramadan     value=9 cap
lunarmonth  shawwal     value=10 cap

several  several; a few; few; many; a couple of

# Words after which a number of four digits is a year, and May a month.
timeprep  in; since; until; till; before; after; by; from; through; during; between; of; to; for; circa; around

# 1: the sentence looks ahead; -1: it tells of words already spoken or of what is past.
tense  will; would; shall; is to; are to  value=1 after
tense  promised; pledged; vowed; promises to; pledges to; as soon as; as early as; no later than; postponed until; extended until; delayed until; put off until; have until; has until; had until; given until; deadline of; due on; due  value=1
tense  plans to; plan to; is expected to; are expected to; is scheduled to; are scheduled to; is due to; are due to  value=1 after
tense  scheduled; plan; plans; planned; planning; expected; set to; to be held; upcoming; intends; going to; must; should; ahead of; starting  value=1
tense  was; were; had; did; has been; have been  value=-1 past
tense  published; issued; released; opened; closed; ended; left; gave; won; lost; fell; rose; filed; sent; broke; failed; visited; attacked; fired; launched; struck; approved; voted  value=-1
tense  said; says; told; reported; announced; has; have; met; declared; added; stated; killed; began; came; called; quoted; arrived; signed; agreed; held; went; took; made; since  value=-1

# What a number before it counts: 2015 people is no year.
counted  people; persons; soldiers; troops; civilians; times; metres; meters; kilometers; kilometres; miles; km; acres; hectares; tons; tonnes; percent; %; dead; wounded; prisoners; hostages; refugees; families; homes; houses; buildings; cases; dollars; euros; pounds; kg; barrels; passengers; children; women; men; votes; seats; workers; police; officers; missiles; rockets; drones; pages; feet; items; points

# What bears a number: Resolution 1973 is no year.
numbered  resolution; no; number; article; flight; boeing; route; highway; model; $; €; £; dlrs; rs; psalm; room; channel; airbus
