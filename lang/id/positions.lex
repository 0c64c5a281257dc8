# Indonesian: what parties want and think (stance), and about what (issue).

# --- stance: verbs of narration and of reported speech
stance  mendesak; menuntut; meminta; menyerukan; mensyaratkan; menghendaki; memerintahkan; menginstruksikan; mengimbau; menghimbau; menyuruh; menekan; mendorong; bersikeras; bersikukuh; mengajak; melarang; menganjurkan; menyarankan; meminta agar; minta; permintaan; tuntutan; desakan; seruan; syarat utama; syarat; prasyarat; menginginkan  stance=demand
stance  tanpa syarat  stance=demand strength=firm
stance  diminta; didesak; dituntut                stance=demand passive
stance  harus; seharusnya; mesti; wajib; perlu; hanya jika; hanya akan; hanya bersedia; hanya mau; jangan; membutuhkan; memerlukan; berhak; punya hak; memiliki hak; mempunyai hak  stance=demand modal
stance  menegaskan hak; menegaskan haknya; menegaskan hak-haknya; menuntut hak; menuntut haknya  stance=demand
stance  mendukung; menyambut baik; disambut baik; mengapresiasi; memuji; berharap; mengharapkan; setuju; menyetujui; sepakat; menyepakati; menerima; mengucapkan terima kasih; berterima kasih; mengucapkan selamat; membela; optimistis; optimis; senang; bangga; dukungan; mengizinkan; mendambakan; komitmen; berkomitmen; persetujuan; menghormati; mengutamakan  stance=support
stance  menyambut            stance=support things
stance  ingin                stance=support modal wish
stance  mau                  stance=offer modal wish
stance  dapat diterima; bisa ditemukan; dapat ditemukan; memungkinkan; terbuka  stance=support modal
stance  menawarkan; mengusulkan; bersedia; siap; kesediaan; kesiapan; menyatakan kesiapan; menyatakan siap; tawaran; mengajukan; diusulkan; diajukan; menyodorkan; kesediaannya; kesiapannya  stance=offer
stance  berjanji; bersumpah; menjamin; memastikan akan; berikrar; janji; menjanjikan; berkomitmen untuk  stance=promise
stance  akan membebaskan; akan menarik; akan menarik mundur; akan menyerahkan; akan membuka kembali; akan mencabut; akan memulangkan; akan menghentikan  stance=promise
stance  menolak; menentang; tidak akan pernah; tidak menerima; enggan; menampik; menyesalkan; tidak setuju; keberatan; tidak bisa menerima; tak bisa menerima; tidak mau; tak mau; tidak ingin; tak ingin; tidak akan menerima; penolakan; penentangan; memprotes; melayangkan protes; mengecam; mengutuk; kecaman; menangguhkan; bertujuan mencegah; bertujuan untuk mencegah; ditujukan untuk mencegah; ingin mencegah; menyatakan kecaman; tidak akan mundur; tidak akan menyerah; tidak akan menyerahkan; tidak akan tunduk; tidak akan menghentikan; tidak terikat; tak terikat; tidak membutuhkan; menolak keras; tidak bisa dilanjutkan  stance=reject
stance  mengancam; memperingatkan; ancaman; akan membalas; akan merespons; akan menanggapi; akan menyerang; akan menghancurkan; merespons dengan tegas; menanggapi dengan tegas; membalas; akan bertindak; konsekuensi; akan melanjutkan serangan; tindakan tegas  stance=threaten
stance  menuduh; menuding; menyalahkan  stance=accuse blame
stance  dituduh; dituding; tuduhan; tudingan; mengkritik; dipaksakan oleh; melanggar; agresi; bertanggung jawab atas; digagalkan oleh; memprovokasi; provokasi; mengawali perang; gagal memenuhi; menggagalkan  stance=accuse
stance  membantah; menyangkal; menampik tuduhan; tidak benar; tidak ada hubungannya; tidak ada kesepakatan; dibantah; bantahan; bersifat damai; tidak pernah; tidak berniat  stance=deny
stance  meragukan; ragu; pesimistis; pesimis; tidak yakin; tidak mungkin; mempertanyakan; belum jelas; skeptis; tidak percaya  stance=doubt
stance  mencabut tawaran; menarik tawaran; menarik kembali ancaman; mencabut ancaman; tidak berlaku lagi; mencabut usulan  stance=shift
stance  mengubah posisi; mengubah sikap; mengubah pendirian; berubah sikap; menarik kembali; berbalik; melunak  stance=shift

