# words
clitic  nya; lah|kah
abbreviation	dr; a.n
