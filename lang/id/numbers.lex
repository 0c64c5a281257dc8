# Indonesian numbers. role: how a word combines (docs/times.md); open: at least its value; alone: no number by itself.
decimal  ,

number  nol             value=0
number  satu            value=1
number  dua             value=2
number  tiga            value=3
number  empat           value=4
number  lima            value=5
number  enam            value=6
number  tujuh           value=7
number  delapan         value=8
number  sembilan        value=9
number  sepuluh         value=10
number  sebelas         value=11
number  seratus         value=100
number  seribu          value=1000
number  sejuta          value=1000000
number  semiliar        value=1000000000
number  belas           role=teen
number  puluh           role=times value=10
number  lusin           role=times value=12
number  ratus           role=times value=100
number  ribu            role=times value=1000
number  juta            role=times value=1000000
number  miliar; milyar; miliyar  role=times value=1000000000
number  triliun; trilyun  role=times value=1000000000000
number  selusin         value=12
number  belasan         role=times value=11 open
number  puluhan         role=times value=10 open
number  lusinan         role=times value=12 open
number  ratusan         role=times value=100 open
number  ribuan          role=times value=1000 open
number  jutaan          role=times value=1000000 open
number  miliaran        role=times value=1000000000 open
number  triliunan       role=times value=1000000000000 open
number  setengah        role=half value=0.5
number  beberapa; sejumlah  role=some

# pertama … kesepuluh: events.lex
ordinal  kesebelas        value=11
ordinal  kedua belas      value=12

roman  i    value=1 cap
roman  ii   value=2 cap
roman  iii  value=3 cap
roman  iv   value=4 cap
roman  v     value=5 cap
roman  vi    value=6 cap
roman  vii   value=7 cap
roman  viii  value=8 cap
roman  ix    value=9 cap
roman  x     value=10 cap
roman  xi    value=11 cap
roman  xii   value=12 cap
roman  xiii  value=13 cap
roman  xiv   value=14 cap
roman  xv    value=15 cap
roman  xvi   value=16 cap
roman  xvii  value=17 cap
roman  xviii value=18 cap
roman  xix   value=19 cap
roman  xx    value=20 cap
roman  xxi   value=21 cap
