# Indonesian: offices, ranks, forms of address, heads of names.

# --- heads of state and government
title  presiden                                        role=president state sole
title  wakil presiden; wapres                          role=vice_president sole
title  perdana menteri; pm                             role=prime_minister state sole
title  wakil perdana menteri; deputi perdana menteri   role=deputy_prime_minister state
title  kanselir                                        role=chancellor state sole
title  raja                                            role=king state sole
title  ratu                                            role=queen state sole
title  sultan                                          role=sultan state sole
title  emir                                            role=emir state sole
title  kaisar                                          role=emperor state
title  putra mahkota; pangeran mahkota                 role=crown_prince state sole
title  pangeran                                        role=prince
title  pemimpin tertinggi                              role=supreme_leader state sole
title  paus                                            role=pope sole
title  pemimpin oposisi                                role=opposition_leader state
title  kepala negara                                   role=head_of_state state
title  kepala pemerintahan                             role=head_of_government state
title  ketua junta                                     role=junta_leader

# --- ministers
title  menteri luar negeri; menlu                      role=foreign_minister state sole
title  wakil menteri luar negeri; wamenlu; deputi menteri luar negeri  role=deputy_foreign_minister state
title  menteri pertahanan; menhan                      role=defence_minister state sole
title  wakil menteri pertahanan                        role=deputy_defence_minister
title  menteri dalam negeri; mendagri                  role=interior_minister state sole
title  menteri keuangan; menkeu                        role=finance_minister state sole
title  menteri perdagangan; mendag                     role=trade_minister state sole
title  menteri ekonomi                                 role=economy_minister state sole
title  menteri koordinator bidang perekonomian; menko perekonomian; menteri koordinator perekonomian; menko bidang perekonomian  role=coordinating_minister_for_economic_affairs
title  menteri koordinator bidang politik, hukum, dan keamanan; menko polhukam; menkopolhukam  role=coordinating_minister_for_political_affairs
title  menteri koordinator; menko                      role=coordinating_minister
title  menteri kehakiman; menteri hukum; menteri hukum dan ham; menkumham  role=justice_minister state sole
title  menteri kesehatan; menkes                       role=health_minister state sole
title  menteri energi; menteri esdm; menteri minyak    role=energy_minister state sole
title  menteri pertanian; mentan                       role=agriculture_minister state
title  menteri kelautan dan perikanan; menteri perikanan; menteri kelautan  role=fisheries_minister state
title  menteri tenaga kerja; menteri ketenagakerjaan; menaker; menteri perburuhan  role=labour_minister state
title  menteri transportasi; menteri perhubungan; menhub  role=transport_minister state
title  menteri pendidikan; mendikbud                   role=education_minister
title  menteri lingkungan hidup; menteri lingkungan; menteri iklim  role=environment_minister
title  menteri perindustrian; menperin; menteri industri  role=industry_minister
title  menteri investasi                               role=investment_minister
title  menteri keamanan nasional                       role=national_security_minister
title  menteri keamanan                                role=security_minister
title  menteri informasi; menteri penerangan           role=information_minister state
title  menteri negara                                  role=minister_of_state
title  menteri sekretaris negara; mensesneg            role=state_secretary
title  sekretaris kabinet; seskab                      role=cabinet_secretary
title  menteri                                         role=minister state
title  wakil menteri; wamen                            role=deputy_minister

