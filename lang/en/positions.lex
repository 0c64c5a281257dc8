# English: what parties want and think (stance), and about what (issue).

stance  demanded; demands; demanding; urged; urges; called for; calls for; called on; calls on; insisted; insists; asked; requested; ordered; required; pressed for; wants; expects; appealed; call for; demand; precondition; set as a condition  stance=demand
stance  must; should; has to; have to; needs to; need to; could only; will only; would only; only if; only when; unless; has the right; have the right  stance=demand modal
stance  asserted its right; asserts its right; reserves the right; reserved the right  stance=demand
stance  supports; supported; backs; backed; hopes; hoped; praised; endorsed; accepted; accepts; agreed; agrees; approves; approved; ratified; favors; favours; in favor of; in favour of; applauded; committed to; thanked; congratulated; pleased; optimistic; resolved; defended  stance=support
stance  welcomed; welcomes; welcoming; greeted  stance=support things
stance  want to; wants to; would like  stance=support modal wish
stance  possible; can be found  stance=support modal
stance  offered; offers; proposed; proposes; ready to; willing to; prepared to; suggested; volunteered; open to; offer; willingness; readiness; to invite; invited  stance=offer
stance  promised; promises; pledged; pledges; vowed; vows; assured; guaranteed; would remain; will remain; committed itself; undertook; will not join; would not join; promise  stance=promise
stance  will withdraw; would withdraw; will pull back; will free; would free; will release; would release; will hand over; will reopen; will lift; will halt  stance=promise
stance  rejected; rejects; refused; refuses; opposed; opposes; ruled out; dismissed; objected; condemned; condemns; denounced; criticised; criticized; resisted; turned down; unacceptable; will not accept; will never; would not accept; will not give up; will not surrender; will not hand over; will not cede; would not cede; will|would not withdraw|free|release|reopen|lift|halt; will|would not pull back; will|would not hand over; not bound by; blocked; stalled; off limits; protested; vetoed; deplored; off-limits; aimed at preventing; aims to prevent; wants to prevent  stance=reject
stance  threatened; threatens; warned; warns; will retaliate; will respond; would strike; will strike; threat; consequences; will challenge; challenge; retaliate; retaliation  stance=threaten
stance  accused; accuses; accusing; blamed; blames; alleged; alleges  stance=accuse blame
stance  assailed; faulted; violated; violates; responsible for; was behind; behind; undermining; undermined; provoked; aggression; attacked  stance=accuse
stance  denied; denies; denying; had nothing to do; untrue; false; rejected the accusation; no truth  stance=deny
stance  doubted; doubts; doubt; sceptical; skeptical; pessimistic; unlikely; questioned; gaps remain; not sure; no indication; unclear  stance=doubt
stance  changed its position; changed their position; reversed; backed away; withdrew the offer; withdrew its offer; took back; softened; backtracked; no longer; shifted  stance=shift

own_side  we; our; us; i; my; his country; her country; its; their country; his government

issue  ceasefire; cease-fire; truce; cessation of hostilities; end the war; end the fighting; armistice  issue=ceasefire weight=6
issue  talks; negotiations; negotiate; negotiating; dialogue; mediation; mediate; mediator; meeting; summit; consult; consultations; diplomacy; diplomatic; negotiating table; discussions; peace talks; contacts  issue=talks weight=5
issue  attack; attacks; strike; strikes; war; fighting; aggression; invasion; bombing; shelling; hostilities; escalation; retaliation; violence; bombardment; assault; restraint  issue=hostilities weight=3
issue  territory; border; borders; territorial; annexation; occupation; settlements; demarcation; peninsula; island; land  issue=territory weight=4
issue  sovereignty; independence; recognition; neutral; neutrality; statehood; autonomy; self-determination; two-state  issue=status weight=5
issue  security; security guarantees; self-defence; self-defense; alliance; membership; nato; enlargement; expansion; defence pact; stability; inclusion; alert  issue=security weight=4
issue  nuclear; weapons; arms; missiles; uranium; enrichment; demilitarisation; demilitarization; disarmament; inspections; inspectors; inspection; sites; weapons of mass destruction; demilitarised zone; demilitarized zone; disarm; disarms  issue=weapons weight=4
issue  troops; withdrawal; forces; troop withdrawal; naval base; bases; military presence; peacekeepers; artillery; heavy artillery; guns; pull back; tanks; warships  issue=forces weight=4
issue  humanitarian; aid; civilians; evacuation; relief; refugees; corridor; food; medicine  issue=humanitarian weight=5
issue  hostages; prisoners; captives; hostage; detainees; release; prisoner exchange; ransom  issue=captives weight=6
issue  war crimes; investigation; accountability; responsible; atrocities; genocide; spy; human rights; killings; inquiry; massacre  issue=accountability weight=5
issue  sanctions; embargo; asset freeze; lift the sanctions; boycott  issue=sanctions weight=6
issue  tariffs; trade; exports; imports; economic; economy; investment; market; quotas; wages; turnover; pay; fishing rights; fisheries  issue=trade weight=4
issue  agreement; accord; deal; treaty; peace; compromise; settlement; ratification; pact; plan; effort; solution; memorandum; paper; proposal; document; word; promise; bound  issue=deal weight=3
issue  election; elections; constitution; transitional government; regime; power-sharing; reform; reforms; coup; administration; joint administration; international supervision; run by; self-rule  issue=governance weight=4
