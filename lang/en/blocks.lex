# English: phrases by which a stretch of an article is known that a reader would skip. The attributes are explained in
# lang/id/blocks.lex.

# Links to other articles.
block  read more|also|next|on; also read; see also|more; more on this|story; related; related stories|articles|story|article|coverage|content|topics; recommended; don't miss; more from  kind=related until=headline colon
block  READ MORE; READ ALSO; ALSO READ; RELATED; SEE ALSO; MORE ON THIS STORY  kind=related until=headline case colon
block  read more|also; also read; see also; related; related stories|articles|topics|content|coverage; recommended; recommended stories|for you; most read|popular|viewed; trending; trending now; more on this story; more stories; top stories; editors' picks; editor's picks; up next; latest  kind=related place=alone
block  watch; listen; watch live; video  kind=related place=line colon until=line
block  click here; continue reading; read the full story|article; story continues below; article continues below; continue reading below; keep reading; skip to content; next page  kind=related
block_tail  here; below

# Advertising.
block  ADVERTISEMENT; SCROLL TO CONTINUE WITH CONTENT; SCROLL TO CONTINUE; STORY CONTINUES BELOW ADVERTISEMENT  kind=ad place=any case
block  advertisement; advertisements; sponsored; sponsored content; paid content; promoted; skip advertisement; advertisement continue reading; article continues below advertisement; story continues below advertisement; this advertisement has not loaded yet  kind=ad place=alone
block  story|article continues below|after this|the advertisement|ad; article continues after ad; story continues after ad  kind=ad

# Share bars, subscriptions, comments.
block  sign up for our|the|free; sign up to our|the; sign up here; subscribe to our|the newsletter|newsletters|podcast|channel; subscribe now; subscribe here; follow us on; join us on; download our app; download the app; like us on facebook; get our newsletter; get the latest news delivered; join our whatsapp|telegram channel|group  kind=share until=sentence
block  google news; whatsapp channel; telegram channel  kind=share place=short until=whole
block  share; share this; share this article|story|post|page; share on facebook|twitter|whatsapp|x|linkedin; comments; comment; leave a comment|reply; view comments; show comments; join the conversation; post a comment; copy link; print; email; save; tweet; facebook; twitter; whatsapp; linkedin; tags; topics; about sharing; you can share this post !; discussion about this post; you might also like  kind=share place=alone

# Who made it.
block  reporting by; additional reporting by; editing by; writing by; compiled by; reporting and writing by  kind=credit place=line until=line
block  copyright; all rights reserved; © copyright; this material may not be published; our standards; terms of use  kind=credit place=line until=line
block  editor; reporter; author; writer  kind=credit colon until=names

# Pictures.
block  photo; photos; photograph; image; image credit; image caption; image source; photo credit; file photo; picture; illustration; credit; caption  kind=caption colon place=short until=whole
block  getty images; ap photo; afp photo; file photo; reuters photo; shutterstock; istockphoto; handout; afp via getty images  kind=caption place=short until=whole

# Words that begin a sentence and hardly ever stand inside a headline: they show where a teaser ends that scraping glued
# to the next sentence.
sentence_opener  the; he; she; they; it; but; meanwhile; however; according; earlier; although; though; while; this; these; there; his; her; their; some; several; such; in; on; at; as; after; before; a; an; that; when; since; despite
