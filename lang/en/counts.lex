# Counts in English: what is counted, what befell it, how sure the number is. Classes: lang/schema.tsv.

# People.
count_noun  people; person; persons; civilians; civilian; residents; citizens; nationals; villagers; inhabitants; souls; families  person
count_noun  children; child; women; woman; men; man; girls; boys; students; teachers; elderly; babies; infants  person
count_noun  workers; employees; staff; medics; doctors; nurses; journalists; reporters; volunteers; aid workers; crew; crew members; passengers; fishermen; farmers; miners; drivers; pilots  person
count_noun  officials; diplomats; commanders; generals; scientists; officers; policemen; police officers; police; protesters; demonstrators; settlers; activists; victims; members; others  person
count_noun  troops; forces; soldiers; fighters; militants; rebels; guerrillas; gunmen; servicemen; personnel; peacekeepers; marines; mercenaries; reservists; combatants; insurgents; paratroopers; battalions; brigades; divisions; military personnel; troop  kind=forces person
count_noun  hostages; hostage; captives; prisoners; prisoners of war; pows; detainees; political prisoners; inmates  kind=captive person
count_noun  refugees; displaced people|persons; internally displaced people|persons; asylum seekers; evacuees  kind=displaced person
count_noun  deaths; bodies; dead; fatalities; killings; lives; corpses  kind=killed person
count_noun  injured; injuries; wounded  kind=wounded person
count_noun  inspectors; observers; monitors; negotiators; delegates; delegations; envoys; mediators; inspection|rescue|medical|observer teams; advisers; advisors  kind=other person

# Weapons and attacks.
count_noun  missiles; missile; rockets; rocket; drones; drone; bombs; bomb; shells; mortars; attacks; strikes; air strikes; airstrikes; raids; projectiles; warheads; explosions; blasts; grenades; mines; landmines; sorties; suicide bombings; bombings; shootings  kind=strikes
count_noun  violations      kind=other

# What is hit, inspected or held.
count_noun  sites; site; facilities; facility; bases; targets; installations; refineries; power plants; plants; reactors; depots; checkpoints; outposts; nuclear sites|facilities; military bases; command centres|centers; palaces  kind=targets
count_noun  buildings; building; houses; homes; hospitals; schools; clinics; mosques; churches; bridges; ambulances; vehicles; ships; vessels; boats; trawlers; tankers; ferries; barges; tanks; jets; aircraft; planes; helicopters; villages; towns; cities; shops; apartments; factories; camps; launchers; settlements  kind=targets needs

# Arms that stand for forces.
count_noun  guns; heavy guns; artillery pieces; howitzers; launchers of rockets; warships; patrol boats; fighter jets  kind=forces

# Votes and aid.
count_noun  votes; abstentions  kind=votes
count_noun  aid trucks; trucks of aid; trucks; truckloads; tons|tonnes of aid|food|supplies|medicine; aid parcels  kind=aid

# Rounds of a negotiation.
count_noun  rounds; rounds of talks|negotiations  kind=other

fate  killed; slain; murdered; executed; massacred; assassinated; lost their lives  kind=killed of=person
fate  died; dead; were killed; perished; have died  kind=killed of=person side=before
fate  killing; kills; kill; claimed; deaths of  kind=killed of=person side=after
fate  death toll; toll; number of dead; number of deaths; number of fatalities  kind=killed of=person side=after toll
fate  number of wounded; number of injured  kind=wounded of=person side=after toll
toll_verb  to; at; reached; stands at; rose to; risen to; climbed to; now; is; was; as; hit; passed
fate  wounded; injured; hurt; hospitalised; hospitalized  kind=wounded of=person
fate  wounding; injuring; injures; injury to  kind=wounded of=person side=after
fate  missing; unaccounted for; trapped  kind=missing of=person side=before
fate  displaced; fled; homeless; lost their homes; uprooted; driven from their homes; fled their homes; left homeless; displacing; forced to flee  kind=displaced of=person
fate  impounded  kind=detained of=thing
fate  fired; laid off; sacked; on strike; went on strike; walked off the job; deported; expelled; lost their jobs  kind=other of=person
fate  arrested; detained; jailed; imprisoned; in custody; rounded up  kind=detained of=person
fate  arresting; detaining  kind=detained of=person side=after
fate  kidnapped; abducted; captured; held hostage; taken hostage; held captive; taken captive; taken prisoner  kind=captive of=person
fate  swap; exchange; swapping; exchanging  kind=captive of=person
fate  exchanged; swapped; were exchanged; were swapped; was exchanged  kind=released of=person
fate  freed; released; set free; freeing; release of; releasing; to free; to release; repatriated  kind=released of=person
fate  evacuated; evacuate; evacuating; rescued  kind=evacuated of=person
fate  deployed; deploy; deploying; stationed; mobilised; mobilized; withdraw; withdrawn; sent; send  kind=forces of=person
fate  voted; voted for; voted against; voted in favour|favor; abstained  kind=votes of=person side=before
fate  destroyed; damaged; hit; struck; bombed; shelled; burned; burnt; collapsed; sank; sunk; shot down; attacked; flattened; razed; demolished; inspected; seized  kind=targets of=thing
fate  destroying; damaging; hitting; striking; shooting down; sinking; targeting  kind=targets of=thing side=after

count_hedge  more than; over; at least; no fewer than; no less than; not less than; above; upwards of; a minimum of; in excess of; exceeding; exceeded  side=low
count_hedge  nearly; almost; up to; as many as; fewer than; less than; under; at most; no more than; not more than; below; close to; a maximum of; just under  side=high
count_hedge  about; around; some; approximately; roughly; an estimated; estimated; as much as; a total of; total of; all; the; another  side=exact

count_range  to; and; or

count_filler  of; the; other; others; more; were; was; have; been; had; has; are; is; being; who; also; reported; confirmed; feared; believed; another; additional; his; her; its; their; them; those; these; suspected; remain; remained; still; 's; to be; be

count_join  and; including; while; among them; plus; with; as well as; of whom

currency  dollars; dollar; $; us$; us $; u.s. dollars; u.s. dollar; us dollars; us dollar; usd; dlrs; dlr  code=USD
currency  euros; euro; €; eur    code=EUR
currency  rupiah; rp; idr        code=IDR
currency  £; pounds sterling; pound sterling; british pounds; sterling  code=GBP
currency  yuan; yen; rubles; roubles; ruble; rouble; shekels; riyals; dirhams; rials; korean won; rupees; ringgit; baht; pesos; lira; swiss francs  code=other

count_none   no; none of the
count_idiom  one another; no one; number one; one by one; one side; one thing; one way; second to none; no longer; no doubt

money_scale  k        value=1000
money_scale  m; mn    value=1000000
money_scale  bn; b    value=1000000000
money_scale  tn; trn  value=1000000000000
