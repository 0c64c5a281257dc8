# English: how statements are reported, and how an article says where it got something. Classes as in lang/id.

# Saying.
speech  say; says; said; have said; stated; add; adds; added; explain; explains; explained; noted; remarked; commented; observe; observed; point out; points out; pointed out; stress; stresses; stressed; emphasise; emphasised; emphasize; emphasized; emphasizes; underline; underlined; underscored; reiterate; reiterated; reiterates; repeat; repeated; declare; declared; declares; announce; announced; announces; disclose; disclosed; reveal; revealed; reveals; recalled; recalls; replied; respond; responded; responds; answered; insist; insists; insisted; maintain; maintained; maintains; argue; argued; argues; contend; contended; contends; reasoned; quipped; joked; predict; predicted; predicts; estimated; suggest; suggested; suggests; indicate; indicated; indicates; hinted; signaled; signalled; imply; implied; describe; described; describes; testify; testified; opine; opined; recount; recounted; lamented; admit; went on to say; interject; interjected; boast; boasted; chimed in; muse; mused; is saying; was saying; are saying  kind=say order=both comp=clause
speech  notes; remarks; replies  kind=say order=both comp=clause noun_like
speech  saying; stating; adding; explaining; noting; pointing out; stressing; emphasizing; reiterating; repeating; declaring; announcing; insisting; maintaining; arguing; suggesting; describing; joking  kind=say order=pre comp=clause elided
speech  think; thinks; thought; believe; believes; believed; feel; feels; felt; expect; expects; expected; consider; considers; know; knows; knew; hopeful; convinced; confident; doubtful; suspect; suspects; suspected; assume; assumed; assumes; worry; agree; agrees; agreed; suppose; realize; realized; recognize; recognized; understand; understands  kind=say order=pre comp=clause mood clausal
speech  believing; thinking; knowing  kind=say order=pre comp=clause mood clausal elided
speech  hope; fear; doubt  kind=say order=pre comp=clause mood clausal noun_like
# With a preposition that belongs to the cue.
speech  argue against; argued against; argues against; argue for; argued for; argues for; caution against; cautioned against; cautions against; warn against; warned against; warns against; warn of; warned of; warns of; warn about; warned about; speak out against; spoke out against; speaks out against; speak of; spoke of; speaks of; rail against; railed against; rails against; complain about; complained about; complains about; complained of; boast about; boasted about; boasted of; brag about; bragged about; joke about; joked about; worry about; worried about; worries about; lament; laments; bemoan; bemoaned; bemoans; allude to; alluded to; alludes to; hint at; hinted at; hints at; insist upon; take issue with; took issue with; takes issue with; apologize for; apologized for; apologise for; apologised for; mention; mentioned; mentions; cite; cited; cites; highlight; highlighted; highlights; tout; touted; touts; touched on; object to; objected to; objects to; push back against; pushed back against; pushes back against; raise questions about; raised questions about; raise concerns about; raised concerns about; express concern about; expressed concern about; argued in favor of; spoke in favor of; come out against; came out against; came out in support of; come out in support of; spoke about; speaks about; talked about;  kind=say order=pre comp=np
speech  arguing against; arguing for; cautioning against; warning against; warning of; warning about; speaking out against; railing against; complaining about; boasting of; boasting about; bragging about; joking about; lamenting; bemoaning; alluding to; hinting at; touting; highlighting; citing; mentioning; talking about; speaking about  kind=say order=pre comp=np elided
speech  mock; mocked; mocks; deride; derided; derides; ridicule; ridiculed; ridicules; belittle; belittled; disparage; disparaged; insult; insulted; insults; lash out at; lashed out at; criticise; criticize; criticizes; bash; bashed; bashes; chide; chided; chides; scold; scolded; denounce; fault; faults; blame; blast; blasts; condemn; disagree with; disagreed with; disagrees with; rip; ripped; rips  kind=reject order=pre comp=np
speech  mocking; deriding; ridiculing; belittling; bashing; chiding; scolding; blasting; faulting  kind=reject order=pre comp=np elided
speech  defend; defended; defends; endorse; endorsed; endorses; praise; thank; champion; championed; vouch for; vouched for; credit; credited; credits  kind=support order=pre comp=np
speech  defending; endorsing; commending; applauding; thanking; crediting  kind=support order=pre comp=np elided
# What is written or measured.
speech  show; shows; showed; find; finds; found; demonstrate; demonstrates; demonstrated; estimate; estimates; prove; proved; proves  kind=report order=both comp=clause document
document_subject  poll; polls; survey; surveys; study; studies; report; reports; data; analysis; analyses; document; documents; record; records; email; emails; e-mails; memo; memos; figures; statistics; numbers; research; investigation; inquiry; audit; review; results; filing; filings; tests; evidence; examination; index; map; chart; transcript; transcripts; court; judge; judges; investigators; researchers; experts; panel; inspectors; auditors; article; letter; exit polls; polling; tally; count
question_word  whether; if; what; how; why; who; whom; whose; when; where; which
naming_word  as
speech  conclude; concluded; concludes; continued; write; writes; wrote; tweet; tweeted; tweets; posted; shouted; chant; chanted; cried; exclaim; exclaimed; whispered; reads; joked  kind=say order=both comp=that
speech  ask; asked; asks; wonder; wonders; wondered; inquire; inquired; enquired; queried  kind=ask order=both comp=that
speech  asking; wondering  kind=ask order=pre comp=that elided
speech  posts  kind=say order=both comp=that noun_like
speech  tell; tells; told; inform; informed; informs; notify; notified; assure; assured; assures; remind; reminded; reminds; convince; advised; advise  kind=say order=both comp=clause hearer
speech  telling; assuring  kind=say order=pre comp=clause hearer elided
speech  was quoted as saying; were quoted as saying; quoted as saying; is quoted as saying; been quoted as saying  kind=say order=both comp=clause
speech  reported  kind=report order=both comp=clause
speech  reports  kind=report order=both comp=clause noun_like
speech  reporting  kind=report order=pre comp=clause elided
speech  confirm; confirms; confirmed; acknowledge; acknowledged; acknowledges; concede; conceded; admits; admitted; agree that; agreed that; agrees that; verify; verified  kind=confirm order=both comp=clause
speech  confirming; admitting  kind=confirm order=pre comp=clause elided
speech  claimed; allege; alleges; alleged; assert; asserts; asserted; purport; profess  kind=claim order=both comp=clause
speech  claims  kind=claim order=both comp=clause noun_like
speech  claiming; alleging; asserting  kind=claim order=pre comp=clause elided
speech  accuse; accuses; accused; blames; blamed; charge that; charged that; faulted  kind=accuse order=pre comp=clause
speech  accusing; blaming; denouncing  kind=accuse order=pre comp=clause elided
speech  deny; denies; denied; refute; refuted; refutes; disputed; rebut; rebutted; dismiss; dismissed; dismisses; reject claims; rejected claims; rejected accusations; rejected allegations; rejected suggestions; disavow; disavowed  kind=deny order=pre comp=np
speech  disputes  kind=deny order=pre comp=np noun_like
speech  denying  kind=deny order=pre comp=np elided
speech  doubted; question whether; questioned whether; questioned; cast doubt on; feared; worried; expressed concern; expressed doubts; expressed fears  kind=doubt order=pre comp=clause mood
speech  doubts; fears; worries  kind=doubt order=pre comp=clause mood noun_like
speech  demanded; urge; urges; urged; call for; calls for; called for; call on; calls on; called on; call upon; called upon; appeal to; appealed to; appeals to; appeal for; appealed for; plead for; pleaded for; beg; begged; implore; implored; requested; ordered; instruct; instructed; ask for; asked for; press for; pressed for; exhort; exhorted; recommend; recommended; recommends; insist on; insisted on; insists on; tell to; forbid; forbade  kind=demand order=pre comp=inf
speech  demands; requests; orders  kind=demand order=pre comp=inf noun_like
speech  demanding; urging; calling for; calling on; requesting; ordering  kind=demand order=pre comp=inf elided
speech  promised; pledged; vowed; swear; swore; guaranteed; commit to; committed to; undertake; undertook to  kind=promise order=both comp=inf
speech  promises; pledges; vows  kind=promise order=both comp=inf noun_like
speech  promising; pledging; vowing  kind=promise order=pre comp=inf elided
speech  threatens; threatened  kind=threaten order=pre comp=inf
speech  threatening  kind=threaten order=pre comp=inf elided
speech  offered; volunteered to  kind=offer order=pre comp=inf strict
speech  offers  kind=offer order=pre comp=inf strict noun_like
speech  offering; proposing  kind=offer order=pre comp=inf strict elided
speech  warn; warns; warned; cautions; cautioned  kind=warn order=both comp=clause
speech  warning; cautioning  kind=warn order=pre comp=clause elided
speech  praised; hail; hails; hailed; welcome; welcomes; welcomed; applaud; applauded; commend; commended; hoped; express hope; expressed hope; thanked; congratulate; congratulated; expressed support for; voiced support for  kind=support order=pre comp=np
speech  praises; hopes; thanks  kind=support order=pre comp=np noun_like
speech  praising; hailing; welcoming; hoping  kind=support order=pre comp=np elided
speech  criticise; criticises; criticised; criticize; criticizes; criticized; condemn; condemns; condemned; denounce; denounces; denounced; deplore; deplored; assail; assailed; slam; slammed; blast; blasted; decry; decried; lambast; lambasted; rebuke; rebuked; protest against; complain; complained; complains; regretted  kind=reject order=pre comp=np
speech  slams  kind=reject order=pre comp=np noun_like
speech  criticising; criticizing; condemning  kind=reject order=pre comp=np elided
speech  declined to say; declined to comment; refused to say; would not say; did not say; did not mention; did not elaborate; declined to; is said to; are said to; was said to; it is said; said to be; reported to; is reported to; having said that; that said; not say; did not comment; refused to comment; so called; to say the least; needless to say  kind=none order=pre comp=none
speech  propose; proposes; proposed; suggest that  kind=offer order=pre comp=inf
speech  call; called; calls; dubbed; dub; dubs; labeled; labelled; labels; branded; brands; termed; deemed; declared; refer to; refers to; referred to; characterize; characterized; characterizes; portray; portrayed; portrays; cast; likened; compared  kind=say order=pre comp=that naming
speech  calling; dubbing; labeling; labelling; branding; referring to; characterizing; portraying; likening  kind=say order=pre comp=that naming elided

