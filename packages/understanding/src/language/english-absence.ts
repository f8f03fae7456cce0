import type { SignalWords } from './signal-words.ts';

/** Automatic absence notices: words for being away, and words for what that means for the sender. */
export const ENGLISH_ABSENCE: readonly SignalWords[] = [
  {
    signal: 'automatic',
    rule: 'absence.automatic',
    says: 'This is an automatic reply.',
    phrases: `
      (automatic|automated|auto|autoreply|autoresponder|autoresponse) [generated|email] (reply|response|message|email|responder|notification|answer|note)
      (autoreply|autoresponder|autoresponse)
      (automatically|auto) generated
      out of office (reply|message|notice|notification|autoreply|assistant|response|responder)
      this mailbox (is|will be) (not|no longer) (monitored|checked|attended|in use)
      (your|this) (email|message|note) (will not|is not being|will be not) [be] (read|forwarded|monitored|answered)
    `,
  },
  {
    signal: 'absent',
    rule: 'absence.notice',
    says: 'They say that they are away.',
    phrases: `
      (am|are|is|be|currently|presently|away|on|been) [currently|now|also|all|both|presently|still|at present|at the moment|likely|mostly|completely|officially] (out of the office|out of office|away from keyboard|away from my keyboard|away from my emails|away from my desk|away from the office|away from my office|away from my email|away from the desk|away from my computer|not in the office|off work|out sick|off sick|on sick leave|out on leave|on leave|on annual leave|on parental leave|on maternity leave|on paternity leave|on medical leave|on family leave|on study leave|on bereavement leave|on compassionate leave|on long service leave|on extended leave|on planned leave|on personal leave|on vacation|on holiday|on holidays|on my holiday|on pto|on a sabbatical|on sabbatical|on furlough|on a business trip|on business travel|on jury duty|on my honeymoon|on a cruise|on safari|off the grid|out of the country|out of town|offline|unavailable|travelling|on the road|on a flight|away|out|off|at a conference|at an offsite|in training|attending a conference|in the field|abroad|overseas|enjoying|taking time off|taking some time off|taking leave)
      ^ (out of office|out of the office|on leave|on vacation|on holiday|on annual leave|on pto|away|travelling|on parental leave|on maternity leave|off sick|away from my desk|gone fishing|off until|out until|away until|out today|off today)
      (office|offices|company|team|business|store|shop|clinic|school) (is|are|will be|remains|stays) closed
      (annual|parental|maternity|paternity|sick|medical|family|bereavement|compassionate) leave
      (will not|can not) be (in the office|at my desk|checking|reading|monitoring|available by email|able to check|able to read)
      (taking|have taken|took) [some|a few|the|a] (time off|days off|week off|leave|break)
    `,
  },
  {
    signal: 'returns',
    rule: 'absence.return',
    says: 'They say when they will answer or who does meanwhile.',
    phrases: `
      (limited|no|intermittent|little|restricted|sporadic|patchy|reduced|infrequent|without|poor) [or no|to no|email|internet] (access|connectivity|email access|internet|reception|signal|availability|connection|coverage)
      (return|returning|returns|be back|am back|are back|is back|back in the office|back at my desk|back on|back at work|reopen|reopening|resume|resuming|back from|back in|back)
      (slow|slower|delayed|late|delay|delays) [to|in|with|my|a] (respond|responding|reply|replying|replies|response|responses|answer|answering|getting back|email|get back)
      (responses|replies|response|reply|answers) (will|may|might|could|are) [be|likely] [be] (delayed|slow|slower|limited|later|late)
      back (tomorrow|monday|tuesday|wednesday|thursday|friday|next|the|in|by|soon|shortly)
      (urgent|urgently|emergency|emergencies|immediate|urgency|time sensitive|critical)
      (in|during) my absence
      (when|upon|on|once|as soon as|after) [i|we|my] [am|are|get|have] (return|back|returned|my return|our return|get back|come back)
      (respond|reply|answer|get back to you|attend to|read|address|review) _ (when|upon|on|once|as soon as|after|then|by) _ (return|back|returned|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday)
      not (checking|monitoring|reading|looking at|responding to|answering|available by) (email|emails|messages|my email|my inbox|voicemail|mail)
      (until|through|till|thru) [the|and including|including|next|monday|tuesday|wednesday|thursday|friday|sunday|about|at least|early|late|end of|further notice]
      (sooner|in the meantime|meanwhile|stand in|backup|delegate|covering for me|assist you|alternate contact)
      (for|if) (immediate|anything urgent|urgent|emergencies) [assistance|help|matters|support|attention]
      (from) [the] <number> _ (to|until|through|till)
    `,
  },
];
