import type { SignalWords } from './signal-words.ts';

const WRITING =
  'texting|emailing|messaging|contacting|spamming|calling|ringing|phoning|bothering|pestering|harassing|writing|sending|bugging|hounding|soliciting|pinging|annoying|disturbing|cold calling|hassling|blowing up|chasing|selling|prospecting|approaching';
const WRITE =
  'text|email|message|contact|spam|call|ring|phone|bother|pester|harass|write|write to|bug|solicit|reach out to|follow up with|ping|approach|disturb|hassle|target|annoy|trouble';
const MESSAGES =
  'email|emails|message|messages|text|texts|sms|newsletter|newsletters|marketing|spam|solicitation|solicitations|soliciting|outreach|correspondence|communication|communications|contact|calls|offers|pitches|pitch|promotions|notes|follow ups|follow up|junk|advertising|advertisements|ads|garbage|nonsense|rubbish|crap|reminders|updates|sequences|proposals';
const MINE =
  'me|us|my name|our name|my email|our email|my address|our address|my number|our number|my details|our details|my contact|my contact details|my contact info|my info|my information|my company|our company|our team|my email address|our email address|my phone number|this number|this address|this email|this email address|this inbox|this mailbox|this contact|this account|<mail>|<phone>|it';
const LIST =
  'list|lists|database|databases|crm|sequence|sequences|cadence|campaign|campaigns|email list|emailing|newsletter|mailings|drip|records|system|files|contacts|distribution|rolodex|funnel|outreach|mailing|emailing list|contact list|distribution list|emails|your emails|your emailing list|spreadsheet|automation|pipeline|books';
const NO_MORE = 'more|further|other|additional|future|such|unsolicited';