# Longer cues.
speech  said in a statement; said in an interview; said in a speech; said in a letter; said on television; said in remarks  kind=say order=both comp=clause

# Words that open the reported clause.
complementiser  that
complementiser  to; against  inf

according  according to; in the words of; in the view of; in the opinion of
according  according to reports by; according to a report by; according to reports from; as reported by  report

# Words by which an article names where it got something. known: only before outlets known as such.
source_cue  quoted|cited|reported|carried|published|broadcast|aired by; as quoted|cited|reported by; quoting; citing; as saying by; monitored by; according to reports by|from|in; according to a report by|in
source_cue  told; tells; according to; reported; reports; report; said; says; interview with; interviewed by; statement to; interview to; quoted in; reported in; published in; cited in; broadcast on; speaking to; obtained by; seen by; reporting; report by; reports by; reports from; report from  known
source_from  from; by; via; through
source_noun  news agency; news agencies; newspaper; daily; magazine; television; tv; radio; broadcaster; network; website; site; channel; agency; wire service; news service; news site; weekly; tabloid; account; press; news channel; news website; report
source_noun  official website; official site; official channel  name
source_noun  state-run media; state television; state tv; state radio; state media; state-run television; state news agency; official news agency; army radio; state-run news agency  name
platform  on; on his|her|its|their; platform; via; account on; social network; through; app

