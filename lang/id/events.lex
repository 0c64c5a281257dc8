# Indonesian: words that tell events, and the words around them.

# --- talks
event  perundingan; negosiasi; negoisasi; perundingan damai; pembicaraan damai; dialog; pembicaraan; diskusi; konsultasi; perbincangan  type=talks pos=noun frame=reciprocal weak
event  meja perundingan                                      type=talks pos=noun frame=reciprocal weak
event  berunding; bernegosiasi; bernegoisasi; berdialog      type=talks pos=verb frame=reciprocal
event  putaran                                               type=talks pos=noun frame=reciprocal needs=talks
event_part  perundingan; negosiasi; negoisasi; pembicaraan; dialog  part=talks

# --- meetings
event  mengunjungi; berkunjung; melawat; menyambangi  type=meeting pos=verb frame=reciprocal object=named
event  berbicara dengan; berbincang dengan; bercakap dengan  type=meeting pos=verb frame=reciprocal object=person
event  menerima; menjamu; menyambut; menjemput; ditemui           type=meeting pos=verb frame=reciprocal object=person
event  bertemu; menemui; bersua; bertatap muka; menghadiri pertemuan; menghadiri ktt  type=meeting pos=verb frame=reciprocal
event  pertemuan; kunjungan; lawatan; ktt; konferensi tingkat tinggi; rapat; sidang darurat; pertemuan puncak; pertemuan bilateral; tatap muka; audiensi  type=meeting pos=noun frame=reciprocal weak
event  memanggil duta besar; memanggil dubes; memanggil pulang duta besar  type=meeting pos=verb frame=transitive subtype=summoned

# --- calls and messages
event  menelepon; menelpon; bertelepon; ditelepon            type=call pos=verb frame=reciprocal form=phone
event  berbicara; berbincang; bercakap; bercakap-cakap; dihubungi; menghubungi  type=call pos=verb frame=reciprocal form=phone needs=phone
event  panggilan telepon; percakapan telepon; pembicaraan telepon; sambungan telepon; panggilan video; konferensi video  type=call pos=noun frame=reciprocal form=phone
event_part  telepon; telpon; lewat telepon; melalui telepon; via telepon; panggilan video  part=phone
event_part  surat; pesan; nota; sepucuk surat; pesan tertulis  part=letter
event  mengirim; mengirimkan; menyampaikan; menyerahkan; melayangkan; mengantarkan; menulis; menerima  type=message pos=verb frame=transitive form=letter needs=letter
event  menyurati  type=message pos=verb frame=transitive form=letter
event  surat kepada; suratnya kepada; surat dari  type=message pos=noun frame=transitive form=letter weak

# --- mediation
event  menjembatani; memfasilitasi; menjadi tuan rumah; mengupayakan  type=mediation pos=verb frame=reciprocal needs=peace
event_part  perundingan; negosiasi; dialog; pembicaraan; pertemuan; gencatan senjata; konflik; damai; perdamaian; kesepakatan; komunikasi; mediasi; penengah; mediator  part=peace
event  menengahi; memediasi; bertindak sebagai mediator; menjadi mediator; menjadi penengah; membantu menengahi  type=mediation pos=verb frame=reciprocal
event  mediasi; upaya mediasi; peran mediasi; penengahan; juru damai; pihak penengah; penengah  type=mediation pos=noun frame=reciprocal weak

# --- proposals and answers
event  mengajukan tawaran; mengajukan rencana perdamaian; memaparkan usulan; melontarkan usulan; mengusulkan; mengajukan usul; mengajukan usulan; mengajukan proposal; menawarkan; menyampaikan usul; menyampaikan usulan; menyampaikan usulannya; menyodorkan; mengajukan rencana; mengajukan rancangan  type=proposal pos=verb frame=transitive
event  diusulkan; diajukan; ditawarkan                       type=proposal pos=verb voice=passive frame=transitive
event  menolak; enggan menerima; menampik; menentang rencana; tidak menerima; memveto  type=rejection pos=verb frame=transitive
event  ditolak                                               type=rejection pos=verb voice=passive frame=transitive
event  penolakan                                             type=rejection pos=noun frame=transitive weak

