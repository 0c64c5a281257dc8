# English: parts of words and words that matter to cutting text.

# A full stop after these does not end a sentence.
abbreviation  inc; ltd; co; corp; llc; plc; jr; sr; est; al; univ; dept; bros  end
abbreviation  mr; mrs; ms; dr; prof; gen; lt; col; maj; capt; sgt; cmdr; adm; sen; rep; gov; rev; hon; st; no; vs; e.g; i.e; cf; ca; fig; figs; vol; pp; jan; feb; mar; apr; jun; jul; aug; sep; sept; oct; nov; dec; mt; ft; ave; dlrs; amb; supt; messrs; brig