# --- diplomacy
title  sekretaris jenderal; sekjen; sekretaris umum; sekjend  role=secretary-general sole
title  wakil sekretaris jenderal; wakil sekjen         role=deputy_secretary-general
title  duta besar; dubes                               role=ambassador state
title  wakil tetap; perwakilan tetap; watap; perutusan tetap  role=permanent_representative
title  kuasa usaha                                     role=chargé_d'affaires
title  utusan khusus; utusan; perwakilan khusus        role=special_envoy
title  utusan perdamaian                               role=peace_envoy
title  negosiator; juru runding; perunding             role=negotiator
title  kepala negosiator; ketua negosiator; negosiator utama; kepala perunding; ketua juru runding; kepala juru runding; negosiator kepala  role=chief_negotiator
title  ketua delegasi; kepala delegasi; pemimpin delegasi  role=head_of_delegation
title  mediator; penengah                              role=mediator
title  fasilitator                                     role=facilitator
title  konsul jenderal; konjen                         role=consul_general
title  diplomat                                        role=diplomat
title  atase                                           role=attaché
title  komisioner tinggi; komisaris tinggi             role=high_commissioner
title  komisioner; komisaris                           role=commissioner
title  perwakilan tinggi                               role=high_representative
title  perwakilan dagang; utusan dagang                role=trade_representative
title  menteri luar negeri dan perdagangan             role=foreign_minister state sole
title  kepala kebijakan luar negeri; diplomat utama    role=foreign_policy_chief sole

# --- spokespersons, advisers, officials
title  juru bicara; jubir; jurubicara                  role=spokesperson
title  wakil juru bicara                               role=deputy_spokesperson
title  sekretaris pers; juru bicara kepresidenan       role=press_secretary
title  penasihat keamanan nasional                     role=national_security_adviser sole
title  penasihat; penasehat; ajudan                    role=adviser
title  penasihat presiden; penasihat kepresidenan; ajudan presiden  role=presidential_adviser
title  kepala staf kepresidenan; kepala staf presiden; kepala staf gedung putih  role=chief_of_staff
title  kepala staf                                     role=chief_of_staff
title  wakil kepala staf                               role=deputy_chief_of_staff
title  kepala kantor                                   role=head_of_office
title  gubernur                                        role=governor
title  wakil gubernur                                  role=deputy_governor
title  wali kota; walikota                             role=mayor
title  bupati                                          role=regent
title  bos                                             role=head
title  kepala                                          role=head
title  wakil kepala                                    role=deputy_head
title  ketua                                           role=chair
title  wakil ketua                                     role=deputy_chair
title  ketua umum; ketum                               role=chair
title  ketua dpr; ketua parlemen; juru bicara parlemen role=speaker_of_parliament
title  ketua mpr                                       role=speaker_of_assembly
title  direktur; direktur utama; dirut; direktur eksekutif; direktur pelaksana  role=director
title  direktur jenderal; dirjen                       role=director-general sole
title  ceo; chief executive officer                    role=chief_executive
title  manajer                                         role=manager
title  jaksa agung                                     role=attorney_general sole
title  jaksa                                           role=prosecutor
title  hakim                                           role=judge
title  kapolri; kepala polisi; kepala kepolisian; kapolda; kapolres  role=police_chief
title  sekretaris                                      role=secretary
title  anggota parlemen; anggota dpr; anggota kongres; legislator; anggota legislatif  role=member_of_parliament
title  senator                                         role=senator
title  pemimpin                                        role=leader
title  tokoh                                           role=figure
title  pendiri                                         role=founder
title  pengacara; kuasa hukum                          role=lawyer
title  politikus; politisi                             role=politician
title  analis; pengamat; pakar; ahli; peneliti         role=analyst
title  profesor; guru besar                            role=professor
title  dekan; rektor                                   role=rector
title  aktivis                                         role=activist
title  ekonom                                          role=economist
title  wartawan; jurnalis; koresponden                 role=journalist
title  menteri keuangan dan perdagangan                role=finance_minister state sole
title  menteri perdagangan dan industri                role=trade_minister state sole
title  pejabat                                         role=official
title  pejabat senior                                  role=senior_official

