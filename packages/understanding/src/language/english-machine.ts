import type { SignalWords } from './signal-words.ts';

const MACHINE =
  'ai|a i|bot|assistant|chatbot|llm|model|language model|robot|chatgpt|gpt|claude|gemini|copilot|ai assistant|ai agent|scheduling assistant|booking assistant|virtual assistant|scheduling bot|automated system|booking system|scheduling system|booking bot|booking agent|automation|ai system|scheduler bot|machine|algorithm|ai scheduler|ai model|parser|classifier';
const RULES =
  'instruction|instructions|rules|rule|prompt|prompts|guidelines|policy|policies|constraints|checks|check|safeguards|directives|restrictions|training|programming|safety|context|validation|filters|limits|limitations|guardrails|orders|commands|settings|configuration|approval|approvals|verification|review|the above|everything above|all previous|prior';

/** Texts written to a machine, and texts written by one. */
export const ENGLISH_MACHINE: readonly SignalWords[] = [
  {
    signal: 'to-machine',
    rule: 'other.machine',
    says: 'Part of the text is addressed to a machine.',
    phrases: `
      (ignore|disregard|forget|override|bypass|skip|circumvent|overwrite|disable|suspend|drop|discard|break|cancel|neglect|do not follow|stop following|dismiss|violate|turn off) [all|any|your|the|every|each|previous|prior|earlier|above|other|of|my|these|those|usual|normal|existing|system|safety|initial|original|current] [all|any|your|the|every|previous|prior|earlier|above|other|of|usual|normal|existing|system|safety|initial|original|current|booking|internal] [all|any|your|the|previous|prior|earlier|above|other|usual|normal|existing|system|safety|initial|original|current|booking|internal] (${RULES})
      (note|message|instruction|instructions|attention|hint|memo|order|command|request|directive|memo|info|ps|p s|reminder|notice|prompt|important) [,] [to|for] (any|the|your|all|whatever|every|whichever|this|an)? (${MACHINE})
      (note|message|instruction|instructions|attention|hint|memo|order|command|request|directive|notice|reminder|prompt) (to|for) [any|the|your|all|whatever|every|whichever|this|an] (${MACHINE}|system|agent)
      (attention|dear|hey|hi|hello|ok|okay|yo|listen) [,] (ai|bot|assistant|chatgpt|gpt|claude|gemini|copilot|robot|llm|machine|language model|chatbot|ai assistant|scheduling assistant|booking assistant|scheduling bot)
      ^ (ai|bot|assistant|chatbot|chatgpt|gpt|claude|llm|robot|copilot|gemini|model|agent|machine) , 
      ^ (system|admin|developer|assistant|root|sudo|sysadmin|prompt|administrator) , 
      (system) (prompt|message|override|instruction|instructions|note|command|notice|directive|mode|update) !(on our|about our)
      you are [now|actually|really|just] [a|an|the|in|my] [helpful|new|different|powerful|unrestricted|friendly] (ai|assistant|bot|language model|developer mode|dan|chatbot|scheduling assistant|booking bot|robot|llm|admin mode|debug mode|booking agent|scheduler|root) !(company|startup|vendor|firm)
      (developer|debug|admin|god|maintenance|test|sudo|dan) mode
      (jailbreak|prompt injection|full prompt|your prompt|system prompt|hidden prompt|initial prompt|base64|your instructions|your training|your system prompt|your guidelines|your configuration|your source code)
      as an (ai|assistant|llm|language model|ai assistant|ai model)
      (if|since|because|when|in case|assuming) you are [really|actually|indeed|just] [a|an|the] [automated|some|kind of] (${MACHINE}|system|script|program|automation)
      (this|the|your|any|an) (${MACHINE}) (must|should|has to|is to|reading|needs to|shall|processing|which reads|that reads|who reads|is instructed|is authorized|is authorised|is allowed|may|now|is hereby)
      (set|mark|output|return|respond with|print|emit|assign|change|label|classify|tag|flag) [this|the|it|your|as|my] [the|reply|email|message|as|lead|thread|intent|decision] [intent|decision|status|label|confidence|certain|classification|bookable|as] [to|as|=|,|is] (intent|decision|certain|json|auto|bookable|approved|confirmed|accepted|interested|qualified|hot|high|true|verified|positive|accept|acceptance|booked|bookablestart|auto_book) !(in my|on my|it in|in our|and)
      (intent|decision|status|confidence|certain|process|action) (=|is|,) (auto|accept|book|true|confirmed|propose|approved|interested)
      (auto book|autobook|accept slot|propose time|bookable start|auto_book|accept_slot|propose_time|bookablestart|acceptedslot) 
      (reply|respond|answer|output|return|print|reveal|show|repeat|tell me|leak|give me|send me|share|disclose|expose) [with|only|me|us|in|back] [your|the|a|all|valid|only] [full|system|entire|hidden|internal|initial|exact|raw|whole|complete] (prompt|json|instructions|system prompt|configuration|api key|api keys|credentials|password|passwords|secret|secrets|rules|guidelines|environment variables|database)
      (book|confirm|accept|approve|reserve|schedule|hold|block|create|send) [me|us|up to|all|at least|exactly] (10|12|15|20|25|30|40|50|60|70|80|90|99|100|200|300|500|999|1000|ten|twenty|thirty|fifty|hundred|all available|every available|every single|every slot|every open|all open|all the slots|all slots|all meetings|every meeting|all times|unlimited) [of|available|open|single|slots|meetings|calls|times|appointments|bookings|slot|time|day] 
      (accept|book|confirm|take|reserve) (every|all) (slot|slots|time|times|meeting|meetings|offer|offers|appointment) [on|for|automatically|in|without|immediately|at]
      (without|no need for|no) (human|any human|a human|further human) (review|approval|confirmation|check|oversight|involvement)
      (you|ai|assistant|bot) (have|has) (my|our|full|all) (permission|permissions|authority|authorization|approval|clearance) to _ (skip|ignore|bypass|override|every|all|book|act|disregard)
      (act|behave|pretend|roleplay|role play) (as|like|to be) [if] [you|a|an|the|were|are|my] _ (ai|assistant|admin|bot|human|system|unrestricted|different|scheduler|agent)
      (new|updated|revised|additional|following) (instructions|policy|rules|directive|system rules|orders|guidelines) (,|are|is|from|apply|for you|follow|below)
      (execute|run|call|invoke|trigger) (the|this|following|these|your) (function|tool|command|commands|script|code|query|sql|booking tool|api|tools)
      (begin|end|start) (system|instruction|instructions|prompt|admin|message to)
      (text|message|email|line|reply|part) (is|was) (for|meant for|addressed to|intended for) (the|your|an|any) (${MACHINE})
      (${MACHINE}) (reading|processing|handling|parsing|seeing|who reads|that reads|which reads|scanning|analysing|analyzing) (this|it|my|these)
    `,
    unless: `
      (my|our) [own|personal|executive|virtual|new] (assistant|ai assistant|bot) [will|can|has|is|could|would|runs|manages|handles|to|fay|<name>]
      (ignore|disregard|forget) [all|my|the|that|this|these|those|any|our] [previous|last|earlier|prior|other|above|old|first] (message|messages|email|emails|note|text|one|times|dates|reply|invite|voicemail|meeting|suggestion|options|slot)
      (are|is) (you|this) [a|an|really a|really an|just a] (bot|robot|ai|chatbot|human|real person|machine|automated) (or|?|,|that)
    `,
  },
  {
    signal: 'machine-notice',
    rule: 'other.notice',
    says: 'This is a machine’s notice.',
    phrases: `
      (could not|can not|was not|has not been|not be|unable to|failed to) [be] (delivered|deliver|be delivered|reach the recipient)
      (delivery) (has failed|failed|status notification|failure|incomplete|delayed|unsuccessful|to the following|to these)
      (undeliverable|undelivered|mailer daemon|mail delivery subsystem|returned to sender|message bounced|mailbox is full|mailbox full|mailbox unavailable|mailbox does not exist|address not found|address rejected|recipient rejected|user unknown|no such user|inbox is full|over quota|recipient address rejected|account has been disabled|does not exist at)
      (mailbox|address|account|recipient) [you are trying to reach|no longer|does not|is|has|could] [not|no longer|been] (exist|exists|full|active|found|valid|deactivated|disabled|closed|in use)
      (your|the|a|this) [support|new] (request|ticket|inquiry|enquiry|case|submission|message|email|application) [has|have|<number>|was|is|with|number|we] [been|successfully] (received|created|opened|logged|registered|submitted|recorded|assigned|queued|forwarded to our)
      (ticket|case|request|reference) [number|id|no] <number> _ (opened|created|received|assigned|logged|registered|updated|closed)
      (we|our team) [have|has] [successfully] (received|got) your [support|recent] (request|ticket|inquiry|enquiry|submission|application|message|email) _ (business|within|shortly|ticket|soon|agent|hours|team|as soon|respond|reply|answer)
      (thank you|thanks) for (contacting|reaching) [our|the|out to] (support|customer|help|service) _
      (ticket) (has been|was) (created|received|opened)
      ^ (accepted|tentative|tentatively accepted) , 
      (has|have) (accepted|tentatively accepted) (this|the|your|our|a) [calendar|meeting] (invitation|invite|event|meeting|appointment|request)
      (event|invitation|invite|appointment|meeting request|meeting invitation) (has been|have been|was|is) [just] (accepted)
      (verify|verified|confirm) [that] you (are|re) (a human|not a robot|human)
      (your|this) (email|message) (was|has been|is) (blocked|quarantined|rejected|held|flagged) [by|as|for]
      (read receipt|return receipt|your message was read|was read on|delivery receipt)
      (sender verification|boxbe|spamarrest|challenge response|waiting list for)
      (do not|please do not) reply to this (email|message|mail)
      no reply (address|mailbox|email)
    `,
    unless: `
      (your|the|our) (order|invoice|parcel|package|pallets|shipment) _
    `,
  },
  {
    signal: 'other-matter',
    rule: 'other.matter',
    says: 'It is about another matter.',
    phrases: `
      (refund|chargeback|reimbursement)
      (cancel|close|delete|terminate|suspend|deactivate) [my|our|the|this] [current|existing|premium|old] (account|subscription|order|plan|contract|membership|service|policy|card|trial|orders|licence|license|reservation)
      (my|our|your|the|this) [last|recent|latest|open] (order|invoice|delivery|shipment|parcel|package|bill|statement|payment|warranty|claim|complaint) [number|no|<number>|from|is|was|has|of|for|#|still|never|did|with] _
      (order|invoice|po|purchase order|claim|case|rma|shipment|tracking|account) [no|number|#|nr|ref|reference] [is|,|of] <number>
      (where is|track|tracking|status of|late|missing|damaged|broken|faulty|wrong) [my|our|the|your] (order|invoice|delivery|shipment|parcel|package|payment|pallets|goods|refund)
      (material|goods|shipment|order|parcel|package|consignment|pallets|items|container|containers|truck|delivery) [has|have|was|were|been|is|are|will] [been|be] (dispatched|shipped|delivered|sent|received|arrive|arriving|arrives|arrived|collected|delayed|leave|held|loaded)
      (the) (containers|container|truck|goods|shipment|delivery|material|pallets) (arrive|arrives|leave|leaves|is due|are due|come|comes|ship|ships)
      (password|log in|login|sign in|locked out) _ (reset|account|work|portal|link)
    `,
    unless: `
      (calendly|calendar|booking) (link|page)
      (if|when|once|unless|until) [the|our|my] (shipment|delivery|order|container|containers|truck|goods)
      (after|before|once|until) [the|our|my] (delivery|shipment)
    `,
  },
  {
    signal: 'protest',
    rule: 'other.protest',
    says: 'They object to what was said of them.',
    phrases: `
      (never|did not|do not recall|have not|not) [ever|even|recall|remember] (agreed|agree|asked|ask|signed up|sign up|confirmed|confirm|requested|request|said|agreeing|asking|signing up|subscribed|subscribe|opted in|opt in|booked|book|given|give|authorised|authorized|scheduled|filled) (to|for|any|a|that|you|this|my|permission|in|anything|it|$|of|into)
      (some nerve|how dare you|shame on you|disgusting|disgraceful|outrageous|ridiculous|unprofessional|scammer|scammers|scam|fraud|spammer|spammers|fuck|fucking|fuck off|piss off|bugger off|screw you|go to hell|get lost|shove it|stalking|stalker|creep|creepy|go away|buzz off|take a hike|bullshit|bs)
    `,
    unless: `
      (would|will|could|can) not (say|have asked|agree more)
    `,
  },
];
