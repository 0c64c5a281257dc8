# Counts in Indonesian: what is counted, what befell it, how sure the number is. Classes: lang/schema.tsv.

# People.
count_noun  orang; warga; warga sipil; penduduk; jiwa; warga negara; warga negara asing; wni; wna; sipil  person
count_noun  anak; anak-anak; perempuan; wanita; pria; laki-laki; lansia; bayi; pelajar; siswa; murid; santri; mahasiswa; remaja; ibu; guru; keluarga  person
count_noun  petugas; petugas kesehatan; tenaga kesehatan|medis; pekerja; karyawan; pegawai; staf; relawan; jurnalis; wartawan; dokter; perawat; nelayan; petani; buruh; awak; anak buah kapal; abk; pengemudi; peserta; penghuni; penyintas; penumpang; pilot; sopir  person
count_noun  pejabat; diplomat; komandan; jenderal; ilmuwan; perwira; pemimpin; tokoh; polisi; aparat; demonstran; pengunjuk rasa; pemukim; korban; anggota; aktivis  person
count_noun  tentara; prajurit; pasukan; personel; personel militer; serdadu; milisi; pejuang; kombatan; militan; gerilyawan; pasukan perdamaian; tentara bayaran; tentara cadangan; batalion; brigade; divisi  kind=forces person
count_noun  sandera; tawanan; tawanan perang; tahanan; narapidana; tahanan politik  kind=captive person
count_noun  pengungsi       kind=displaced person
count_noun  korban jiwa; nyawa; korban tewas; korban meninggal; mayat; jenazah; jasad; syuhada  kind=killed person
count_noun  korban luka; korban luka-luka; korban cedera  kind=wounded person
count_noun  inspektur; pengamat; negosiator; perunding; delegasi; mediator; utusan  kind=other person

# Weapons and attacks.
count_noun  rudal; misil; peluru kendali; roket; drone; pesawat nirawak; pesawat tanpa awak; bom; mortir; serangan; serangan udara; serangan rudal|drone; gelombang serangan; proyektil; amunisi; hulu ledak; ledakan; granat; ranjau  kind=strikes
count_noun  pelanggaran     kind=other

# What is hit, inspected or held.
count_noun  fasilitas; fasilitas nuklir|militer|energi; situs; situs nuklir|militer; target; sasaran; pangkalan; pangkalan militer|udara|tanggap darurat; pos; instalasi; kilang; pembangkit; pembangkit listrik; reaktor; gudang; gudang senjata; pusat komando  kind=targets
count_noun  gedung; bangunan; rumah; unit rumah; rumah sakit; sekolah; klinik; puskesmas; masjid; gereja; jembatan; ambulans; ambulan; kendaraan; kapal; perahu; tank; jet; jet tempur; pesawat; helikopter; desa; kota; toko; apartemen; pabrik; kamp; permukiman; peluncur; peluncur rudal; sistem pertahanan udara  kind=targets needs

# Arms that stand for forces.
count_noun  meriam; pucuk meriam; pucuk artileri; artileri; kapal perang; kapal patroli  kind=forces

# Votes and aid.
count_noun  suara           kind=votes
count_noun  truk bantuan; ton bantuan; paket bantuan; truk; kontainer bantuan; ton makanan|pangan|obat  kind=aid

# Rounds of a negotiation.
count_noun  putaran; putaran perundingan|negosiasi|pembicaraan; tahap perundingan  kind=other