# --- military
title  panglima; panglima tertinggi; panglima militer; panglima angkatan bersenjata; kepala militer; kepala angkatan bersenjata  role=military_chief
title  komandan                                        role=commander
title  kepala intelijen                                role=intelligence_chief
title  jenderal; letnan jenderal; letjen; mayor jenderal; mayjen; brigadir jenderal; brigjen; laksamana; laksdya; marsekal; kolonel; letkol; letnan kolonel; mayor; kapten; letnan; sersan; brigadir; komjen; irjen; kombes; akbp; kompol  level=military

# --- forms of address
title  bapak; pak; ibu; bu; tuan; nyonya; nona; saudara; mas; mbak; kyai; kiai; kh; ustaz; ustad; ustadz; haji; hajjah; gus; habib  level=honorific
title  dato; datuk; dato'; dato seri; datuk seri; dato' seri; tan sri; sheikh; syekh; syeikh; sheik; syaikh; ayatullah; ayatollah; imam; mullah; kardinal; uskup; pendeta; pastor; romo; sir; lord; dr; prof; ir; drs; dra  level=honorific
title  istri; suami; putra; putri; anak; ayah; saudara; adik; kakak; menantu  level=kin

title_prefix  mantan; eks; bekas                       adds=former past
title_prefix  calon                                    adds=designate
title_prefix  pelaksana tugas; plt; penjabat; pj       adds=acting

apposition  selaku; sebagai; yang juga; yang merupakan; yang menjabat sebagai; yang menjabat

# --- organisations. The head begins the name.
org_head  kementerian luar negeri; kemlu; kemenlu                 kind=ministry lower name=Ministry_of_Foreign_Affairs
org_head  kementerian pertahanan; kemenhan; kemhan                kind=ministry lower name=Ministry_of_Defence
org_head  kementerian kesehatan; kemenkes                         kind=ministry lower name=Ministry_of_Health
org_head  kementerian dalam negeri; kemendagri                    kind=ministry lower name=Ministry_of_the_Interior
org_head  kementerian keuangan; kemenkeu                          kind=ministry lower name=Ministry_of_Finance
org_head  kementerian perdagangan; kemendag                       kind=ministry lower name=Ministry_of_Trade
org_head  departemen luar negeri; deplu                           kind=ministry lower name=Department_of_State
org_head  departemen pertahanan                                   kind=ministry lower name=Department_of_Defense
org_head  departemen keuangan                                     kind=ministry lower name=Department_of_the_Treasury
org_head  departemen perdagangan                                  kind=ministry lower name=Department_of_Commerce
org_head  kementerian; departemen; kemenko                        kind=ministry lower
org_head  kantor perdana menteri                                  kind=office lower name=Prime_Minister's_Office
org_head  kantor kepresidenan; kantor presiden; istana kepresidenan  kind=office lower name=Presidential_Office
org_head  kantor kepala; kantor                                   kind=office
org_head  kedutaan besar; kedubes; kedutaan                       kind=office lower name=Embassy
org_head  konsulat jenderal; konsulat                             kind=office name=Consulate
org_head  militer                                                 kind=military lower adjective name=Armed_Forces
org_head  tentara; angkatan bersenjata; pasukan pertahanan        kind=military lower name=Armed_Forces
org_head  angkatan darat                                          kind=military lower name=Army
org_head  angkatan laut                                           kind=military lower name=Navy
org_head  angkatan udara                                          kind=military lower name=Air_Force
org_head  garda; brigade; batalion; batalyon; divisi; resimen; armada; korps; pasukan khusus  kind=military
org_head  parlemen                                                kind=parliament lower name=Parliament
org_head  kongres                                                 kind=parliament lower name=Congress
org_head  senat                                                   kind=parliament lower name=Senate
org_head  majelis; majelis umum; majelis nasional                 kind=parliament
org_head  kabinet perang                                          kind=office
org_head  dewan; dewan keamanan; dewan keamanan nasional          kind=council
org_head  komisi; komite; panitia                                 kind=commission
org_head  badan; biro; lembaga; otoritas                          kind=agency
org_head  badan intelijen; dinas intelijen; dinas keamanan        kind=agency lower
org_head  partai                                                  kind=party
org_head  mahkamah; pengadilan; mahkamah agung; mahkamah konstitusi; mahkamah internasional  kind=court
org_head  kepolisian; polisi; polres; polda; polsek; polri        kind=police
org_head  kejaksaan; kejaksaan agung                              kind=court
org_head  bank; bank sentral                                      kind=bank
org_head  universitas; institut; sekolah; akademi; pusat studi; pusat penelitian  kind=university
org_head  organisasi; perhimpunan; perkumpulan; persatuan; serikat; serikat buruh; serikat pekerja; asosiasi; federasi; konfederasi; himpunan; aliansi; koalisi; forum; yayasan; front; gerakan; liga; uni  kind=organisation
org_head  perusahaan; pt; grup; maskapai                          kind=company
org_head  satuan tugas; satgas; misi                         kind=organisation
org_head  bulan sabit merah; palang merah                         kind=ngo
org_head  rumah sakit; rs                                         kind=hospital
org_head  kelompok; kelompok militan; milisi; kelompok bersenjata; pemberontak; kelompok pemberontak  kind=armed_group outer

