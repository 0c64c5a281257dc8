# Indonesian: parts of words and words that matter to cutting text.

# Suffixes that hang on a word and are no part of it.
clitic  nya; lah; kah; pun; ku; mu

# A full stop after these does not end a sentence.
abbreviation  dr; drs; dra; ir; prof; no; jl; tgl; hlm; rp; kol; letjen; mayjen; brigjen; jend; kapt; st; moh; muh; muhd; abd; h; hj; kh; tn; ny; yth; alm; almh; sdr; a.n; d.a; u.p; ust; kec; kab; kel; prov; pdt; mgr; rev; mr; mrs; ms; gen; sgt; bd; telp; hp; ed; vol; jr; pt; cv; ph
abbreviation  hal; tbk; ltd; pte; llc; inc; corp; co; sr; sm  end
