# Indonesian: how statements are reported, and how an article says where it got something.
#
# speech   words that report speech. kind = what is done by saying; order = where the cue stands to the words reported
#          (pre: "X mengatakan …", post: "…, ujar X"); comp = what complement alone makes an indirect statement
#          (clause, np = noun phrase or clause, inf = demand with untuk/agar, that = only with a complementiser,
#          none = only with quotation marks). passive: the speaker follows, with or without "oleh". hearer: the person
#          told follows at once. noun: a noun ("demikian pernyataan X"). mood: a feeling, speech only when reported with a
#          clause. elided: has no subject of its own ("seraya menambahkan"). strict: inf only with its complementiser.
#          noun_like: a noun as well ("claims").
#          clausal: only with a whole clause. document: only of what is written or measured (document_subject).
#          naming: also what something is called. kind=ask: what is asked begins at a question_word.

# Bare stems: after the quotation or the clause.
speech  kata; bilang; kelit; ujar; ucap; tutur; ungkap; papar; imbuh; pungkas; cetus; beber; urai; cakap; sahut; timpal; celetuk; seloroh; kelakar; lontar; tandas; tekan  kind=say order=post comp=clause
speech  tambah lagi; kata lagi; jelas; terang; tegas; sebut; tambah; lanjut; sambung; tulis; jawab; simpul; kenang; canda; cuit; kicau; nilai; tutup  kind=say order=post comp=clause
speech  demikian kata; demikian ujar; begitu kata; begitu ujar; demikian disampaikan; demikian diungkapkan; demikian dikatakan  kind=say order=post comp=clause
speech  pinta; seru; desak; imbau; ajak; tuntut; perintah  kind=demand order=post comp=clause
speech  bantah; elak; sanggah; kilah; tukas; tepis  kind=deny order=post comp=clause
speech  klaim; aku; dalih  kind=claim order=post comp=clause
speech  tuding; tuduh  kind=accuse order=post comp=clause
speech  ancam  kind=threaten order=post comp=clause
speech  janji  kind=promise order=post comp=clause
speech  puji; harap; sambut  kind=support order=post comp=clause
speech  kritik; kecam; sesal; keluh; sindir; cibir  kind=reject order=post comp=clause
speech  ingat  kind=warn order=post comp=clause
speech  tanya  kind=ask order=post comp=clause
speech  lapor  kind=report order=post comp=clause
speech  saran; usul  kind=offer order=post comp=clause

