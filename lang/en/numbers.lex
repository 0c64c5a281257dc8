# English numbers. role: how a word combines (docs/times.md); open: at least its value; alone: no number by itself.
decimal  .

number  zero            value=0
number  one             value=1
number  a; an           value=1 alone
number  two             value=2
number  three           value=3
number  four            value=4
number  five            value=5
number  six             value=6
number  seven           value=7
number  eight           value=8
number  nine            value=9
number  ten             value=10
number  eleven          value=11
number  twelve          value=12
number  thirteen        value=13
number  fourteen        value=14
number  fifteen         value=15
number  sixteen         value=16
number  seventeen       value=17
number  eighteen        value=18
number  nineteen        value=19
number  twenty          value=20
number  thirty          value=30
number  forty; fourty   value=40
number  fifty           value=50
number  sixty           value=60
number  seventy         value=70
number  eighty          value=80
number  ninety          value=90
number  hundred         role=times value=100
number  thousand        role=times value=1000
number  million; mln    role=times value=1000000
number  billion; bn; bln  role=times value=1000000000
number  trillion        role=times value=1000000000000
number  dozen           role=times value=12
number  score           role=times value=20
number  dozens; dozens of  role=times value=12 open
number  scores; scores of  role=times value=20 open
number  hundreds; hundreds of  role=times value=100 open
number  thousands; thousands of  role=times value=1000 open
number  millions; millions of  role=times value=1000000 open
number  billions; billions of  role=times value=1000000000 open
number  trillions; trillions of  role=times value=1000000000000 open
number  tens of         role=times value=10 open
number  and             role=join
number  half; and a half  role=half value=0.5
number  several; a few; few; many; a number of; a couple of  role=some

# first … tenth: events.lex
ordinal  eleventh       value=11
ordinal  twelfth        value=12
ordinal  thirteenth     value=13
ordinal  fourteenth     value=14
ordinal  fifteenth      value=15
ordinal  sixteenth      value=16
ordinal  seventeenth    value=17
ordinal  eighteenth     value=18
ordinal  nineteenth     value=19
ordinal  twentieth      value=20
ordinal  thirtieth      value=30