fate  tewas; meninggal; meninggal dunia; terbunuh; gugur; wafat; mati; dibunuh; dieksekusi; mengembuskan|menghembuskan napas; kehilangan nyawa  kind=killed of=person
fate  menewaskan; membunuh; merenggut; merenggut nyawa; menelan korban; menelan korban jiwa; mengeksekusi  kind=killed of=person side=after
fate  korban tewas; korban jiwa; jumlah korban; jumlah korban tewas; korban meninggal; angka kematian; jumlah kematian  kind=killed of=person side=after toll
toll_verb  menjadi; mencapai; ke; naik menjadi; bertambah menjadi; meningkat menjadi; tercatat; berjumlah; kini; sebanyak; di angka; dari
fate  luka; luka-luka; terluka; cedera; cidera; dirawat; menjalani operasi; luka berat|ringan|parah  kind=wounded of=person
fate  melukai; mencederai; korban luka; korban luka-luka  kind=wounded of=person side=after
fate  hilang; tertimbun; terjebak; dinyatakan hilang  kind=missing of=person side=before
fate  mengungsi; terusir; terlantar; kehilangan tempat tinggal; meninggalkan rumah; melarikan diri; mengungsikan  kind=displaced of=person
fate  ditahan; ditangkap  kind=detained of=any
fate  dipenjara; dibekuk; diamankan; penahanan  kind=detained of=person
fate  menahan; menangkap  kind=detained of=any side=after
fate  memenjarakan  kind=detained of=person side=after
fate  dipecat; dirumahkan; di-phk; diberhentikan; kehilangan pekerjaan; dideportasi; diusir; mogok; mogok kerja; berunjuk rasa; berdemonstrasi  kind=other of=person side=before
fate  memecat; merumahkan; mendeportasi; mengusir  kind=other of=person side=after
fate  jumlah pengungsi  kind=displaced of=person side=after toll
fate  jumlah tahanan  kind=detained of=person side=after toll
fate  jumlah sandera  kind=captive of=person side=after toll
fate  disandera; ditawan; diculik; disekap; penyanderaan  kind=captive of=person
fate  menyandera; menculik; menawan; pertukaran; menukar  kind=captive of=person side=after
fate  dibebaskan; dilepaskan; pembebasan; ditukar; ditukar dengan; bertukar  kind=released of=person
fate  membebaskan; melepaskan; memulangkan; dipulangkan  kind=released of=person side=after
fate  dievakuasi; diungsikan; evakuasi; mengevakuasi; diselamatkan  kind=evacuated of=person
fate  dikerahkan; mengerahkan; ditempatkan; menempatkan; mengirim; dikirim; dimobilisasi; ditarik; menarik  kind=forces of=person
fate  mendukung; menentang; menolak; abstain; menyetujui; memilih; setuju  kind=votes of=person side=before
fate  rusak; hancur; luluh lantak; dihancurkan; diserang; dibom; terbakar; roboh; runtuh; ditembak jatuh; tenggelam; ditembak; dirusak; rata dengan tanah; terkena; terdampak; disita  kind=targets of=thing side=before
fate  menghancurkan; merusak; menyerang; mengebom; membom; menargetkan; menyasar; menghantam; membombardir; menenggelamkan; membakar; menembak jatuh; menyita  kind=targets of=thing side=after

count_hedge  lebih dari; lebih; di atas; sedikitnya; setidaknya; setidak-tidaknya; paling sedikit; sekurang-kurangnya; tidak kurang dari; tak kurang dari; minimal; paling tidak; melebihi; melampaui; melampaui angka  side=low
count_hedge  hampir; kurang dari; hingga; sampai; sebanyak-banyaknya; maksimal; paling banyak; di bawah; mendekati; tidak lebih dari; tak lebih dari  side=high
count_hedge  sekitar; kira-kira; kurang lebih; sekira; sebanyak; sejumlah; diperkirakan; mencapai; total; seluruh  side=exact

# Behind a number and a hyphen: about so many ("300-an").
count_suffix  an

count_range  hingga; sampai; sampai dengan; atau

count_filler  lainnya; lain; telah; sudah; masih; lagi; yang; juga; dilaporkan; dinyatakan; di antaranya; sedang; turut; ikut; dikhawatirkan; diyakini; diduga; buah; unit; ekor; pucuk; butir; termasuk; di antara; mereka; akan; harus; terpaksa; dipastikan; menjadi; mengalami; korban; nya; itu; ini; orang

count_join  dan; serta; termasuk; sementara; sedangkan; ditambah; di antaranya; maupun

currency  dolar; dollar; dolar as; dollar as; us$; us $; $; usd; dolar amerika; dolar amerika serikat  code=USD
currency  euro; €; eur          code=EUR
currency  rupiah; rp; idr       code=IDR
currency  pound; poundsterling; pound sterling; £  code=GBP
currency  yuan; yen; rubel; shekel; riyal; dirham; rial; won korea; rupee; ringgit; baht; peso; lira  code=other

count_none   tidak ada; tak ada; tidak terdapat; tanpa
count_idiom  salah satu; satu sama lain; satu per satu; satu demi satu; satu-satunya; dua kali lipat; satu pun; satu kata; satu hal; satu pihak; satu sisi

money_scale  rb; ribu    value=1000
money_scale  jt; juta    value=1000000
money_scale  miliar      value=1000000000
money_scale  triliun; t  value=1000000000000