# Saying.
speech  mengatakan; berkata; bilang; menyatakan; mengungkapkan; mengungkap; menuturkan; bertutur; menjelaskan; menerangkan; memaparkan; membeberkan; menguraikan; menyebut; menyebutkan; mengutarakan; mengemukakan; berucap; berujar; bercerita; menceritakan; menambahkan; menggarisbawahi; menekankan; menegaskan; mempertegas; menyindir; menandaskan; menyinggung; menyimpulkan; berdalih; beralasan; berargumen; berargumentasi; menuliskan; mengatakan kembali; menegaskan kembali; mengulangi; berkomentar; mengomentari; menanggapi dengan mengatakan; mencatat; menjabarkan; menggambarkan; melukiskan; menganggap; mencontohkan; menyiratkan; mengisyaratkan; memberi isyarat; mengindikasikan; menggarisbawahi kembali; menyoroti; menyuarakan; melontarkan; memproklamasikan; mendeklarasikan; bersikeras; berkukuh; bersikukuh; berkeras; ngotot; bergurau; bercanda; sesumbar; berpidato; berseloroh  kind=say order=pre comp=clause
speech  mengumumkan; memaklumkan  kind=say order=pre comp=np
speech  menyampaikan; menanggapi; merespons; berseru; berbicara; menjawab; mengingat; menulis; mencuit; berkicau; mengunggah; berteriak; meneriakkan; memekikkan; menyapa; berbisik; bergumam  kind=say order=pre comp=that
speech  bertanya; menanyakan; menanyai; bertanya-tanya; mempertanyakan  kind=ask order=pre comp=that
speech  memberi tahu; memberitahu; memberitahukan kepada  kind=say order=pre comp=clause hearer
speech  mengingatkan; memperingatkan; mewanti-wanti; memberi peringatan; memberikan peringatan  kind=warn order=pre comp=clause
speech  meyakinkan  kind=say order=pre comp=that hearer
speech  melaporkan; memberitakan; mewartakan; mengabarkan; menginformasikan; membocorkan  kind=report order=pre comp=clause
speech  mengucapkan; menghaturkan; menyampaikan ucapan; menyampaikan rasa  kind=support order=pre comp=np
speech  memastikan; mengonfirmasi; mengkonfirmasi; membenarkan; mengakui; mengaku; mengiyakan; menjamin  kind=confirm order=pre comp=clause
speech  menilai; berpendapat; berpandangan; memandang; berkesimpulan; memperkirakan; memprediksi; meramalkan; meyakini; menduga; mensinyalir; menengarai; merasa yakin; percaya bahwa; yakin bahwa; optimistis; menuding balik  kind=say order=pre comp=clause
speech  mengklaim; mengeklaim; membual  kind=claim order=pre comp=clause
speech  menuduh; menuding; mendakwa; menyalahkan; menuduhkan; mengatai; mengecap  kind=accuse order=pre comp=clause
speech  membantah; menyangkal; menepis; menampik; menolak tuduhan; menolak klaim; menolak anggapan; menyanggah; menafikan; memungkiri  kind=deny order=pre comp=np
speech  meragukan; menyangsikan; mempertanyakan apakah  kind=doubt order=pre comp=np
speech  meminta; mendesak; menuntut; menyerukan; mengimbau; menghimbau; mendorong agar; menghendaki; menginginkan agar; memerintahkan; menginstruksikan; menyuruh; memohon; menyeru; mengajak; melarang; mewajibkan; menyarankan; merekomendasikan; mengharuskan; mensyaratkan; menyerukan kepada; meminta kepada; mendesak kepada; menuntut kepada; meminta agar; menyerukan agar; meminta supaya  kind=demand order=pre comp=inf
speech  berjanji; berikrar; bersumpah; bertekad; berkomitmen; menjanjikan; menyanggupi; bersumpah akan  kind=promise order=pre comp=inf
speech  mengancam; melontarkan ancaman  kind=threaten order=pre comp=inf
speech  menawarkan; menawarkan diri; menyodorkan usul; mengajukan usul; mengajukan usulan; menyatakan siap  kind=offer order=pre comp=inf strict
speech  mengusulkan; menyarankan agar  kind=offer order=pre comp=inf
speech  berharap; mengharapkan; menyambut baik; memuji; mengapresiasi; memuji-muji; menyanjung; menyatakan dukungan; mendoakan; menyetujui bahwa; sepakat bahwa; setuju bahwa; menyatakan harapan  kind=support order=pre comp=np
speech  mengecam; mengutuk; mengkritik; mengritik; mencela; menyesalkan; menyayangkan; menentang keras; memprotes; mencemooh; mengejek; mengolok-olok; menghujat; mengeluhkan  kind=reject order=pre comp=np
speech  menolak mengatakan; menolak berkomentar; enggan berkomentar; tidak menjelaskan; tak menjelaskan; tidak menyebutkan; tidak menyebut; tak menyebut; belum memberikan tanggapan; tidak memberikan; tidak mengatakan; tidak mengungkapkan; tidak merinci; menyebut nama; disebut namanya; disebutkan namanya; disebut nama; disebut identitasnya; disebutkan identitasnya; menolak menjawab; tidak mau disebut|disebutkan; enggan disebut|disebutkan  kind=none order=pre comp=none
speech  khawatir; cemas; takut bahwa; mengkhawatirkan; prihatin  kind=doubt order=pre comp=clause mood