# --- agreement
event  sepakat; bersepakat; menyepakati; menyetujui; menandatangani; meneken; mencapai kesepakatan; mencapai persetujuan; mencapai kata sepakat; meratifikasi perjanjian; menerima proposal; menerima kesepakatan; menerima usulan; setuju  type=agreement pos=verb frame=reciprocal
event  disepakati; ditandatangani; disetujui; diteken       type=agreement pos=verb voice=passive frame=reciprocal
event  kesepakatan; perjanjian; nota kesepahaman; persetujuan; komunike bersama; memorandum  type=agreement pos=noun frame=reciprocal weak needs=conclude
event_part  tercapai; tercapainya; dicapai; mencapai; menghasilkan; diraih; ditandatangani; penandatanganan; membuat kesepakatan  part=conclude

# --- withdrawal, violation
event  menarik diri; keluar dari perjanjian; keluar dari kesepakatan; keluar dari perundingan; mundur dari perundingan; mundur dari kesepakatan; meninggalkan perundingan; meninggalkan meja perundingan; membatalkan perjanjian; membatalkan kesepakatan; menarik kembali; menangguhkan kerja sama; menangguhkan kerjasama; menghentikan kerja sama; menangguhkan keikutsertaan  type=withdrawal pos=verb frame=transitive
event  mencabut; menarik; membatalkan; mencabutnya  type=withdrawal pos=verb frame=transitive needs=offer
event_part  tawaran; tawarannya; usulan; usulannya; janji; janjinya; komitmen; dukungan; tawaran itu  part=offer
event  penarikan diri; penangguhan kerja sama                type=withdrawal pos=noun frame=transitive
event  melanggar gencatan senjata; melanggar kesepakatan; melanggar perjanjian; melanggar perjanjian gencatan senjata; melanggar kesepakatan gencatan senjata; mengingkari kesepakatan; melakukan pelanggaran gencatan senjata  type=violation pos=verb frame=transitive
event  dilanggar; melanggar; mengingkari           type=violation pos=verb frame=transitive needs=truce
event_part  gencatan senjata; kesepakatan; perjanjian; janji; janjinya  part=truce
event  melewati tenggat; melewatkan tenggat; tenggat berlalu  type=violation pos=verb frame=transitive
event  pelanggaran gencatan senjata; pelanggaran perjanjian; pelanggaran kesepakatan  type=violation pos=noun frame=transitive

# --- ceasefire
event  gencatan senjata; gencatan; penghentian permusuhan; jeda kemanusiaan; penghentian tembak-menembak  type=ceasefire pos=noun frame=reciprocal weak needs=begin
event_part  mulai berlaku; berlaku; diberlakukan; dimulai; dimulainya; memulai; mulai; mengumumkan; diumumkan; tercapai; tercapainya; dicapai; terbentuknya; terciptanya; disepakati; menyepakati; sepakat; berakhir; berakhirnya; diperpanjang; memperpanjang; perpanjangan; perpanjang; menyetujui; menyerukan; mengusulkan; melakukan; mendeklarasikan; kabar  part=begin

# --- humanitarian, exchange
event  koridor kemanusiaan; bantuan kemanusiaan; pengiriman bantuan; konvoi bantuan; jalur evakuasi; penyaluran bantuan  type=humanitarian pos=noun frame=transitive weak
event  konvoi; konvoi kemanusiaan; truk bantuan; bantuan; bantuan pangan; bantuan medis  type=humanitarian pos=noun frame=transitive weak needs=passage
event_part  tiba; masuk ke; memasuki; dihentikan; dihadang; ditahan; diblokir; dihalangi; menghalangi; memblokir; menghadang; berbalik arah; berputar balik; ditolak masuk; diizinkan masuk; mengizinkan  part=passage
event  mengevakuasi; menyalurkan bantuan; mengirim bantuan; mengirimkan bantuan; memblokir bantuan; membuka koridor kemanusiaan  type=humanitarian pos=verb frame=transitive
event  evakuasi                                              type=humanitarian pos=noun frame=transitive weak
event  perintah evakuasi                                     type=humanitarian pos=noun frame=transitive
event  pertukaran tahanan; pertukaran tawanan; pertukaran sandera; pembebasan sandera; pembebasan tahanan; pembebasan tawanan; pemulangan tawanan  type=exchange pos=noun frame=reciprocal
event  membebaskan; melepaskan; memulangkan; menukar; dibebaskan; dipulangkan; ditukar; bertukar  type=exchange pos=verb frame=reciprocal needs=captives
event_part  tahanan; tawanan; sandera; tawanan perang; para tahanan; para sandera; para tawanan; anggota; tentara; prajurit; warga negara  part=captives
event  bertukar tahanan; bertukar tawanan; menukar tahanan; membebaskan tahanan; membebaskan sandera; membebaskan tawanan; melepaskan sandera; memulangkan tawanan; membebaskan para sandera; membebaskan para tahanan  type=exchange pos=verb frame=reciprocal

