# Indonesian: parts of words and words that matter to cutting text.

# Suffixes that hang on a word and are no part of it.
clitic  nya; lah; kah; pun; ku; mu

# A full stop after these does not end a sentence.
abbreviation  dr; drs; dra; ir; prof; no; jl; tgl; hlm; hal; dll; dsb; dst; dkk; rp; kol; letjen; mayjen; brigjen; jend; kapt; st; moh; muh; h; hj; kh; tn; ny; yth; alm; sdr; a.n; d.a; u.p; tn; ust
