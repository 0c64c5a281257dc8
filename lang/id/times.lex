# Indonesian time words; the rules over them are in times.grammar.

weekday  senin           value=1
weekday  selasa          value=2
weekday  rabu            value=3
weekday  kamis           value=4
weekday  jumat; jum'at   value=5
weekday  sabtu           value=6
weekday  minggu; ahad    value=7 cap

month  januari           value=1
month  februari; pebruari  value=2
month  maret             value=3
month  april             value=4
month  mei               value=5
month  juni              value=6
month  juli              value=7
month  agustus           value=8
month  september         value=9
month  oktober           value=10
month  november; nopember  value=11
month  desember          value=12
month  jan               value=1 cap dot amb
month  feb; peb          value=2 cap dot amb
month  mar               value=3 cap dot amb
month  apr               value=4 cap dot amb
month  jun               value=6 cap dot amb
month  jul               value=7 cap dot amb
month  agu; agt; ags; agust  value=8 cap dot amb
month  sep; sept         value=9 cap dot amb
month  okt               value=10 cap dot amb
month  nov; nop          value=11 cap dot amb
month  des               value=12 cap dot amb

unit  detik              value=S
unit  menit              value=m
unit  jam                value=H
unit  hari               value=D
unit  pekan              value=W
unit  minggu             value=W lower
unit  bulan              value=M
unit  kuartal; triwulan; kwartal  value=Q
unit  tahun              value=Y
unit  dekade; dasawarsa; dasa warsa  value=DE
unit  abad               value=CE
unit  milenium           value=ML

# One of it in one word.
oneunit  sedetik         value=S
oneunit  semenit         value=m
oneunit  sejam           value=H
oneunit  sehari          value=D
oneunit  sepekan; seminggu  value=W
oneunit  sebulan         value=M
oneunit  setahun         value=Y
oneunit  sedekade; sedasawarsa  value=DE
oneunit  seabad          value=CE

# Many of them, nobody says how many.
manyunits  berjam-jam    value=H
manyunits  bermenit-menit  value=m
manyunits  berhari-hari  value=D
manyunits  berminggu-minggu; berpekan-pekan  value=W
manyunits  berbulan-bulan  value=M
manyunits  bertahun-tahun; menahun  value=Y
manyunits  berdekade-dekade  value=DE
manyunits  berabad-abad  value=CE

# Every one of it, as an adjective.
perunit  harian          value=D lower
perunit  mingguan; pekanan  value=W lower
perunit  bulanan         value=M lower
perunit  triwulanan; kuartalan  value=Q lower
perunit  tahunan         value=Y lower

daypart  pagi; dini hari; subuh; fajar; pagi hari; pagi buta  value=MO
daypart  siang; sore; siang hari; sore hari; zuhur; dzuhur; ashar; asar  value=AF
daypart  petang; petang hari; senja; magrib; maghrib  value=EV
daypart  malam; malam hari; tengah malam; isya  value=NI

timeshift  lalu; silam; yang lalu; kemarin; tempo hari; barusan  value=-1
timeshift  ini           value=0
timeshift  depan; mendatang; nanti; yang akan datang; akan datang  value=1

season  musim panas      value=SU
season  musim dingin     value=WI
season  musim gugur      value=FA
season  musim semi       value=SP

timeedge  awal; permulaan  value=START
timeedge  pertengahan; tengah  value=MID
timeedge  akhir; penghujung; ujung  value=END

# A time of day in words, in minutes since midnight.
fixedtime  tengah hari  value=720

zone  wib; wita; wit; gmt; utc; est; edt; cet  cap

holiday  natal; hari natal  value=12-25 cap
holiday  tahun baru        value=01-01 cap

