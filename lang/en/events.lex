# English: words that tell events, and the words around them.

event  talks; negotiations; peace talks; negotiation; dialogue; discussions; consultations; peace negotiations; bargaining  type=talks pos=noun frame=reciprocal weak
event  negotiated; negotiating; negotiate; hold talks; held talks; holding talks; resumed talks  type=talks pos=verb frame=reciprocal
event  round                                                 type=talks pos=noun frame=reciprocal weak needs=talks
event_part  talks; negotiations; negotiation; dialogue       part=talks

event  visited; visit to; toured  type=meeting pos=verb frame=reciprocal object=named
event  visits  type=meeting pos=verb frame=reciprocal object=named noun_like
event  met; meet; meets; meeting with; sat down with  type=meeting pos=verb frame=reciprocal
event  spoke with; talked with; spoke to; conferred with  type=meeting pos=verb frame=reciprocal object=person
event  received; hosted; welcomed; greeted; receive; will receive  type=meeting pos=verb frame=reciprocal object=person
event  meeting; summit; visit; state visit; news conference; audience with; conference  type=meeting pos=noun frame=reciprocal weak
event  summoned                                              type=meeting pos=verb frame=transitive subtype=summoned
event  phoned; telephoned  type=call pos=verb frame=reciprocal form=phone
event  spoke; talked; called; spoken  type=call pos=verb frame=reciprocal form=phone needs=phone
event  phone call; telephone call; phone conversation; telephone conversation; video call  type=call pos=noun frame=reciprocal form=phone
event_part  phone; telephone; by phone; by telephone; video link  part=phone
event_part  letter; letters; message; messages; note; notes  part=letter
event  sent; sends; delivered; handed; conveyed; wrote; passed  type=message pos=verb frame=transitive form=letter needs=letter
event  wrote to  type=message pos=verb frame=transitive form=letter
event  letter to; letters to; letter from  type=message pos=noun frame=transitive form=letter weak

event  mediated; mediate; mediating; brokered; brokering; facilitated; acted as mediator; act as mediator; played host; play host; host talks; hosted talks; host the talks; hosted the talks; hosting talks; hosting the talks  type=mediation pos=verb frame=reciprocal
event  broker  type=mediation pos=verb frame=reciprocal noun_like
event  mediation; good offices                               type=mediation pos=noun frame=reciprocal weak

event  put an|a|the|its|his|her|their offer|proposal|plan on the table; put an|a|the|its|his|her|their offer|proposal|plan forward; put forward an offer; made an offer; laid out a plan; floated a plan; unveiled a plan; proposed; proposes; offered; put forward; tabled; presented a plan; submitted a proposal; formally called|asked for; formally requested|submitted; suggested a plan; invited  type=proposal pos=verb frame=transitive
event  offers  type=proposal pos=verb frame=transitive noun_like
event  proposal; peace plan; draft; offer                    type=proposal pos=noun frame=transitive weak needs=propose
event_part  made; submitted; presented; put forward; drafted; drafting; tabled; unveiled; put on the table  part=propose
event  rejected; rejects; refused; refuses; turned down; rebuffed; dismissed; ruled out; spurned; vetoed  type=rejection pos=verb frame=transitive
event  rejection; refusal                                    type=rejection pos=noun frame=transitive weak

event  agreed; agrees; signed; reached an agreement; reached agreement; reached a deal; struck a deal; accepted; sealed a deal; initialed; initialled; pledged  type=agreement pos=verb frame=reciprocal
event  concluded  type=agreement pos=verb frame=reciprocal needs=pact
event_part  agreement; agreements; accord; treaty; pact; deal; memorandum; protocol; contract  part=pact
event  signs  type=agreement pos=verb frame=reciprocal noun_like
event  agreement; accord; deal; treaty; pact; memorandum     type=agreement pos=noun frame=reciprocal weak needs=conclude
event_part  reached; signed; signing; concluded; worked out; struck; sealed; initialed  part=conclude