# Passive: the speaker follows.
speech  dikatakan; disampaikan; diungkapkan; diungkap; dinyatakan; dituturkan; dijelaskan; dipaparkan; diutarakan; dikemukakan; ditegaskan; ditambahkan; ditekankan; diumumkan; diucapkan; diterangkan; disebutkan; dibeberkan; ditulis; diceritakan; dilontarkan  kind=say order=both comp=that passive
speech  disebut; dikabarkan; dilaporkan; diberitakan; diklaim; dikonfirmasi  kind=report order=both comp=clause passive
speech  dituduh; dituding; didakwa  kind=accuse order=pre comp=that passive
speech  diminta; didesak; dituntut; diimbau; diperintahkan  kind=demand order=pre comp=inf passive
speech  dibantah; disangkal; dibenarkan  kind=deny order=both comp=that passive

# Nouns that stand for the act.
speech  demikian pernyataan; demikian bunyi pernyataan; bunyi pernyataan; demikian keterangan; begitu pernyataan; demikian isi pernyataan; demikian isi surat; demikian bunyi; demikian laporan; isi pernyataan; demikian siaran pers; demikian penjelasan; demikian penegasan; demikian seruan  kind=say order=post comp=none noun
speech  dengan dalih; dengan alasan bahwa  kind=claim order=pre comp=clause
speech  seraya|sambil|sembari|dengan menambahkan|mengatakan|menyatakan|menyebut|menegaskan|menekankan|menjelaskan|berkata  kind=say order=pre comp=clause elided
speech  seraya|sambil|sembari|dengan mengklaim  kind=claim order=pre comp=clause elided
speech  seraya|sambil|sembari|dengan menuduh|menuding  kind=accuse order=pre comp=clause elided
speech  seraya|sambil|sembari|dengan memperingatkan  kind=warn order=pre comp=clause elided
speech  seraya|sambil|sembari|dengan meminta|mendesak|menyerukan|menuntut  kind=demand order=pre comp=inf elided
speech  seraya|sambil|sembari bersumpah|berjanji  kind=promise order=pre comp=inf elided

# Words that open the reported clause.
complementiser  bahwa; bahwasanya
complementiser  untuk; agar; supaya; guna  inf

according  menurut; menurutnya; berdasarkan keterangan; berdasarkan pernyataan; berdasarkan penuturan; merujuk pernyataan; menurut keterangan; menurut pernyataan; menurut penuturan; menurut pengakuan; menurut pandangan; menurut penilaian; menurut pendapat; menurut informasi dari
according  menurut laporan; berdasarkan laporan; mengacu pada laporan; merujuk laporan; menurut data; menurut angka terbaru dari; berdasarkan data  report
according  menurut saya; menurut kami; menurut kita; menurut pendapat saya; menurut pendapat kami; menurut hemat saya; menurut rencana; menurut jadwal; menurut aturan; menurut hukum; menurut undang-undang; menurut ketentuan  none

# Words by which an article names where it got something; the outlet follows. known: only before outlets known as such.
source_cue  dilansir; melansir; dikutip; mengutip; dinukil; menukil; disitat; menyitat; disadur; menyadur; dihimpun; dirangkum
source_cue  dilansir|dikutip|dinukil|disadur|disitat|dihimpun|dirangkum dari|oleh|via|lewat|melalui; melansir|mengutip dari|laporan; seperti|sebagaimana|demikian dilansir|dikutip|dinukil|melansir|mengutip; seperti|sebagaimana yang dilansir|dikutip|dilaporkan|diberitakan; dikutip|dilansir dalam; seperti|sebagaimana|demikian dilansir|dikutip|dinukil dari|oleh|melalui|via; seperti|sebagaimana yang dilansir|dikutip dari|oleh
source_cue  dilaporkan; diwartakan; mewartakan; diberitakan; memberitakan; melaporkan; dikabarkan; disiarkan; dimuat; ditayangkan; dipublikasikan; dirilis; tulis; lapor; seperti|sebagaimana|demikian dilaporkan|diberitakan|diwartakan; dilaporkan|diberitakan|diwartakan|disiarkan|ditayangkan|dimuat oleh|di|melalui; laporan; laporan dari; laporan media; dalam laporan; wawancara dengan; kepada; berita dari; pemberitaan; kutipan; mengabarkan; unggahan di; menyebutkan; mengatakan  known
source_from  dari; oleh; via; lewat; melalui
source_noun  kantor berita; media; surat kabar; harian; koran; majalah; stasiun televisi; televisi; tv; stasiun tv; radio; saluran; kanal; laman; situs; portal; portal berita; situs berita; jaringan; tabloid; agensi berita; penyiar; lembaga penyiaran; siaran; akun; akun resmi; kanal youtube; siaran youtube; media lokal
source_noun  laman resmi; situs resmi; situs web resmi  name
source_noun  televisi pemerintah; tv pemerintah; televisi nasional; media pemerintah; radio pemerintah; televisi resmi; kantor berita pemerintah; kantor berita resmi; radio militer  name
platform  di; platform; unggahan; postingan; tulis di; menulis dalam; tulisnya dalam; ditulis dalam; unggahan dalam; melalui; lewat; akun; di akun; pada; situs; aplikasi; media sosial

