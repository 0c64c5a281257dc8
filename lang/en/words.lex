# English: parts of words and words that matter to cutting text.

# A full stop after these does not end a sentence.
abbreviation  mr; mrs; ms; dr; prof; gen; lt; col; maj; capt; sgt; cmdr; adm; sen; rep; gov; rev; hon; st; jr; sr; no; vs; etc; e.g; i.e; inc; ltd; co; corp; jan; feb; mar; apr; jun; jul; aug; sep; sept; oct; nov; dec; mt; ft; ave; dlrs; amb; supt; messrs; brig