event  withdrew from; pulled out of; walked out; walked out of; quit the talks; suspended participation; suspended cooperation; abandoned the talks; reneged on; backed out of; broke off; broke off talks  type=withdrawal pos=verb frame=transitive
event  withdrew; withdraw; withdrawn; took back; revoked; rescinded; retracted  type=withdrawal pos=verb frame=transitive needs=offer
event_part  offer; proposal; pledge; promise; support; commitment  part=offer
event  violated; breached; broke; was broken; been broken; broke the ceasefire; broke the truce; violated the ceasefire; violated the truce  type=violation pos=verb frame=transitive needs=truce
event  breach; breaches; violation; violations               type=violation pos=noun frame=transitive needs=truce
event  missed the deadline; missed a deadline; failed to meet the deadline; let the deadline pass  type=violation pos=verb frame=transitive
event  ceasefire violation; ceasefire violations; violation of the ceasefire; violations of the truce; breach of the ceasefire  type=violation pos=noun frame=transitive
event_part  ceasefire; cease-fire; truce; agreement; deal; accord  part=truce

event  ceasefire; cease-fire; truce; cessation of hostilities; armistice  type=ceasefire pos=noun frame=reciprocal weak needs=begin
event_part  declared; announced; took effect; came into force; takes effect; began; begins; start; started; agreed; extended; extend; ended; expired; reached; holding; went into effect; called for; in force; in effect  part=begin

event  humanitarian corridor; humanitarian aid; aid convoy; aid deliveries; relief supplies  type=humanitarian pos=noun frame=transitive weak
event  aid; relief; relief convoy; convoy; convoys; aid trucks; relief goods; food aid  type=humanitarian pos=noun frame=transitive weak needs=passage
event_part  reached; arrived; got through; turned back; refused passage; denied passage; let through; let in; allowed in; blocked; stopped; halted; held up  part=passage
event  evacuated; delivered aid; blocked aid; evacuate       type=humanitarian pos=verb frame=transitive
event  evacuation                                            type=humanitarian pos=noun frame=transitive weak
event  prisoner exchange; prisoner swap; hostage release; exchange of prisoners; release of hostages; release of prisoners  type=exchange pos=noun frame=reciprocal
event  exchanged; swapped; freed; free; released; release; handed over  type=exchange pos=verb frame=reciprocal needs=captives
event_part  prisoners; hostages; captives; detainees; fighters; soldiers; prisoner; hostage  part=captives
event  exchanged prisoners; swapped prisoners; freed prisoners; released prisoners; freed hostages; released hostages; handed over prisoners; exchange prisoners; swap prisoners; free prisoners; release prisoners; free hostages; release hostages  type=exchange pos=verb frame=reciprocal

event  ratified; adopted; approved; passed a resolution; passed a law; voted; voted in favor; voted in favour; enacted; ruled that; ruled in favor; ruled in favour; ruled against  type=resolution pos=verb frame=transitive
event  vote; resolution; ratification; referendum; ruling    type=resolution pos=noun frame=transitive weak needs=decide
event_part  adopted; passed; held; approved; concluded; voted; vetoed; began; issued  part=decide
event  imposed sanctions; lifted sanctions; sanctioned; imposed tariffs; raised tariffs; lifted tariffs; froze assets; expelled diplomats; closed the border; severed ties; cut ties; banned imports; banned exports; blacklisted; imposed a ban  type=sanction pos=verb frame=transitive
event  sanctions; embargo; tariffs; blockade; boycott; export ban; import ban; ban on exports; ban on imports  type=sanction pos=noun frame=transitive weak needs=impose
event_part  imposed; imposing; impose; lifted; lifting; lift; eased; tightened; reimposed; imposition; in force; in effect  part=impose
event  closed; reopened; reopen; blockaded; sealed           type=sanction pos=verb frame=transitive needs=way
event  closure of; closing of; reopening of; blockade of     type=sanction pos=noun frame=transitive weak needs=way
event_part  border; borders; border crossing; border crossings; crossing; crossings; frontier; airspace; strait; canal; bay; gulf; waters; waterway; sea lane; sea lanes; fishing grounds; ports  part=way