# What may stand between subject and cue, or between cue and clause.
cue_skip  has; have; had; also; later; repeatedly; often; then; again; once; now; still; already; earlier; previously; formally; strongly; publicly; privately; only; just; even; would; will; was; is; were; are; further; recently; immediately; quickly; never; always; since; firmly; angrily; openly; jointly; separately; reportedly; bluntly; flatly; sharply; harshly; officially; specifically; simply; first; soon; long; both; all; themselves; himself; herself; itself; been; being; clearly; staunchly; frequently; not; did; does; do; should; must; may; might; could; can; tried; too; meanwhile
cue_adverb  here; repeatedly; again; earlier; later; also; flatly; publicly; in a statement; in an interview; in a speech; at a news conference; at a press conference; further; only; bluntly; simply; on television; on state television; in a telephone interview; in remarks; in a report; in a letter; before

# Words before which a cue is a noun.
nominal_before  all; the; a; an; his; her; its; their; our; my; your; this; that; these; those; any; no; some; every; such; of; in; with; for; from; by; at; on; new; recent; joint; public; previous; many; several; 's; ’s; to; united; under; amid; despite; about; between; into; against; latest; earlier

# What ends a clause or a noun phrase.
clause_break  when; while; after; before; because; since; if; although; though; unless; as; whereas; but; until; where; so; in; on; at; with; from; by; during; about; over; into; through; to; despite; amid; following; saying; citing; quoting; according; that; whether; without; under; against; per; including; via; was; is; were; are; has; had; will; would
clause_trail  after; before; when; while; citing; quoting; as; adding; following; saying; speaking; referring
clause_join  and; but; while; then; or; yet; by; without
noun_join  and
opener  but; and; however; meanwhile; in addition; on the other hand; instead; still; then; also; nevertheless; later; earlier; yet; so; besides; separately; previously; moreover; furthermore; although; while; when; after; as; because; since; if; for his part; for her part; for its part
relative  who; which; that
by_agent  by
hearer  to
inner_preposition  of; for; to; in; at; on; from
# What a body issues; the body speaks.
document_noun  statement; communique; press release