# --- decisions of bodies, sanctions
event  mengesahkan; meratifikasi; mengadopsi resolusi; mengesahkan resolusi; menandatangani undang-undang; mengeluarkan resolusi; mencabut undang-undang  type=resolution pos=verb frame=transitive
event  disahkan; diratifikasi                                type=resolution pos=verb voice=passive frame=transitive
event  pemungutan suara; resolusi; voting; ratifikasi; referendum  type=resolution pos=noun frame=transitive weak needs=decide
event_part  menggelar; mengadopsi; mengesahkan; meloloskan; memveto; mendukung; menolak; memutuskan; mengeluarkan  part=decide
event  menjatuhkan sanksi; memberlakukan sanksi; menerapkan sanksi; mengenakan sanksi; mencabut sanksi; melonggarkan sanksi; memberlakukan tarif; mengenakan tarif; menaikkan tarif; menurunkan tarif; membekukan aset; mengembargo; memutus hubungan diplomatik; mengusir diplomat; mengusir duta besar; menutup perbatasan; mencabut visa; melarang ekspor; melarang impor; memboikot; menutup wilayah udara; menangguhkan perdagangan  type=sanction pos=verb frame=transitive
event  sanksi; larangan ekspor; larangan impor  type=sanction pos=noun frame=transitive weak needs=impose
event_part  dikenai; dikenakan; dijatuhi; dijatuhkan; menjatuhkan; mengenakan; memberlakukan; diberlakukan; berlaku; dicabut; mencabut; pencabutan; diperpanjang; memperpanjang; dilonggarkan; melonggarkan; diperketat  part=impose
event  menutup; membuka kembali; memblokade  type=sanction pos=verb frame=transitive needs=way
event  ditutup; dibuka kembali; diblokade  type=sanction pos=verb voice=passive frame=transitive needs=way
event  penutupan; pembukaan kembali  type=sanction pos=noun frame=transitive weak needs=way
event_part  perbatasan; pintu perbatasan; pos perbatasan; perlintasan; wilayah udara; ruang udara; selat; terusan; teluk; perairan; jalur laut; jalur pelayaran; daerah penangkapan ikan  part=way
event  penjatuhan sanksi; pencabutan sanksi; pengembalian sanksi; pengenaan tarif; embargo; pembekuan aset; boikot; blokade  type=sanction pos=noun frame=transitive weak