# Names in English and of companies end in their kind.
org_tail  courier; ledger; times; post; herald; gazette; news; daily; tribune; journal; guardian; observer; chronicle; radio; television; tv; press; broadcasting  kind=outlet unnamed
org_tail  agreement; treaty; pact; accord; accords; convention; protocol; charter; act; index; average; composite  kind=treaty unnamed
org_tail  union; council; committee; commission; agency; fund; foundation; association; organization; organisation; institute; university; bank; group; party; alliance; court; federation; society; forum; center; centre  kind=organisation
org_tail  ltd; tbk; inc; corp; corporation; company; co; llc; plc; group; holdings; motors; airlines; airways; fc  kind=company

# --- places
place_head  kota; ibu kota; ibukota; kota pelabuhan; provinsi; kabupaten; kecamatan; kelurahan; desa; distrik; negara bagian; republik; kerajaan; wilayah; daerah; oblast; prefektur; kotamadya; kamp; kamp pengungsi  type=GPE
place_head  laut; selat; teluk; sungai; danau; pulau; kepulauan; gunung; semenanjung; samudra; samudera; gurun; lembah; tanjung; bukit; perbatasan; jalur; dataran tinggi; terusan; tepi  type=LOC keep
place_head  bandara; bandar udara; pelabuhan; pangkalan; pangkalan udara; pangkalan militer; pangkalan angkatan laut; stasiun; jalan; jembatan; bendungan; pabrik; pembangkit; pembangkit listrik; pembangkit listrik tenaga nuklir; pltn; reaktor; kilang; istana; gedung; menara; hotel; masjid; gereja; kuil; monumen; museum; stadion; penjara; rumah sakit; kompleks; fasilitas nuklir; situs nuklir; penyeberangan; gerbang; aula; pusat konvensi; vila; benteng; waduk; tambang; ladang minyak; ladang gas; zona  type=LOC keep

side_head  pemerintah; pemerintahan; otoritas; rezim; pihak; kubu; delegasi; perwakilan; rakyat; warga; negosiator; tim negosiasi; para pejabat; pejabat; pejabat senior; diplomat; pasukan; tentara

name_particle  bin; binti; ibn; ibnu; al; el; as; ad; an; ar; ash; van; der; den; von; de; da; du; dos; la; le; bint; abu; bar; ter  in=person
name_particle  dan; untuk; bagi; urusan; bidang; tentang; atas; of; the; for; and; pada; antar  in=organisation