plain_article  his; her; its; their; a; an; some; several; many; one; two; three; officials; official; police; analysts; experts; witnesses; sources; source; diplomats; residents; critics; a spokesman; a spokeswoman; spokesman; spokeswoman
body_noun  office; team; government; ministry; department; military; army; forces; authorities; camp; side; group; party; cabinet; council; parliament; embassy; presidency; police; agency; organization; organisation; committee; commission; family; regime; delegation; court; union; association; company; lawyers; supporters; allies; campaign; administration; aides; staff
# Contents that say nothing of their own.
empty_content  the claim|claims|allegation|allegations|accusation|accusations|charge|charges|offer|report|reports|idea; so; it; that; this; the same; as much

# Before a participle they make it passive.
passive_aux  is; are; was; were; be; been; being; am; gets; got

possessive  's; ’s

# Asides of place or occasion between cue and clause, or between subject and cue.
aside  in; at; on; during; via; after; through; from; before

# Nouns that stand for telling.
speech_noun  statement; statements; remark; remarks; comment; comments; argument; arguments; announcement; assertion; assertions; assurance; assurances; belief; conclusion; declaration; observation; suggestion; suggestions; view; opinion; insistence; contention; prediction; estimate  kind=say
speech_noun  claim; claims; allegation; allegations  kind=claim
speech_noun  accusation; accusations; charge; charges  kind=accuse
speech_noun  denial; denials  kind=deny
speech_noun  warning; warnings  kind=warn
speech_noun  demand; demands; insistence  kind=demand
speech_noun  promise; promises; pledge; pledges; vow; vows  kind=promise
speech_noun  threat; threats  kind=threaten
speech_noun  fear; fears; concern; concerns; doubts  kind=doubt
speech_noun  hope; hopes  kind=support
speech_noun  report; reports  kind=report
speech_noun  confirmation; admission  kind=confirm
speech_noun  proposal; proposals  kind=offer