# Days and months that move through the year: how they are reckoned, then days on which they were observed
# (mention/feasts.h).
feast  ramadan; ramadhan; bulan suci ramadan|ramadhan  value=islamic:09 cap
feast  idul fitri; idulfitri; hari raya idul fitri; lebaran  value=islamic:10-01,2010-09-10,2011-08-31,2012-08-19,2013-08-08,2014-07-28,2015-07-17,2016-07-06,2017-06-25,2018-06-15,2019-06-05,2020-05-24,2021-05-13,2022-05-02,2023-04-22,2024-04-10,2025-03-31 cap
feast  idul adha; iduladha; hari raya idul adha; hari raya kurban  value=islamic:12-10,2010-11-17,2011-11-06,2012-10-26,2013-10-15,2014-10-05,2015-09-24,2016-09-12,2017-09-01,2018-08-22,2019-08-11,2020-07-31,2021-07-20,2022-07-10,2023-06-29,2024-06-17,2025-06-06 cap
feast  muharram; bulan muharram  value=islamic:01 cap
feast  tahun baru islam; tahun baru hijriah  value=islamic:01-01,2019-09-01,2020-08-20,2022-07-30,2023-07-19,2024-07-07,2025-06-27 cap
feast  asyura           value=islamic:01-10 cap
feast  maulid nabi      value=islamic:03-12 cap
feast  isra miraj; isra mikraj  value=islamic:07-27 cap
feast  paskah           value=paschal cap
feast  jumat agung      value=paschal-2 cap
feast  kenaikan isa almasih; kenaikan yesus kristus  value=paschal+39 cap
feast  pentakosta       value=paschal+49 cap
feast  imlek; tahun baru imlek  value=chinese:01-01 cap
feast  nyepi; hari raya nyepi  value=,2018-03-17,2019-03-07,2020-03-25,2021-03-14,2022-03-03,2023-03-22,2024-03-11,2025-03-29 cap
feast  waisak; hari raya waisak  value=,2018-05-29,2019-05-19,2020-05-07,2021-05-26,2022-05-16,2023-06-04,2024-05-23,2025-05-12 cap
feast  nowruz           value=03-20 cap
feast  hari buruh; hari buruh internasional  value=05-01 cap
feast  hari perempuan internasional  value=03-08 cap
feast  malam tahun baru  value=12-31

# Months of the Islamic calendar, beside a day or a year.
lunarmonth  muharram    value=1 cap
lunarmonth  safar       value=2 cap
lunarmonth  rabiul awal; rabi'ul awal  value=3 cap
lunarmonth  rabiul akhir; rabi'ul akhir  value=4 cap
lunarmonth  jumadil awal  value=5 cap
lunarmonth  jumadil akhir  value=6 cap
lunarmonth  rajab       value=7 cap
lunarmonth  syakban; sya'ban  value=8 cap
lunarmonth  ramadan; ramadhan  value=9 cap
lunarmonth  syawal      value=10 cap
lunarmonth  zulkaidah; dzulqa'dah; dzulkaidah  value=11 cap
lunarmonth  zulhijah; dzulhijjah; zulhijjah  value=12 cap

several  beberapa; sejumlah

# Words after which a number of four digits is a year.
timeprep  pada; sejak; hingga; sampai; sebelum; setelah; mulai; di; sedari; menjelang; antara; usai; pasca; per

# 1: the sentence looks ahead; -1: it tells of words already spoken.
tense  akan; bakal; hendak  value=1 after
tense  berjanji; bersumpah; mengundang; kemungkinan; kemungkinan besar; diprediksi; diproyeksikan; ditargetkan; berharap; siap; tenggat; menjelang  value=1
tense  dijadwalkan; direncanakan; rencananya; berencana; dijadwal; mendatang; diperkirakan; diharapkan; harus; paling lambat; selambat-lambatnya  value=1
tense  sejak; sedari  value=-1 past
tense  telah; sudah; sempat; pernah  value=-1 past
tense  kata; ujar; tutur; ucap; jelas; ungkap; tegas; imbuh; tulis; lapor; papar; mengatakan; menyatakan; menegaskan; menyebut; menuturkan; melaporkan; mengungkapkan; mengumumkan; menambahkan; dilaporkan; dikutip; dilansir; disebutkan; lalu; dikonfirmasi; menyebutkan  value=-1

# What a number before it counts: 2015 orang is no year.
counted  orang; warga; tentara; prajurit; personel; kali; meter; km; kilometer; hektar; hektare; ton; unit; persen; %; jiwa; korban; kepala keluarga; kk; rumah; bangunan; kasus; mil; dolar; dollar; euro; rupiah; kilogram; kg; watt; barel; penumpang; pengungsi; anak; peserta; suara; kursi; ekor; buah; liter

# What bears a number: Resolusi 1973 is no year.
numbered  resolusi; nomor; no; pasal; ayat; penerbangan; boeing; rp; us$; $; seri; model; km; stasiun