event  hit; landed; fell; slammed into; crashed into         type=attack pos=verb frame=transitive needs=weapon
event_part  missile; missiles; rocket; rockets; drone; drones; shell; shells; mortar; mortars; mortar rounds; bomb; bombs; artillery; barrage; torpedo  part=weapon
event  attacked; attacks; struck; bombed; shelled; invaded; stormed; raided; killed; assassinated; fired at; fired on; launched an attack; launched attacks; launched strikes; fired rockets; fired missiles; opened fire; kidnapped; abducted; ambushed; bombarded  type=attack pos=verb frame=transitive
event  seized; captured; overran; occupied  type=attack pos=verb frame=transitive object=place
event  was attacked; were attacked; was bombed; was killed; were killed; was kidnapped; was shelled; came under attack  type=attack pos=verb voice=passive frame=transitive
event  attack; airstrike; air strike; airstrikes; air strikes; strikes; raid; offensive; incursion  type=attack pos=noun frame=transitive weak
event  invasion; bombing; shelling; killings; massacre; ambush; bombardment  type=attack pos=noun frame=transitive weak target=of
event  assassination; killing; kidnapping; abduction  type=attack pos=noun frame=transitive weak target=owner
event  deployed; sent; withdrew; withdraw; pulled back; pull back; moved; move; massed; ordered; send; deploy; stationed; mobilised; mobilized; has moved; had moved; pulled out; pull out; pulled; pull; dispatched  type=forces pos=verb frame=transitive needs=troops
event_part  troops; forces; soldiers; marines; artillery; heavy artillery; guns; howitzers; tanks; missiles; rocket launchers; launchers; armoured vehicles; armored vehicles; warships; patrol boats; weapons; heavy weapons; fighter jets; peacekeepers; observers; paratroopers; battalions; brigade; reinforcements  part=troops
event  deployment of; arrival of; withdrawal of; redeployment of; movement of; pullback of  type=forces pos=noun frame=transitive weak needs=troops
event  troop withdrawal; withdrawal of troops; withdrawal of forces; deployment of troops; military buildup  type=forces pos=noun frame=transitive weak
silence    refused to answer; refuses to answer; refused to comment; refuses to comment; refused to say; refused to be named; refused to be identified; refused to elaborate; refusing to answer; refusing to comment; refusing to say; declined to answer; declines to answer; declining to answer; declined to comment; declines to comment; declining to comment; declined to say; declined to be named; declined to be identified; declined to elaborate
event_not  called for; moved by; met with criticism; strike a deal; struck by the; heart attack; cyber attack; free trade; free of; released a statement; passed away; ordered food
pastime    football; footballer; footballers; striker; midfielder; goalkeeper; premiership; premier league; champions league; fa cup; league cup; carling cup; uefa cup; world cup; cup final; grand slam; wimbledon; rugby; cricket; tennis; semi-final; semi-finals; semifinal; quarter-final; quarter-finals; half-time; referee; super bowl; touchdown; captaincy; relegation; team-mate; team-mates; teammates; league season; league title; league game; league games; head coach; transfer window; free kick; goalposts; world record; world indoor record; long jump; track and field; olympic champion; sprinter; top seed
pastime    game; games; match; matches; player; players; coach; manager; captain; club; clubs; league; cup; season; squad; goal; goals; injury; injured; defender; win; final; fans; penalty; half; champion; champions; championship; title; tournament; team; side; stadium; pitch; play; played; score; scored; seed; golf; race; medal; set; sets; training; contract  weak
event_not  press conference; annual meeting; annual general meeting; general meeting; board meeting; policy meeting; shareholder meeting; shareholders meeting; signed to; signed up
other_sense  reporters; with reporters; journalists; with journalists; to reporters; to journalists; the media; with the media; to the media  of=encounter
other_sense  demands; demand; needs; target; targets; requirements; conditions; criteria; deadline; deadlines; priorities; expectations; forecast; forecasts; obligations; costs; standards  of=meeting
event_object  charge; charges; accusation; accusations; allegation; allegations; claim; claims; findings; report; suggestion  blocks=rejection
event  arrested; detained; jailed; sentenced; convicted; executed; indicted; extradited; put on trial  type=arrest pos=verb frame=transitive
event  was arrested; were arrested; was detained; were detained; was sentenced; were sentenced; was jailed; were jailed  type=arrest pos=verb voice=passive frame=transitive
event  seized; seize; impounded; boarded; intercepted         type=arrest pos=verb frame=transitive needs=vessel
event  was seized; were seized; was impounded; was boarded; was intercepted  type=arrest pos=verb voice=passive frame=transitive needs=vessel
event_part  boat; boats; fishing boat; fishing boats; vessel; vessels; fishing vessel; trawler; trawlers; longliner; ship; ships; tanker; tankers; freighter; crew; sailors; fishermen  part=vessel
event  arrest; trial; execution; indictment; detention; conviction  type=arrest pos=noun frame=transitive weak target=owner
event  arrest warrant  type=arrest pos=noun frame=transitive weak
event  protested; demonstrated; marched; walked off the job; went on strike; rallied; rioted; staged a strike  type=protest pos=verb frame=transitive
event  went back to work; returned to work; called off the strike; called off their strike; ended the strike; ended their strike  type=protest pos=verb frame=transitive status=cancelled
event  protest; protests; protest march; march against; marches; demonstration; demonstrations; strike action; walkout; rally; riots; general strike  type=protest pos=noun frame=transitive weak