# --- violence and force
event  menyerang; menggempur; gempur; menghantam; membombardir; mengebom; menginvasi; menyerbu; menembaki; membunuh; menculik; menyandera; melancarkan serangan; meluncurkan serangan; melakukan serangan; menjatuhkan bom; meledakkan; menargetkan; menyergap  type=attack pos=verb frame=transitive
event  menduduki; merebut; menguasai; kuasai  type=attack pos=verb frame=transitive object=place
event  menembakkan; meluncurkan rudal; menembakkan rudal; meluncurkan roket; meluncurkan drone  type=attack pos=verb frame=transitive
event  diserang; dibom; digempur; dibombardir; diinvasi; ditembaki; dibunuh; ditembakkan; dihantam; diculik  type=attack pos=verb voice=passive frame=transitive
event  mengenai; jatuh; diguncang; meledak                    type=attack pos=verb frame=transitive needs=projectile
event_part  rudal; peluru kendali; roket; drone; peluru artileri; peluru meriam; mortir; bom; torpedo  part=projectile
event  diluncurkan  type=attack pos=verb voice=passive frame=transitive needs=weapon
event  pembunuhan; penculikan; penyanderaan  type=attack pos=noun frame=transitive weak target=owner
event  serangan; invasi; agresi; pengeboman; pemboman; penembakan; gempuran; serbuan; pendudukan; salvo rudal; serangan udara; serangan balasan; serangan rudal; serangan drone; operasi militer; ledakan bom; bom bunuh diri; pembantaian; kekejaman; aksi militer  type=attack pos=noun frame=transitive weak
event  mengerahkan; menggerakkan; mengirim; mengirimkan; menarik; menarik mundur; menempatkan; memasang; memobilisasi; menampung; memindahkan; menambah; menyiagakan; memerintahkan  type=forces pos=verb frame=transitive needs=troops
event  dikerahkan; digerakkan; dikirim; ditarik; ditempatkan; disiagakan; dipindahkan  type=forces pos=verb voice=passive frame=transitive needs=troops
event_part  pasukan; pasukannya; tentara; prajurit; marinir; brigade; batalyon; peluncur roket; peluncur rudal; kendaraan lapis baja; artileri; artilerinya; artileri berat; meriam; tank; rudal; senjata; persenjataan; kapal perang; kapal patroli; jet tempur; personel militer; serdadu; armada; kapal induk; senjata nuklir  part=troops
event  pengerahan; penarikan; penempatan  type=forces pos=noun frame=transitive weak needs=troops
event  penarikan pasukan; pengerahan pasukan; pengiriman pasukan; penempatan pasukan; mobilisasi; pengiriman senjata  type=forces pos=noun frame=transitive weak
event_part  rudal; roket; drone; bom; peluru; torpedo; mortir; serangan; serangan udara; serangan rudal; serangan drone; operasi militer; invasi  part=weapon
silence    menolak menjawab; menolak berkomentar; menolak mengomentari; menolak memberikan komentar; menolak memberi komentar; menolak disebut; menolak disebutkan; menolak menyebut; menolak merinci; enggan menjawab; enggan berkomentar; enggan mengomentari; enggan memberikan komentar; enggan memberi komentar; enggan disebut; enggan disebutkan; enggan menyebut; enggan merinci; tidak mau menjawab; tidak mau berkomentar; tidak mau menyebut; tidak mau merinci
event_not  saat ditemui; ketika ditemui; kala ditemui; saat dijumpai; ketika dijumpai; ditemui wartawan; ditemui awak media; menangkap ikan; menangkap peluang; menangkap bola; menangkap sinyal; menahan diri; yang ditahan; tahan diri; menahan napas; menahan laju; menyerang balik secara verbal; menguasai bahasa; menguasai bola; serangan jantung; serangan siber; serangan balik cepat; penyerang; merebut gelar; merebut juara; merebut hati; menembakkan bola; bertemu di final; bertemu di semifinal; pertemuan kedua tim; bertemu lagi di
pastime    sepak bola; sepakbola; pesepak bola; pesepakbola; bulu tangkis; bulutangkis; pebulu tangkis; pebulutangkis; petenis; petinju; pembalap; motogp; formula 1; timnas; tim nasional; skuad; skuat; laga; pertandingan; matchday; piala dunia; piala; liga champions; liga primer; premier league; liga inggris; liga spanyol; serie a; bundesliga; la liga; liga 1; klasemen; turnamen; kejuaraan; grand slam; semifinal; perempat final; babak final; partai final; babak penyisihan; gelandang; striker; kiper; bek; bursa transfer; gol; sea games; asian games; pelatnas; atlet; pemain muda; pemain baru
pastime    pemain; pelatih; klub; liga; juara; final; musim; babak; grup; skor; tim; menang; kemenangan; kekalahan; stadion; gelar juara; lapangan; kontrak; cedera; penonton; suporter; bola; penalti; unggulan; peringkat; set; poin; lawan; final four; libero  weak
event_not  rapat umum; rapat paripurna; sidang paripurna; rapat pleno; rapat pengurus; rapat direksi; rapat dewan gubernur; rapat deputi; rapat evaluasi; rapat internal; rapat panja; ruang rapat; menemui hambatan; menemui kendala; menemui kesulitan; menemui masalah; menemui ajal; pasar negosiasi; menjadi perbincangan; jadi perbincangan; bahan perbincangan; menjadi pembicaraan; bahan pembicaraan
other_sense  dengan wartawan; dengan para wartawan; dengan awak media; dengan media; dengan jurnalis; dengan pers; bersama wartawan; bersama awak media; ke redaksi; ke kantor redaksi; wisatawan; turis  of=encounter
event_not  menawarkan produk; menawarkan layanan; menawarkan fitur; menawarkan paket; menawarkan diskon; menawarkan promo; menawarkan harga; menawarkan hadiah; menawarkan kemudahan; menawarkan pengalaman; menawarkan pilihan; menawarkan fasilitas; menawarkan sensasi; menawarkan keunggulan; menawarkan peluang; menawarkan kontrak; menawarkan perpanjangan kontrak
other_sense  pembagian dividen; dividen; penggunaan laba; laporan tahunan; laporan keuangan; stock split; rights issue; buyback  of=agreement
event_object  tuduhan; tudingan; temuan; klaim; anggapan; dugaan; kabar; gugatan  blocks=rejection
event  menangkap; menahan; memenjarakan; mengadili; memvonis; menghukum; mengeksekusi; menggugat; mendakwa; mengeluarkan surat perintah penangkapan  type=arrest pos=verb frame=transitive
event  ditangkap; ditahan; dipenjara; diadili; divonis; dihukum; dieksekusi; didakwa  type=arrest pos=verb voice=passive frame=transitive
event  menyita; mencegat  type=arrest pos=verb frame=transitive needs=vessel
event  disita; dicegat  type=arrest pos=verb voice=passive frame=transitive needs=vessel
event_part  kapal; kapal ikan; kapal nelayan; kapal tanker; kapal kargo; perahu; awak kapal; abk; nelayan  part=vessel
event  penangkapan; penahanan; eksekusi; persidangan; surat perintah penangkapan  type=arrest pos=noun frame=transitive weak target=owner
event  vonis  type=arrest pos=noun frame=transitive weak
event  kembali bekerja; mengakhiri mogok; mengakhiri pemogokan; menghentikan mogok  type=protest pos=verb frame=transitive status=cancelled
event  berunjuk rasa; berdemonstrasi; mogok kerja; turun ke jalan; melakukan mogok; menggelar aksi; menggelar demonstrasi; menggelar unjuk rasa; mogok makan  type=protest pos=verb frame=transitive
event  unjuk rasa; demonstrasi; aksi protes; pemogokan; mogok; kerusuhan; aksi mogok  type=protest pos=noun frame=transitive weak