# Clitic on a cue that stands for the speaker.
speaker_clitic  nya

# What may stand between subject and cue, or between cue and clause.
cue_skip  juga; pun; telah; sudah; kembali; lalu; kemudian; lantas; segera; selalu; sebelumnya; pernah; sempat; terus; akan; tetap; kerap; sering; masih; terus-menerus; langsung; berulang kali; berkali-kali; beberapa kali; secara tegas; dengan tegas; secara terbuka; secara resmi; secara terpisah; secara terang-terangan; secara langsung; tegas; keras; dengan keras; terang-terangan; kini; baru; bahkan; justru; malah; hanya; cuma; turut; ikut; sendiri; sendirian; marah; pada; bersama; serta; selanjutnya; sebelum itu; akhirnya; beramai-ramai; serempak; bersama-sama; sekaligus; terang-terangan; sekali lagi; lagi; berulang-ulang; dengan nada; sekarang; hari ini; itu juga; bersikeras; ingin; mau; perlu; harus; dapat; bisa; sama-sama; awalnya; tampaknya; dikutip; diketahui; disebut
cue_adverb  lebih lanjut; lebih jauh; dengan tegas; secara tegas; pula; lagi; juga; kembali; secara terbuka; secara terpisah; sebelumnya; terus terang; secara khusus; berkali-kali; berulang kali; dengan jelas; secara singkat; dengan yakin; dengan lantang; kepada kami; singkat; keras; kemudian; langsung; dengan nada tinggi; soal itu; terkait hal itu; mengenai hal itu

# What ends a clause or a noun phrase.
# Words before which a cue is a noun.
nominal_before  sebuah; suatu; ada; kata; tanda; lebih; dengan; secara; paling; sangat; cukup; tidak; makin; semakin; agar; agak; demi; satu; dua; setiap

