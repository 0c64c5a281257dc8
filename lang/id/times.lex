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
daypart  siang; sore; siang hari; sore hari  value=AF
daypart  petang; petang hari; senja  value=EV
daypart  malam; malam hari  value=NI

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

zone  wib; wita; wit; gmt; utc; est; edt; cet  cap

holiday  natal; hari natal  value=12-25 cap
holiday  tahun baru        value=01-01 cap

# Days and months that move through the year.
feast  ramadan; ramadhan; bulan ramadan; bulan ramadhan; bulan suci ramadan|ramadhan; idul fitri; idulfitri; iduladha; idul adha; lebaran; paskah; imlek; nyepi; waisak; muharram; asyura; maulid nabi; nowruz  cap

several  beberapa; sejumlah

# Words after which a number of four digits is a year.
timeprep  pada; sejak; hingga; sampai; sebelum; setelah; mulai; di; sedari; menjelang; antara; usai; pasca; per

# 1: the sentence looks ahead; -1: it tells of words already spoken.
tense  akan; bakal; hendak  value=1 after
tense  dijadwalkan; direncanakan; rencananya; berencana; dijadwal; mendatang; diperkirakan; diharapkan; harus; paling lambat; selambat-lambatnya  value=1
tense  telah; sudah; sempat; pernah  value=-1 past
tense  kata; ujar; tutur; ucap; jelas; ungkap; tegas; imbuh; tulis; lapor; papar; mengatakan; menyatakan; menegaskan; menyebut; menuturkan; melaporkan; mengungkapkan; mengumumkan; menambahkan; dilaporkan; dikutip; dilansir; disebutkan; lalu; dikonfirmasi; menyebutkan  value=-1

# What a number before it counts: 2015 orang is no year.
counted  orang; warga; tentara; prajurit; personel; kali; meter; km; kilometer; hektar; hektare; ton; unit; persen; %; jiwa; korban; kepala keluarga; kk; rumah; bangunan; kasus; mil; dolar; dollar; euro; rupiah; kilogram; kg; watt; barel; penumpang; pengungsi; anak; peserta; suara; kursi; ekor; buah; liter

# What bears a number: Resolusi 1973 is no year.
numbered  resolusi; nomor; no; pasal; ayat; penerbangan; boeing; rp; us$; $; seri; model; km; stasiun