# --- verbs that only carry a noun
light_verb  mendalangi; di balik; berada di balik; bertanggung jawab atas; mengaku bertanggung jawab atas  voice=active
light_verb  menggelar; mengadakan; melakukan; melancarkan; meluncurkan; memulai; melangsungkan; menyelenggarakan; menghadiri; melanjutkan; membuat; mengambil; melaksanakan; menjalani; menyampaikan; mengirim; mengirimkan; membuka; menawarkan; mendapatkan; mendapat; memberikan; menyatakan; menjalin; mengikuti; terlibat dalam; membahas; memimpin  voice=active
light_verb  digelar; diadakan; dilakukan; dilancarkan; diluncurkan; dimulai; dilangsungkan; diselenggarakan; dihadiri; dilaksanakan; dipimpin  voice=passive

# --- status
means_verb   menggunakan; memakai; memanfaatkan
status_word  akan; bakal; rencananya; berencana; dijadwalkan; hendak; segera; nantinya; mengizinkan; direncanakan; menjadwalkan; jadwalkan; agendakan; mengagendakan; akan segera; mendatang; lanjutan  status=planned reach=after
status_word  rencana; mempersiapkan; bersiap; diperkirakan; diharapkan  status=planned reach=after
status_word  siap; ingin; mau; meminta; mendesak; menyerukan; menawarkan; bersedia; kesediaan; kesiapan; mengusulkan; menuntut; mengharapkan; berharap; mendorong; permintaan; seruan; usulan; tawaran; menginginkan; diminta; menjajaki; tidak akan menolak  status=proposed reach=after
status_word  gagal; digagalkan; menemui jalan buntu; buntu; tanpa hasil; kandas; terhenti; mandek  status=failed reach=both
status_word  dibatalkan; batal; membatalkan; ditunda; menunda; menahan diri dari; urung  status=cancelled reach=both
status_word  membantah; menyangkal; menampik; dibantah; bantahan  status=denied reach=both
status_word  sedang; tengah; masih; berlangsung; terus; masih berlangsung; sedang berlangsung; di tengah; terus berlanjut; berlanjut  status=ongoing reach=both
status_word  mengklaim; menuduh; menuding; diklaim; klaim; tuduhan; konon  status=claimed reach=after
as_mark  sebagai; selaku
deadline  sebelum; paling lambat; selambat-lambatnya; hingga; sampai
outpost  pangkalan; pangkalan militer; pangkalan udara; pangkalan angkatan laut; kedutaan; kedutaan besar; konsulat; kapal; kapal perang; kapal tanker; kapal kargo; kapal induk; pesawat; diplomat; misi; konvoi; warga
sequence_mark  setelah; sesudah; sebelum; sejak; semenjak; usai; seusai; selepas; sehari setelah; sehari sebelum; menyusul
status_word  sejak; semenjak; sedari  status=ongoing reach=both dated
status_word  untuk; guna; agar; demi  status=planned reach=after adjacent
generic  setiap; segala; tiap; apa pun; kapan pun
topic_word  membahas; mendiskusikan; membicarakan; merundingkan; dibahas; berunding soal; bicara soal
stop_word  menghentikan; mengakhiri; berakhirnya; penghentian; diakhirinya; dihentikannya; menyudahi; mencegah; menangkis
negation  enggan; tidak; tak; bukan; belum; tanpa; tidak pernah; jangan; tidak ada; tiada
conditional  kemungkinan; jika; apabila; bila; seandainya; kalau; andai; jikalau; asalkan; sekiranya
clause_end  bahwa; setelah; sesudah; sebelum; ketika; saat; sejak; karena; sebab; jika; apabila; bila; kalau; namun; tetapi; tapi; sementara; sedangkan; sehingga; agar; supaya; meskipun; meski; walaupun; walau; seraya; sambil; usai; hingga; demikian; seperti; serta merta; lantaran; guna; demi; untuk; selain; dengan asumsi; alih-alih; menurut; sebagaimana