light_verb  was behind; were behind; is behind; are behind; claimed responsibility for  voice=active
light_verb  held; hold; holding; conducted; launched; carried out; staged; began; started; resumed; made; attended; opened; concluded; mounted; led; issued; took part in  voice=active
light_verb  was held; were held; be held; was launched; was carried out; took place; take place; takes place; taking place; were conducted  voice=passive

means_verb   used; using; uses; took the opportunity
status_word  will; would; plans to; planned to; scheduled; is to; are to; due to; expected to; set to; about to; intends to; upcoming; forthcoming; next  status=planned reach=after
status_word  asked; urged; offered; wants; wanted; willing; ready; called for; proposed; suggested; hopes; could; might; may; should; calling for; demanded; request; appeal  status=proposed reach=after
status_word  failed; collapsed; broke off; broke down; stalled; deadlocked; without result; fell through  status=failed reach=both
status_word  cancelled; canceled; called off; postponed; scrapped; suspended  status=cancelled reach=both
status_word  denied; denies; denying; denial  status=denied reach=both
status_word  ongoing; continuing; under way; underway; still; continues; continued; amid; is holding; are holding  status=ongoing reach=both
status_word  alleged; claims; claimed; accused; alleging; accusing; accuses; allegedly  status=claimed reach=after
as_mark  as
deadline  before; by; until; till; no later than
outpost  base; bases; airbase; embassy; consulate; ship; ships; warship; warships; vessel; vessels; tanker; tankers; freighter; plane; aircraft; diplomat; diplomats; mission; convoy; citizens; nationals
sequence_mark  after; before; since; once; until; ahead of; following
status_word  since  status=ongoing reach=both dated
status_word  to  status=planned reach=after adjacent
generic  every; any; each
topic_word  discuss; discussed; discussing; deal with; talk about; negotiate; negotiating; focus on; focused on
stop_word  stop; halt; end; ending; stopping; halting; cease; end to; halt to; prevent; preventing
negation  not; no; never; n't; without; neither; nor; cannot; can't; didn't; doesn't; won't; wouldn't; hasn't; haven't
conditional  if; unless; should; whether; in case; provided
clause_end  that; after; before; when; while; because; although; though; but; however; since; if; unless; until; so that; as; which; who; whose; where; according; whereas; amid; saying; adding

prep  with; alongside; together with      rel=with
prep  between; among                      rel=between
prep  against; on; targeting; toward; towards  rel=against
prep  to; into                            rel=to
prep  by                                  rel=by
prep  from                                rel=from
prep  in; at; near; inside; outside; off  rel=at
prep  for; on behalf of                   rel=for
prep  about; over; regarding; concerning  rel=about
prep  of                                  rel=of

time_adverb  now; yesterday; today; then; also; even; later; earlier; meanwhile; previously; recently; still; only; just; is; was; were; are; be; has; have; had

round_word  round; session
ordinal  first     value=1
ordinal  second    value=2
ordinal  third     value=3
ordinal  fourth    value=4
ordinal  fifth     value=5
ordinal  sixth     value=6
ordinal  seventh   value=7
ordinal  eighth    value=8
ordinal  ninth     value=9
ordinal  tenth     value=10

outcome  no progress; without progress; without agreement; without a deal; no breakthrough; ended in deadlock; deadlock; inconclusive; failed to reach  code=no_progress
outcome  progress; breakthrough; constructive; productive   code=progress
outcome  reached agreement; reached an agreement; agreed; struck a deal  code=agreed
outcome  postponed; adjourned  code=postponed
