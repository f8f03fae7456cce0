import { spellings } from './signal-words.ts';

/** Texting, typos and contractions without an apostrophe, by the spelling that the tables of English signals use. */
export const ENGLISH_SPELLING = spellings(`
  i am: im|i'm
  i have: ive|i've
  i will: i'll|ill
  i would: i'd
  we will: we'll
  we have: weve
  you are: youre
  it is: its|it's
  that is: thats|that's
  what is: whats|what's
  let us: lets|let's
  do not: dont|dnt|dun|donot
  does not: doesnt|dosent
  did not: didnt
  is not: isnt|ain't|aint
  are not: arent
  was not: wasnt
  will not: wont|won't
  can not: cant|can't|cannot|cnt
  could not: couldnt
  would not: wouldnt
  should not: shouldnt
  have not: havent
  has not: hasnt
  going to: gonna|gunna
  want to: wanna
  have to: gotta
  let me: lemme
  give me: gimme
  you: u|ya|yu
  your: ur|yr|yer
  are: r
  please: pls|plz|plse|plese|pleae|kindly|pleas|pleease
  thanks: thx|thnx|thnks|tnx|tks|tx|thanx|ty|tysm|thankyou|ta|thks|tanks
  no: nah|nope|naw|nay|nop|noo
  yes: yep|yeah|yup|yea|yess|ja
  ok: okay|okey|k|kk
  because: cos|cuz|coz|bc
  about: abt
  people: ppl
  someone: sb|somebody
  something: sth|smth
  message: msg
  messages: msgs
  message me: dm
  tomorrow: tmrw|tmrws|tomoz|tmw|2morrow|tomorow|tommorow|tmr
  right now: rn|atm
  not interested: uninterested|disinterested
  interested: intrested|intersted|interrested|intereted|interesed|intersested
  interest: intrest
  unsubscribe: unsub|unsubcribe|unsubsribe|unsuscribe|unsuscribed|unscribe|unsubscibe|unsubscrib
  remove: remov|rmv|romove
  cancel: cancle|cancell
  cancelled: canceled|cancled
  reschedule: rescheduel|reshedule|resched|re-schedule
  email: mail|emial|e-mail
  emails: mails|emials|e-mails
  emailing: mailing|e-mailing
  meeting: mtg|meetng|meeeting
  meetings: mtgs
  appointment: appt|apptmt|appointmnt
  company: compny
  currently: curently|currenty
  organization: organisation
  budget: budjet
  number: nr|nbr
  out of office: ooo
  asap: asap
  travelling: traveling
  holiday: hols|hol
  vacation: vaca|vacay
  definitely: definately|defo
`);