/** No more messages: what opts out, and what a lawyer has to read. */
export const ENGLISH_OPT_OUT: readonly SignalWords[] = [
  {
    signal: 'opt-out',
    rule: 'unsubscribe.keyword',
    says: 'They wrote an opt-out keyword.',
    phrases: `
      ^ (stop|stop stop|stopall|stop all|stop it|unsubscribe|opt out|optout|remove|end|quit|cease|enough) [please|now|all|immediately|already] $
      ^ (unsubscribe|remove me|opt out|opt me out|delete me|take me off|get me off this|dnc)
    `,
    unless: `
      (link|button|if|before|by mistake|accidentally|by accident) _ (unsubscribe|do i|will i|did not mean)
      (do not|never|not) [please|ever|yet] (remove me|unsubscribe|delete me)
      unsubscribe (rate|rates|link|links|page|button|feature|handling|requests)
      opt out (rate|rates|of the (pricing|trial|pilot))
    `,
  },
  {
    signal: 'opt-out',
    rule: 'unsubscribe.request',
    says: 'They ask for no more messages.',
    phrases: `
      unsubscribe (me|us|my|our|this|from|immediately|now|please|asap|at once|<mail>|here|right away|right now|today)
      (please|want to|like to|wish to|need to|let me|trying to|tried to|try to|how do i|how can i|how to|can i|can you|could you|must|have to) [you|please|just|simply|kindly] (unsubscribe|opt out|be unsubscribed|get unsubscribed|be removed)
      (unsubscribed|opted out) [already|myself] (twice|before|already|last|again|weeks|months|three|several|multiple|many|from|<number>)
      (already|have) [already] (unsubscribed|opted out)
      opt (me|us|our company|my company|this number) out
      (consider|mark|list) (me|us) [as] (unsubscribed|opted out)
      (take|remove|delete|get|drop|scratch|strike|cross|pull|scrub|purge|erase|wipe|exclude|withdraw|unlist|deregister) [please] (${MINE}) [please|right|all|completely|permanently] (off|from|out of) [of] [all|any|every|each] [your|this|the|that|these|those|whatever|of|of your|such] _ (${LIST})
      (take|get|drop|remove|delete) (me|us|my name|my number|my email|this number) (off|from|out) [now|please|immediately|asap|of here|of this|of it|this|here] $
      (remove|delete|scrub|purge|suppress|blacklist|block) (me|us|my name|my email|my number|my details|our details|this number|this address|this email|<mail>|<phone>|my contact|my contact details|my address) [please|now|immediately|asap|completely|permanently|at once|today|right away] $
      (remove|delete|unlist|scratch) <mail> (from|off|and|please)
      (taken|removed|deleted|dropped|deregistered|stricken|off|purged) [off|from] [of] (your|this|the|that|all|any) [of] [your] [calling|prospect|prospecting|marketing|sales|text|sms|contact|mail|email|emailing|distribution|spam] (${LIST})
      (off|from) (your|this|that) (emailing|marketing|distribution|contact|email|call|calling|spam|prospect|prospecting|sms|text) (list|lists)
      (stop|quit|cease|enough with|enough of|no more|done with|sick of|tired of|fed up with|leave off|give up|knock off|halt|discontinue|refrain from|desist from|end) [with] [all|the|these|those|your|this|any|further|of|please|now|ever|always|constantly] [the|these|those|your|future] (${WRITING}|${MESSAGES}) 
      (stop|quit|cease) [with|doing] (this|that|it all|the spam|the emails|now and) 
      no more of (this|these|that|those|your)
      no (${NO_MORE}) [unsolicited|sales|marketing|such] (${MESSAGES})
      (receive|get|want|need|wish for|wish|send|have|appreciate|accept|see) [me|us|to receive|to get] no (${NO_MORE}) [of] [unsolicited|sales|marketing|such|your] (${MESSAGES}|of them|of it|stuff|from you)
      (do not|never|please not|not to|cease to|must not|may not|should not|shall not|not allowed to|no permission to|please no) [ever|please|bother to|you|dare|you ever|try to|attempt to|even] (${WRITE}) (me|us|here|this number|this address|this inbox|this email|my company|our company|our office|our staff|my team|anyone here|this line|my wife|to me|to us|to this)
      (do not|never|please not|not to) [ever|please|bother to] (email|contact|message|text|write|reach out|follow up|solicit|spam|disturb|approach) (again|anymore|any more|any longer|any further|further|ever|in future|in the future|henceforth|hereafter) 
      ^ (do not|never) [ever|please] (email|contact|text|solicit|spam|disturb) [please|anymore] $
      do not (want|wish|care|need|like|consent|agree|desire) [to] (receive|get|see|read) [any|anymore|more|further|these|those|your|such|this kind of|this sort of|this] [more|further|other|unsolicited|sales|marketing|kind of|sort of] (${MESSAGES})
      (do not|never) (want|wish|care|need|like) to [ever] (hear) [anything|a word] [more|again|back|any more|any further|further|else] from
      (do not|never) (want|wish|care|need|like|consent|agree) (to be|being) [ever|cold] (contacted|emailed|called|texted|messaged|bothered|spammed|on|part of|approached|solicited|disturbed|sold to|marketed to|prospected|included in)
      (would rather|prefer|like|want|ask|request|wish|rather) [to|that i] not (be|to be|being|receive|to receive|get) [further] (contacted|emailed|called|texted|messaged|bothered|on your|${MESSAGES}|any more|your|these|such)
      do not want (any|more|your|these|those|further|this) [more|further|of] [of] [your|these|those] (${MESSAGES})
      do not (send|forward) [me|us|this number] [any|anymore|more|further|such|your|these|those|this kind of|this type of|this sort of] [more|further] [of] [your|these|sales|unsolicited|marketing] (${MESSAGES}|anything|things|stuff|anymore|any more|again)
      do not [please] (email|mail|write|text|message|call) (anymore|any more|any longer|again|ever again)
      (lose|forget|delete|erase|shred|burn|bin) (my|our|this) (number|address|email|contact|info|details|contact details|contact info|email address|phone number|cell|name)
      (leave) (me|us|our company|my team|our team|my inbox|our people) (alone|be|in peace|out of this|out of it|out of your)
      (add|put|place) (me|us|this number|this address|my number|my email|our domain|our company) (on|to|into) [your|the|a] (do not|blacklist|suppression|dnc|block|no contact|no call|optout|opt out) 
      (do not contact|do not call|do not email|suppression|no call|no contact) (list|register|registry)
      (withdraw|revoke|rescind|retract) [my|our|any|all] [previous|prior|earlier] (consent|permission)
      (not|never) (have|gave|given|grant|granted|give) [you] (my|our|any|the) (consent|permission) to (contact|email|text|call|message|write)
      ^ (would|can|could|will) you [please|just|kindly] (stop|unsubscribe me|quit it) [already|now] $
      (stop|quit) [it] with (this|these|those|that|all|the|your|it)
      (no|without) (consent|permission) to (contact|email|text|call|message|write)
      not (interested|keen) in [receiving|getting|hearing|being] (receiving|getting|hearing|being contacted|more emails|emails|your emails|newsletters) 
      (block|blocking|blocked) (you|this number|your number|your domain|this sender|your email|your emails)
      never (text|email|contact|message|write|call|ring) [to] (me|us|here|this number) (again|anymore|any more)
      ^ (no) [more|further] (emails|texts|messages|calls|solicitation|solicitations|soliciting|spam|newsletters|marketing|sms) [please|from you] $
    `,
    unless: `
      (never|not|do not|without|instead of|rather than|going to|did not|would not) [ever|please|want to|need to|have to|going to|mean to|meant to|yet|actually|wish to] (unsubscribe|remove me|opt out|take me off|delete me|opted out|unsubscribed)
      (do not|never|please do not|not) [ever|please] (stop|quit|cease) (texting|emailing|messaging|contacting|writing|sending|calling)
      (if|when|once|should|before|suppose) (i|we) [ever|do|want to|would|were to|should|decide to|choose to|try to] (unsubscribe|opt out|unsubscribed|opted out|remove)
      (accidentally|mistakenly|by mistake|by accident|resubscribe|re subscribe|subscribe again|did not mean)
      (off|from|out of) [of] [the|this|your|that|our] (invite|invitation|meeting|call|calendar|event|thread|loop|chain|conversation|cc|agenda|friday|monday|tuesday|wednesday|thursday)
      (do not|never) [please] (call|text|email|ring|message|phone|contact|write|write to) [to] (me|us|here|this number) _ (before|after|until|till|unless|at work|on weekends|on the weekend|during|while|while i|when|between|on this|on my|on that|at this|at my|crazy|old|late|early|today|tomorrow|tonight|this week|instead|old fashioned|on the)
      (do not|never) [please] (call|ring|phone|text) _ (text|email|message|write|just|rather|instead|but|prefer|send|reply)
      (stop|quit|end|stopping) (calling|sending|the emails) _ (and just|and start|let us meet|and let us|and book)
      do not (bother|trouble) _ (sending|with) _ (link|deck|invite|agenda)
      (send) [me|us] no (slides|deck|agenda)
      no (more|further) (contact|messages|emails|calls|follow up) [is|are] (needed|required|necessary|until)
      (how|do|does|can) _ (your|you|platform|tool|product|system) _ (opt out|unsubscribe|opt outs|unsubscribes)
    `,
  },
  {
    signal: 'opt-out',
    rule: 'unsubscribe.erasure',
    says: 'They want their data deleted.',
    phrases: `
      (delete|erase|remove|destroy|wipe|purge|expunge|removal of|deletion of|erasure of|deleting|erasing|forget) [please] [all|any|of|every|the|all of|of all|of any|any and all|everything] [of] [my|our|the|me|about] [personal|contact|private] (data|information|info|records|details|personal data|traces) 
      (delete|erase|remove|destroy|wipe|purge) (everything|all|anything|whatever|what) _ (about|on|of) (me|us|my company)
      (right to be forgotten|right to erasure|right of erasure|right to object|erasure request|deletion request|data deletion|object to the processing|object to processing|object to the use|object to any processing|object to any use|article 17|article 21|art 17|art 21)
      (exercise|invoke|exercising|invoking) [my|our] (right|rights)
    `,
    unless: `
      (do|does|can|how|what|is|are|will) (you|your|it|the|this|we) _ (delete|erase|store|retain|handle|comply|compliant|support|data)
      (before|until|once|if) (we|i) _ (delete|erase)
    `,
  },
  {
    signal: 'opt-out-maybe',
    rule: 'unsubscribe.mention',
    says: 'They may want no more messages.',
    phrases: `
      (unsubscribe|unsubscribing|unsubscribed)
      (reported|reporting|report|flagged|flagging|mark|marking|marked) _ (as|for|you) (spam|junk|spamming|abuse)
      (remove|delete) me
      (too many|so many) (emails|messages|texts|calls)
    `,
    unless: `
      (never|not|do not|without|instead of|rather than|did not|would not) [ever|please|want to|need to|have to|going to|mean to|wish to] (unsubscribe|remove me|delete me|unsubscribed)
      (if|when|once|should|before|suppose) (i|we) [ever|do|want to|would|were to|should|decide to|choose to] (unsubscribe|opt out)
      unsubscribe (rate|rates|link|links|page|button|feature|handling|requests)
      (remove|delete) me from [the|this|your|that] (invite|invitation|meeting|call|calendar|event|thread|loop|chain|cc)
    `,
  },
  {
    signal: 'legal-request',
    rule: 'unsubscribe.legal',
    says: 'They make a legal request; a person answers that.',
    phrases: `
      (gdpr|ccpa|cpra|dsgvo|rgpd|tcpa|pecr|casl|lgpd|dsar|ico|ftc|erasure|lawyer|lawyers|attorney|solicitors|litigation|lawsuit|ombudsman)
      (legal) (action|steps|team|department|counsel|basis|proceedings|grounds|obligation|consequences)
      (data) (subject|protection|controller|deletion|privacy)
      (right to be forgotten|right of access|subject access|cease and desist|can spam|article 17|article 15|article 21|art 17|art 15|art 21|as the law|by law|under the law|the law entitles|law requires)
      (delete|erase|remove|destroy|wipe|purge|removal of|deletion of|erasure of|deleting|erasing) [please] [all|any|of|every|the|all of|of all|everything] [of] [my|our|the] [personal|contact|private] (data|information|info|records|details|personal data)
      (delete|erase|destroy|wipe|purge) (everything|all|anything|whatever|what) _ (about|on|of) (me|us)
      (where|how) [on earth|exactly] (did|have|do|had) you (get|got|obtain|find|obtained|come by|source|sourced) [my|our] (data|details|email|name|number|info|information|address|contact)
      where you (got|found|obtained|took|sourced|have) (my|our) (data|details|email|name|number|info|information|address|contact)
      (report|complaint|complain) _ (authority|regulator|commission|commissioner|ico|ftc|agency|attorney general)
      (file|filing|lodge|filed|lodging) [a|an|formal] complaint
      (consent) (to process|for processing)
      personal data
      (sue|suing) (you|your)
    `,
  },
];