prep  dengan; bersama; beserta; serta   rel=with
prep  antara; di antara                 rel=between
prep  terhadap; melawan; atas; menarget; menargetkan; memerangi  rel=against
prep  ke; kepada; pada; menuju          rel=to
prep  oleh                              rel=by
prep  dari                              rel=from
prep  di; di dalam; di luar; di dekat   rel=at
prep  untuk; bagi; demi; guna           rel=for
prep  tentang; mengenai; soal; terkait; ihwal; seputar  rel=about

time_adverb  kini; kemarin; sebelumnya; kemudian; lalu; justru; juga; bahkan; pun; hari ini; sekarang; akhirnya; selanjutnya; saat ini; dulu; besok; masih; sudah; telah; mengapa; apakah; ketika; bagaimana; seperti; demikian; hanya; memang; tentu; yakni; yaitu; adalah

round_word  putaran; ronde; babak; tahap
ordinal  pertama; kesatu    value=1
ordinal  kedua      value=2
ordinal  ketiga     value=3
ordinal  keempat    value=4
ordinal  kelima     value=5
ordinal  keenam     value=6
ordinal  ketujuh    value=7
ordinal  kedelapan  value=8
ordinal  kesembilan value=9
ordinal  kesepuluh  value=10

outcome  tanpa kemajuan; tidak ada kemajuan; tanpa hasil; jalan buntu; menemui jalan buntu; gagal mencapai kesepakatan; tidak membuahkan hasil; belum ada kemajuan; buntu; tanpa kesepakatan  code=no_progress
outcome  kemajuan; terobosan; konstruktif; produktif; kemajuan signifikan  code=progress
outcome  sepakat; mencapai kesepakatan; kesepakatan tercapai; menyepakati  code=agreed
outcome  ditunda; dilanjutkan pada; dijadwal ulang  code=postponed
