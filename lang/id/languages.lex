# Single words that a close relative of Indonesian uses every day and Indonesian news hardly ever; code = ISO 639-1. They
# tell the two apart where sentences look alike.

close_language  bahawa; kerana; pemberita; seramai; mesyuarat; setiausaha; jawatankuasa; sahaja; syarikat; isnin; jumaat; khamis; ogos; disember; julai; membabitkan; siasatan; penyiasatan; suruhanjaya; timbalan; peguam; tempoh; wad; pilihanraya; parlimen; memaklumkan; memperuntukkan; dimeterai; rundingan; bersetuju; sempadan; dijangka; menerusi; perniagaan; menyifatkan; tular; tentera; berpandu; nuklear; sekatan; mahupun; iaitu; justeru; dihantar; beritahu  code=ms

# How numbers stand in dates such as 3/4/2022.
date_order  d/m/y  order=dmy
