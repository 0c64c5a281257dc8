# English: offices, ranks, forms of address, heads of names.

title  president                                       role=president state sole
title  presidents                                      role=president plural state
title  vice president; vice-president                  role=vice_president sole
title  prime minister; premier                         role=prime_minister state sole
title  prime ministers                                 role=prime_minister plural state
title  deputy prime minister                           role=deputy_prime_minister state
title  chancellor                                      role=chancellor state sole
title  king                                            role=king state sole
title  queen                                           role=queen state sole
title  sultan                                          role=sultan state sole
title  emir                                            role=emir state sole
title  crown prince                                    role=crown_prince state sole
title  prince                                          role=prince
title  supreme leader                                  role=supreme_leader state sole
title  pope                                            role=pope sole
title  opposition leader                               role=opposition_leader state

title  foreign minister; minister of foreign affairs; minister for foreign affairs; external affairs minister; foreign secretary; top diplomat  role=foreign_minister state sole
title  foreign ministers                               role=foreign_minister plural state
title  deputy foreign minister; vice foreign minister  role=deputy_foreign_minister state
title  defence minister; defense minister; minister of defence; minister of defense; defense secretary; defence secretary; secretary of defense  role=defence_minister state sole
title  interior minister; home secretary; minister of the interior  role=interior_minister state sole
title  finance minister; minister of finance           role=finance_minister state sole
title  treasury secretary; secretary of the treasury   role=treasury_secretary sole
title  trade minister; minister of trade               role=trade_minister state sole
title  commerce secretary; secretary of commerce; commerce minister  role=commerce_secretary
title  secretary of state                              role=secretary_of_state state sole
title  health minister                                 role=health_minister state sole
title  justice minister                                role=justice_minister state sole
title  energy minister; oil minister                   role=energy_minister state sole
title  agriculture minister                            role=agriculture_minister state
title  fisheries minister; minister of fisheries       role=fisheries_minister state
title  labour minister; labor minister; labor secretary; labour secretary  role=labour_minister state
title  transport minister                              role=transport_minister state
title  environment minister; climate minister          role=environment_minister
title  industry minister                               role=industry_minister
title  economy minister                                role=economy_minister state sole
title  information minister                            role=information_minister state
title  minister of state                               role=minister_of_state
title  minister; cabinet minister                      role=minister state
title  deputy minister                                 role=deputy_minister

title  secretary-general; secretary general            role=secretary-general sole
title  deputy secretary-general                        role=deputy_secretary-general
title  director-general; director general              role=director-general sole
title  ambassador                                      role=ambassador state
title  permanent representative                        role=permanent_representative
title  special envoy; envoy; peace envoy               role=special_envoy
title  special representative                          role=special_representative
title  trade representative                            role=trade_representative
title  high representative                             role=high_representative
title  high commissioner                               role=high_commissioner
title  commissioner                                    role=commissioner
title  foreign policy chief                            role=foreign_policy_chief sole
title  chief negotiator; lead negotiator; top negotiator  role=chief_negotiator
title  negotiator                                      role=negotiator
title  mediator                                        role=mediator
title  head of delegation; delegation head; delegation chief  role=head_of_delegation
title  diplomat                                        role=diplomat
title  chargé d'affaires                               role=chargé_d'affaires

title  spokesman; spokeswoman; spokesperson            role=spokesperson
title  press secretary                                 role=press_secretary
title  national security adviser; national security advisor  role=national_security_adviser sole
title  adviser; advisor; aide                          role=adviser
title  chief of staff                                  role=chief_of_staff
title  governor                                        role=governor
title  mayor                                           role=mayor
title  chairman; chairwoman; chairperson; chair        role=chair
title  deputy chairman                                 role=deputy_chair
title  director; executive director                    role=director
title  chief executive; ceo                            role=chief_executive
title  attorney general                                role=attorney_general sole
title  prosecutor; chief prosecutor                    role=prosecutor
title  judge; justice                                  role=judge
title  police chief; superintendent                    role=police_chief
title  speaker                                         role=speaker_of_parliament
title  lawmaker; congressman; congresswoman; representative; member of parliament  role=member_of_parliament
title  senator                                         role=senator
title  leader; party leader; rebel leader              role=leader
title  head                                            role=head
title  founder                                         role=founder
title  lawyer; attorney                                role=lawyer
title  analyst; expert; researcher                     role=analyst
title  professor                                       role=professor
title  activist                                        role=activist
title  economist                                       role=economist
title  correspondent; reporter; journalist             role=journalist
title  secretary                                       role=secretary
title  union leader; union president                   role=union_leader
title  official; senior official                       role=official
title  inspector; chief inspector                      role=inspector

title  army chief; military chief; chief of the army; commander-in-chief; commander in chief  role=military_chief
title  commander                                       role=commander
title  intelligence chief; spy chief                   role=intelligence_chief
title  general; lieutenant general; major general; brigadier general; gen; lt gen; maj gen; admiral; colonel; col; major; captain; lieutenant; sergeant; brigadier; field marshal; marshal  level=military

title  mr; mrs; ms; miss; sir; lord; lady; dame; dr; prof; rev; sheikh; ayatollah; imam; mullah; cardinal; archbishop; bishop; father; saint  level=honorific
title  wife; husband; son; daughter; brother; sister; father; mother  level=kin

