# Indonesian: phrases by which a stretch of an article is known that a reader would skip. Words match whatever their
# capitals; `a|b` is a choice.
# kind   kind of the stretch
# place  where the phrase must stand: start (of a line, a sentence or a bracket; when nothing is said), any, line (begins
#        a line), alone (is the whole line), short (in a short line, or in a bracket, without a full stop)
# until  how far the stretch goes: cue (the phrase and the marks behind it; when nothing is said), headline (the headline
#        behind it), title (the same, or a title in quotation marks with what block_tail lists), sentence, line,
#        names (up to four words with a capital), colon (to a colon close by), bracket (to the closing bracket),
#        whole (the line or bracket the phrase stands in)
# case   must stand exactly as written
# colon  a colon must follow

# Links to other articles.
block  baca|simak|lihat juga; baca pula; baca selengkapnya; artikel terkait; berita terkait; terkait  kind=related until=headline colon
block  baca juga|pula  kind=related until=headline
block  pilihan editor; rekomendasi redaksi; berita lainnya; berita lain; berita sebelumnya; artikel lainnya  kind=related until=headline colon
block  pilihan editor; rekomendasi artikel|berita; berita terkait|lainnya|terkini|terpopuler|populer|pilihan; artikel terkait|lainnya|terpopuler; baca juga; lihat juga; simak juga; terpopuler; terkini; topik terkait; tag terkait  kind=related place=alone

# Videos and pages elsewhere.
block  simak|tonton|lihat|saksikan juga|pula video; simak|tonton|lihat|saksikan video  kind=related until=title
block  tonton juga; tonton video; simak video  kind=related until=title
block  saksikan live|langsung  kind=related until=colon
block  [ gambas; [ video; [ embed  kind=caption until=bracket
block  simak|baca|lihat|klik selengkapnya|lanjutannya|kelanjutannya di halaman selanjutnya|berikutnya|berikut; simak|baca|lihat berita selengkapnya|lengkapnya di halaman selanjutnya|berikutnya|berikut; klik|buka halaman selanjutnya|berikutnya; ke halaman selanjutnya|berikutnya; lanjut ke halaman selanjutnya|berikutnya; halaman selanjutnya; simak|baca|lihat selengkapnya|lengkapnya di sini; baca|simak halaman selanjutnya  kind=related
block  selanjutnya; halaman berikutnya; halaman selanjutnya; baca selengkapnya; lihat selengkapnya  kind=related place=alone
block_tail  di sini; di bawah ini; berikut ini; berikut; selengkapnya di sini; di halaman selanjutnya

# Advertising.
block  SCROLL TO CONTINUE WITH CONTENT; SCROLL TO RESUME CONTENT; ADVERTISEMENT; GULIR UNTUK LANJUT BACA; SCROLL UNTUK LANJUT BACA  kind=ad place=any case
block  Advertisement; Advertisements  kind=ad case
block  iklan; promosi; sponsor; pariwara; adv; konten promosi  kind=ad place=alone

# Share bars, subscriptions, comments.
block  google news; saluran|channel|kanal whatsapp; whatsapp channel; grup telegram; channel|kanal telegram  kind=share place=short until=whole
block  ikuti|simak|dapatkan berita|informasi|kabar|update terkini|terbaru|lainnya|pilihan; dapatkan update berita; ikuti kami; ikuti kami di; follow kami; bergabunglah di; mari bergabung di; cek berita dan artikel; cek berita dan artikel yang lain; nikmati berita pilihan; akses berita  kind=share until=sentence
block  bagikan; bagikan artikel ini; bagikan berita ini; bagikan ke; share; share this; salin tautan; salin link; komentar; tulis komentar; tinggalkan komentar; kirim komentar; beri komentar; lihat komentar; tags; tag; topik; facebook; twitter; whatsapp; telegram  kind=share place=alone
block  You can share this post!; Discussion about this post; You might also like  kind=share place=line until=line

# Who made it.
block  editor; penulis; reporter; pewarta; kontributor; penyunting; fotografer; redaktur; sumber berita  kind=credit colon until=names
block  diadaptasi oleh; disadur oleh; diterjemahkan oleh; ditulis oleh; penyunting oleh  kind=credit until=names
block  artikel ini pertama kali terbit|tayang|dirilis dalam|di|pada bahasa; artikel ini diadaptasi dari bahasa; artikel ini pertama kali diterbitkan dalam bahasa; artikel ini ditulis dalam bahasa  kind=credit until=names
block  artikel ini telah tayang di|sebelumnya; artikel ini telah terbit di; berita ini telah tayang di; artikel asli; artikel ini sebelumnya tayang; artikel ini merupakan kerja sama; artikel ini adalah kerja sama  kind=credit until=line
block  laporan wartawan|reporter|jurnalis|kontributor  kind=byline place=line until=names
block  hak cipta; copyright; dilarang keras mengambil konten; dilarang menyalin; all rights reserved  kind=credit place=line until=line

# Pictures.
block  foto; ilustrasi; sumber foto; kredit foto; dok; gambar; infografis; grafis  kind=caption colon place=short until=whole
block  getty images; ap photo; afp photo; antara foto; reuters photo; istockphoto; shutterstock; dok pribadi; dok . pribadi; tangkapan layar; dok istimewa; dok . istimewa  kind=caption place=short until=whole

# Words that begin a sentence and hardly ever stand inside a headline: they show where a teaser ends that scraping glued
# to the next sentence.
sentence_opener  sebelumnya; selain; sementara; adapun; diketahui; menurut; menurutnya; meski; meskipun; walaupun; namun; selanjutnya; kemudian; berdasarkan; seperti; bahkan; sedangkan; akibatnya; padahal; menariknya; artinya; pasalnya; ia; dia; mereka; dalam; pada; hal; karena; karenanya; lantas; alhasil; sejauh; hingga; sebagai; seorang; sejumlah; para; terkait; kendati; dengan; tidak; kini; jika; apabila; saat; ketika; setelah; tetapi