not_name  rups; rupst; rupslb; rapat umum pemegang saham
not_name  senin; selasa; rabu; kamis; jumat; jum'at; sabtu; minggu; januari; februari; maret; april; mei; juni; juli; agustus; september; oktober; november; desember; ramadan; ramadhan; idul fitri; idul adha; lebaran; natal; paskah
not_name  timur; barat; utara; selatan; tengah; tenggara; timur laut; barat daya; barat laut
not_name  wib; wita; wit; gmt; utc; ham; uu; ruu; uud; kuhp; ktp; ktt; phk; apbn; apbd; sdm; un; pdb; ihsg; bbm; covid; covid-19; corona; hiv; aids; rp; usd; dolar; euro; rupiah; km; cm; kg
not_name  perang dunia; perang dingin; perang; operasi; operation; piagam; perjanjian; traktat; konvensi; deklarasi; resolusi; pasal; undang-undang; bursa; indeks; kontrak; kesepakatan; pakta; protokol; memorandum; program; proyek; rencana  head
not_name  hari; islam; muslim; kristen; katolik; yahudi; hindu; buddha; arab; persia; kurdi; zionis; syiah; sunni; tuhan; allah; nobel; piala; olimpiade
not_name  ini; itu; ia; dia; kami; kita; mereka; saya; anda; aku; namun; tetapi; tapi; dan; atau; jika; bila; kalau; ketika; saat; setelah; sebelum; sementara; sejak; selain; selama; meski; meskipun; walau; karena; sebab; oleh; untuk; dengan; dari; pada; di; ke; bahwa; yang; para; ada; tidak; tak; bukan; hal; baca; juga; simak; lihat; tonton; foto; video; sumber; editor; penulis; reporter; dilansir; dikutip; menurut; kata; ujar; adapun; diketahui; sebelumnya; kemudian; lalu; akhirnya; terkait; usai; pasca; dalam; akan; telah; sudah; masih; sedang; kini; baru; semua; seluruh; setiap; banyak; beberapa; sejumlah; salah satu; satu; dua; tiga; empat; lima; enam; tujuh; delapan; sembilan; sepuluh; langkah; upaya; hasil; situasi; kondisi; sikap; alasan; artinya; sayang; terima kasih; selamat; jadi; justru; bahkan; hanya; hingga; sampai; antara; tanpa; begitu; demikian; kendati; alih-alih; berbicara; berdasarkan; mengutip; melansir; secara; sebagai; seperti; seorang; sebuah; ribuan; ratusan; puluhan; pertemuan; perundingan; pembicaraan; serangan; gencatan senjata; kesepakatan; negosiasi

place_prep  di; ke; di luar; di dalam; di dekat; di sekitar; di selatan; di utara; di barat; di timur; di tengah; di pusat; di ibu kota; menuju; ke arah  kind=at
place_prep  dari                            kind=from
function_word  para; sang; si; seorang; semua; seluruh; beberapa; sejumlah; kedua; ketiga
function_word  oleh; dari; bahwa; kepada; dengan; dan; untuk; yang; atau; pada; di; ke; dalam; oleh; terhadap; bagi; sebagai; karena; agar; supaya; jika; bila; saat; ketika; setelah; sebelum; sejak; hingga; sampai; antara; serta; sementara; namun; tetapi; tapi; menurut; tentang; atas; juga; telah; akan; sudah; kini
reflexive  diri; dirinya; diri sendiri; dirinya sendiri
pronoun  dia; ia; beliau; dirinya           number=sg person=3
pronoun  mereka                             number=pl person=3
dual  keduanya; kedua pihak; kedua belah pihak; kedua negara; kedua kubu; kedua delegasi; kedua pemimpin; kedua tetangga
pronoun  pihaknya; negaranya; pemerintahnya  number=sg person=3 own
pronoun  saya; aku                          number=sg person=1
pronoun  kami; kita                         number=pl person=1
demonstrative  itu; tersebut; ini  behind
side_nominal  negara itu; negara tersebut; negeri itu; republik islam itu; kelompok itu; kelompok tersebut; organisasi itu; organisasi tersebut; badan itu; lembaga itu; partai itu