# What ends a clause or a noun phrase.
clause_break  ketika; saat; setelah; sesudah; sebelum; sejak; karena; sebab; jika; apabila; bila; kalau; sehingga; meski; meskipun; walau; walaupun; sementara; sedangkan; namun; tetapi; tapi; padahal; seraya; sembari; sambil; usai; seusai; begitu; selagi; selama; kendati; akibat; di mana; dimana; kecuali; adapun; yakni; yaitu; seperti; sebagaimana; demikian; lantaran; menyusul; terkait; soal; mengenai; tentang; menanggapi; lewat; melalui; hingga; sampai; dalam; pada; di; kepada; saat itu; oleh; dengan; ke; terhadap; berdasarkan; secara; tanpa; agar; supaya; bahwa; adalah; ialah; termasuk; sebagai; selaku; maka
clause_trail  dalam; melalui; lewat; pada; setelah; sesudah; usai; seusai; sebelum; ketika; saat; sejak; seperti; sebagaimana; demikian; tak lama; menyusul; saat itu; seraya; sembari; sambil; dikutip; dilansir; merujuk; mengacu
clause_join  dan; serta; tetapi; tapi; namun; seraya; sembari; sambil; lalu; kemudian; dengan; sekaligus; atau; lantas; sedangkan; sementara; dan juga; tetapi juga; bahkan
noun_join  dan; serta; bersama; maupun
opener  namun; tetapi; tapi; sementara itu; selain itu; meski begitu; meski demikian; kendati begitu; kendati demikian; sebaliknya; bahkan; kemudian; lalu; selanjutnya; sebelumnya; adapun; akan tetapi; karena itu; oleh karena itu; di sisi lain; di sisi lainnya; namun demikian; dan; secara khusus; lebih lanjut; akhirnya; hal senada; senada; sementara; sedangkan; ketika; saat; meskipun; meski; walaupun; setelah; alih-alih; apalagi; lantas; tak lama kemudian; bahwa; yakni; dengan; padahal; karena; sebab
relative  yang
by_agent  oleh
hearer  kepada; pada; ke; terhadap; di hadapan; di depan
inner_preposition  untuk; dari; bagi; atas; bidang; asal; urusan; antar; di bidang
# What a body issues; the body speaks.
document_noun  pernyataan; siaran pers; keterangan; pernyataan resmi; keterangan resmi

plain_article  para; seorang; sejumlah; beberapa; salah satu; seorang; sekelompok; banyak; kedua; ketiga; dua; tiga; seluruh; semua; sang; si; berbagai; sebagian; pejabat; sumber; analis; pengamat; pakar; ahli; warga; saksi mata; diplomat; perwakilan
body_noun  kantor; tim; pemerintah; pemerintahan; kementerian; departemen; militer; tentara; angkatan; pasukan; otoritas; kubu; pihak; kelompok; partai; fraksi; kabinet; dewan; parlemen; kedutaan; kepresidenan; kepolisian; badan; lembaga; organisasi; komite; komisi; keluarga; rezim; delegasi; pengadilan; mahkamah; istana; serikat; asosiasi; perusahaan; pendukung; sekutu; kampanye; staf
# With the word behind it, an adverb ("dengan cepat").
adverb_maker  dengan; secara

# Contents that say nothing of their own.
empty_content  tuduhan|klaim|laporan|pernyataan|kabar|usulan|tawaran|anggapan|tudingan itu|tersebut|ini; hal tersebut; hal itu; hal ini; itu; ini; demikian; begitu; hal serupa; hal senada; hal yang sama; laporan tersebut; kabar tersebut; kabar itu; kata

# Asides of place or occasion between cue and clause, or between subject and cue.
aside  dengan nada; dalam; pada; di; saat; melalui; lewat; usai; seusai; di hadapan; di depan; di sela; di sela-sela; lewat akun; selama; sebelum; setelah; pada saat

question_word  apakah; apa; siapa; kapan; mengapa; kenapa; bagaimana; berapa; mana; di mana; ke mana; dari mana; seberapa; sejauh mana; akankah; bisakah; adakah; mungkinkah
naming_word  sebagai

# Nouns that stand for telling.
speech_noun  pernyataan; ucapan; perkataan; keterangan; penjelasan; penegasan; komentar; argumen; dalih; alasan; anggapan; keyakinan; pandangan; penilaian; pendapat; kesimpulan; prediksi; perkiraan; isyarat; pengumuman  kind=say
speech_noun  klaim  kind=claim
speech_noun  tuduhan; tudingan; dakwaan  kind=accuse
speech_noun  bantahan; sangkalan  kind=deny
speech_noun  peringatan  kind=warn
speech_noun  tuntutan; desakan; permintaan; seruan  kind=demand
speech_noun  janji; komitmen; jaminan  kind=promise
speech_noun  ancaman  kind=threaten
speech_noun  kekhawatiran; keraguan; kecemasan  kind=doubt
speech_noun  harapan  kind=support
speech_noun  laporan  kind=report
speech_noun  pengakuan; konfirmasi  kind=confirm
speech_noun  usulan; usul  kind=offer