own_side  kami; kita; pihaknya; negaranya; negara kami; pemerintahnya; pemerintah kami; saya; kami semua; pasukannya; rakyat kami

# --- issues
issue  gencatan senjata; gencatan; penghentian permusuhan; penghentian pertempuran; menghentikan pertempuran; jeda kemanusiaan; penghentian tembak-menembak; penghentian perang; berakhirnya perang; mengakhiri perang  issue=ceasefire weight=6
issue  perundingan; berunding; negosiasi; bernegosiasi; negoisasi; dialog; mediasi; menengahi; mediator; penengah; meja perundingan; pertemuan; bertemu; diplomasi; diplomatik; pembicaraan; juru damai; jalan damai; penyelesaian damai; pendekatan damai; merundingkan; delegasi; berdialog; berbicara dengan  issue=talks weight=5
issue  serangan; menyerang; agresi; perang; konflik; pertempuran; membalas; balasan; invasi; bom; pengeboman; penembakan; penembakan; menembaki; deeskalasi; eskalasi; permusuhan; operasi militer; tindakan militer; aksi militer; merespons; menyerah; membombardir; kekerasan; menanggapi dengan tegas; tindakan tegas; ketegangan; menahan diri  issue=hostilities weight=3
issue  wilayah; perbatasan; teritorial; aneksasi; pendudukan; permukiman; batas wilayah; kedaulatan wilayah; semenanjung; pulau; garis demarkasi; wilayah pendudukan; hak atas wilayah  issue=territory weight=4
issue  kemerdekaan; kedaulatan; pengakuan; netral; netralitas; status netral; negara merdeka; dua negara; solusi dua negara; otonomi; referendum; penentuan nasib sendiri  issue=status weight=5
issue  keamanan; jaminan keamanan; membela diri; bela diri; pertahanan; aliansi; keanggotaan nato; stabilitas; pakta pertahanan; melindungi  issue=security weight=4
issue  nuklir; senjata nuklir; program nuklir; uranium; pengayaan; rudal; senjata; persenjataan; demiliterisasi; pelucutan senjata; inspeksi; inspektur; tenaga atom; pengayaan uranium; fasilitas nuklir; rudal balistik; senjata kimia; zona bebas senjata; mempersenjatai  issue=weapons weight=4
issue  pasukan; penarikan pasukan; menarik pasukan; tentara; pangkalan militer; kehadiran militer; pengerahan pasukan; artileri; artileri berat; meriam; tank; kapal perang; menarik pasukannya  issue=forces weight=4
issue  kemanusiaan; bantuan; bantuan kemanusiaan; warga sipil; pengungsi; evakuasi; koridor kemanusiaan; mengevakuasi; makanan; obat-obatan; hukum humaniter  issue=humanitarian weight=5
issue  sandera; tahanan; tawanan; pertukaran tahanan; membebaskan; pembebasan; tawanan perang; penyanderaan; tebusan  issue=captives weight=6
issue  kejahatan perang; penyelidikan; investigasi; bertanggung jawab; pertanggungjawaban; genosida; pelanggaran ham; mengadili; kekejaman; pembantaian; melanggar hukum internasional; hukum internasional; mengutuk serangan; mengawali perang; memulai perang; provokasi  issue=accountability weight=5
issue  sanksi; embargo; pembekuan aset; pencabutan sanksi; boikot  issue=sanctions weight=6
issue  tarif; perdagangan; ekspor; impor; bea masuk; perdagangan bebas; investasi; pasar; ekonomi; mineral tanah jarang; kuota; bisnis; upah; gaji; pelayaran; jalur pelayaran; pelabuhan; menutup sungai|selat|terusan|pelabuhan; kapal dagang  issue=trade weight=4
issue  kesepakatan; perjanjian; proposal; kesepakatan damai; perjanjian damai; kesepakatan nuklir; solusi; penyelesaian; rancangan kesepakatan; traktat; syarat-syarat; ratifikasi; kompromi; memorandum; dokumen; usulan; rencana damai; nota kesepahaman; perjanjian damai; terikat; pakta  issue=deal weight=3
issue  pemilu; pemilihan umum; konstitusi; pemerintahan transisi; kabinet; rezim; pergantian rezim; reformasi; pembagian kekuasaan; kudeta; pengelolaan; pengelolaan bersama; pengawasan internasional; administrasi bersama; dikelola; pemerintahan sendiri  issue=governance weight=4