title_prefix  former; ex                               adds=former past
title_prefix  acting; interim; caretaker               adds=acting
title_prefix  deputy; vice                             adds=deputy
title_prefix  incoming; designate                      adds=designate

apposition  as; serving as

org_head  ministry of foreign affairs; foreign ministry    kind=ministry lower name=Ministry_of_Foreign_Affairs
org_head  ministry of defence; ministry of defense; defence ministry; defense ministry  kind=ministry lower name=Ministry_of_Defence
org_head  ministry of health; health ministry              kind=ministry lower name=Ministry_of_Health
org_head  ministry of the interior; interior ministry      kind=ministry lower name=Ministry_of_the_Interior
org_head  ministry of finance; finance ministry            kind=ministry lower name=Ministry_of_Finance
org_head  ministry of; department of; office of            kind=ministry
org_head  university of; institute of; bank of; embassy of kind=organisation
org_head  congress of; council of; commonwealth of; league of; union of; organization of; organisation of; association of; federation of  kind=organisation

org_tail  courier; ledger; times; post; herald; gazette; news; daily; tribune; journal; guardian; observer; chronicle; radio; television; tv; press; broadcasting  kind=outlet unnamed
org_tail  agreement; treaty; pact; accord; accords; convention; protocol; charter; act; index; average; composite  kind=treaty unnamed
org_tail  ministry                                         kind=ministry
org_tail  army; navy; air force; guard; guards; armed forces; forces; militia; brigade; brigades; battalion; military  kind=military
org_tail  parliament; congress; senate; assembly; knesset; duma  kind=parliament
org_tail  council; committee; commission; agency; authority; bureau; board; department; administration; service; office; secretariat  kind=agency
org_tail  party; movement; front; alliance; coalition; league; union; federation; association; organization; organisation; foundation; institute; society; group  kind=organisation
org_tail  court; tribunal                                  kind=court
org_tail  police                                           kind=police
org_tail  bank; corp; corporation; company; inc; ltd; airlines; airways; motors; industries  kind=company
org_tail  university; college                              kind=university

place_head  city of; town of; village of; capital of; province of; state of; district of  type=GPE
place_head  republic of; kingdom of; sultanate of; emirate of; federation of  type=GPE
place_tail  river; valley; sea; ocean; strait; straits; bay; gulf; island; islands; mountains; mountain; hills; peninsula; desert; lake; canal; bridge; airport; airfield; base; reef; delta; plateau; heights; palace; prison; square  type=LOC
place_tail  city; province; district; region; county; oblast; state; republic; territory  type=GPE
demonym_suffix  n; an; ian; ese; ish; i
place_head  mount; lake; cape; gulf of; strait of; sea of; isle of; bay of  type=LOC keep
place_head  town; village; city; capital; province; region     type=GPE

side_head  government; authorities; officials; delegation; side; negotiators; forces; troops; people; leaders; leadership; diplomats; administration; regime

name_particle  bin; ibn; al; el; van; der; den; von; de; da; di; du; dos; la; le; bint; abu; bar; ter  in=person
name_particle  of; the; for; and; on; in                    in=organisation

not_name  monday; tuesday; wednesday; thursday; friday; saturday; sunday; january; february; march; april; may; june; july; august; september; october; november; december; christmas; easter; ramadan; eid
not_name  operation; treaty; world war; charter; resolution; article; act; accord; convention; index; protocol; pact  head
not_name  gmt; utc; est; edt; covid; hiv; aids; dlrs; usd; km; mr; mrs
not_name  cold war; war; agreement; islam; islamic; muslim; muslims; christian; jewish; arab; arabs; kurdish; kurds; sunni; shiite; god; nobel; cup; olympic; olympics; catholic; protestant; slavic; western; eastern; northern; southern
not_name  the; a; an; this; that; these; those; he; she; it; they; we; i; you; his; her; their; our; my; its; but; and; or; if; when; while; after; before; since; although; because; however; in; on; at; by; for; from; to; with; of; as; there; here; not; no; yes; also; meanwhile; earlier; later; last; next; all; any; some; many; most; both; each; every; one; two; three; four; five; six; seven; eight; nine; ten; what; who; why; how; where; which; under; over; more; less; according; despite; during; speaking; asked; until; about; palace; talks; previously; then; now; today; yesterday; tomorrow; among; between; still; even; only; just; other; another; first; second; third; major; so; yet; at least

place_prep  in; at; near; outside; into; around; south of; north of; east of; west of; outside of   kind=at
place_prep  from; to                                        kind=from
function_word  all; some; several; both
function_word  of; the; a; an; by; from; that; to; with; and; for; or; on; in; at; into; against; towards; because; so; if; when; after; before; since; until; between; while; but; however; according; about; as; also; has; have; had; will; would; is; are; was; were; its; his; her; their
reflexive  himself; herself; itself; themselves; myself; ourselves
pronoun  he; she; him; her                                  number=sg person=3
pronoun  they; them                                         number=pl person=3
dual  both sides; the two sides; the two countries; the two states; both countries; both parties; the two parties; the two leaders; the two neighbours; the two neighbors; the two governments
pronoun  i; me                                              number=sg person=1
pronoun  we; us                                             number=pl person=1
demonstrative  the; this; that; these; those  before
side_nominal  the country; the group; the movement; the organization; the organisation; the alliance; the agency; the body; the party; the union
