import type { SignalWords } from './signal-words.ts';

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const SEASON =
  'spring|summer|autumn|fall|winter|new year|q1|q2|q3|q4|first quarter|second quarter|third quarter|fourth quarter|next quarter|next year|next month|new quarter|fiscal year|new fiscal year|financial year|holidays|christmas|easter|thanksgiving|ramadan|diwali|end of the year|year end|second half|first half|back half|h1|h2|new budget|following year|following quarter|season|busy season|high season|harvest|tax season|budget cycle|budget season|next budget|next fiscal|coming months|coming year|2026|2027|2028|2029|2030';
const FAR = `later|again|${MONTH}|${SEASON}|few months|couple of months|few weeks|couple of weeks|several months|some months|6 months|six months|3 months|three months|2 months|two months|9 months|12 months|18 months|a month|a year|half a year|month or two|month or so|months|year or so|year or two|a while|some time|down the road|down the line|down the track|in due course|another time|some other time|some day|someday|one day|future`;
const EVENT =
  'once|when we|when our|when things|when the|when i|after we|after our|after the|after i|after|until we|until our|until the|when it|when there|when this|as soon as|if things|if we|if anything|if something|if that|if our|if the';
const REACH =
  'circle back|check back|check in|reach out|come back|get back|follow up|touch base|reconnect|reach back out|reach back|revisit|get in touch|be in touch|loop back|ask|ask me|ask us|remind me|ping|ping me|ping us|try|try me|try us|contact|contact me|contact us|write|write me|write to me|email|email me|message|message me|approach|approach us|pick this up|pick it up|pick up|connect|speak|talk|knock|catch up|look at this|look at it|look into this|look into it|consider|reconsider|re evaluate|reassess|discuss|discuss this|come around|hit me up|hit me back|hit us up|shout|bump this|resend|send this|retry|call|call me|call us|call back|revert|keep me posted|keep us posted|keep in touch|stay in touch|swing back|swing by';
const TO_ME =
  'to me|to us|with me|with us|me|us|back|out|in|again|this|it|back to me|back to us|in with me|in with us|on this|about this|up with me|up with us|up|around|the conversation|base';

/** Not at present: put off, or kept for themselves to come back to. */
export const ENGLISH_LATER: readonly SignalWords[] = [
  {
    signal: 'later',
    rule: 'later.said',
    says: 'They decline for the present.',
    phrases: `
      not (right now|now|yet|currently|presently|just yet|just now|just at the moment|for now|at the moment|at this moment|at this time|at this point|at this stage|at present|at the present time|for the moment|for the time being|as of now|as of yet|anytime soon|any time soon|in the near future|in the foreseeable future|this year|this quarter|this season|this month|this fiscal|this financial year|until next|until after|until later|before next|in the short term|today but) !(works|is fine|free|but|i can)
      not [really|exactly|quite|currently|such|particularly|a|the|our] [good|great|right|best|ideal|high|top|big] (time for|time|timing|moment|priority|focus) (for|to|at|right|now|us|me|this|currently|,|$|unfortunately|sorry|thanks|with|but)
      (timing|moment) (is|was|could|seems) [just|really|a bit|a little|be|kind of|sort of] (bad|off|wrong|poor|terrible|better|awkward|tricky|unfortunate|worse|lousy|difficult|not)
      (time) (is|was) not (right|good|great|ideal|now)
      (bad|wrong|poor|terrible|awful|horrible|lousy|tough|awkward|tricky|busy|rough|crazy|hectic) (timing|moment|time right now|time for us|time at the moment|season|time of year|period)
      -(free|available) (not|nothing|nope) (before|until|till|prior to) [the|our|early|late|mid|end of|start of|beginning of|at least|about] (${MONTH}|${SEASON}|then|we|our|i|things|after) !(1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31)
      (${REACH}) [${TO_ME}] [${TO_ME}] [please|maybe|perhaps|sometime|about|around|towards|toward|closer to|nearer|come] [in|next|after|at|during|around|towards|closer to|nearer|by|about|for|mid|early|late] [the|a|early|late|mid|about|around|another|end of|start of|beginning of|middle of] (${FAR})
      (${REACH}) [${TO_ME}] [${TO_ME}] [again|then|please] (${EVENT}) _
      (ask|try|contact|ping|reach out|get in touch|come back|check back|circle back|follow up|write|email|message) [to|with] [me|us|back|again] then
      (ask|try) [me|us] again
      (maybe|perhaps|possibly|probably|potentially|might be|could be|more likely|better|rather|ideally|hopefully) [again|try|something for|look at it|we can talk|we could talk|we can|for|we|it|again in|sometime|some time|revisit] [in|next|for|at|after|the|early|late|later] [the|early|late|a|this|that|next] (later in the year|later this year|later on|${SEASON}|few months|couple of months|6 months|six months|some other time|another time|someday|some day|one day|down the road|down the line|down the track|in the future|the future|2026|2027|2028|2029|2030|another day|next time|a later date|a later stage|a later time|later)
      (budget|budgets|funds|funding|spend|spending|hiring|purchasing|procurement|capex|money|projects|everything|purchases|investments) [for|this|year|new|all|here|currently|the|our|is|are] [year|quarter|is|are|has|have] [been|all|currently|already|now|fully|completely|totally] [been|all|currently|already|now|fully] (frozen|freeze|spent|exhausted|cut|used up|gone|closed|locked|allocated|committed|on hold|tight|done|maxed|depleted|paused|set|finalised|finalized|used|blown|non existent|limited|zero|dried up|slashed|under review|put on hold)
      (budget|spending|hiring|purchasing|vendor|project|capex) (freeze|frozen|lock|stop|moratorium|cuts)
      (no|out of|lack|lacking|without|not have|not have any|not have a|not have the|not got|zero|run out of|short on|short of|not enough) [any|the|a|available|left|remaining|more|extra|enough|real] (budget|budgets|bandwidth|capacity|funds|funding|resources|headcount|money) (for|this|until|left|right now|at|in|to|on|available|currently|here|these|$|remaining)
      (will|shall|would|can|are going to|am going to|plan to|i|we|happy to|might|may|let me|let us) [probably|definitely|certainly|then|gladly|happily|myself|personally|surely|perhaps|likely|have to|be the one to|be sure to|rather] (reach out|get in touch|be in touch|contact you|contact you guys|come back to you|come back|get back to you|get back|circle back|touch base|revisit|reconnect|follow up|write to you|write you|email you|give you a shout|look at this again|look at it again|message you|ping you|hit you up|look into it|reach back|return to this|approach you|shout|holler|reach out to you|let you know|keep you in mind|keep your|keep this in mind|keep it in mind|bear you in mind|drop you a line|call you) !(with a time|with times|with some times|by end of|today|tomorrow|this afternoon|with a slot|on monday|on tuesday|on wednesday|on thursday|on friday|about a time|by monday|by friday)
      (keep) (you|this|it|your (details|info|email|name|number|card)) (in mind|on file|for later|for future|for the future|on our radar|on my radar|bookmarked)
      (keep|save|saved|file|filed|keeping) your [contact] (details|info|email|name|number|card|information|contact|message)
      (on hold|on ice|back burner|backburner|shelved|parked|on the shelf|in limbo|put off|on pause|paused|mothballed) !(for you|music)
      (put|putting|place|park|parking|shelve|shelving|table|tabling|pause|pausing|snooze|backlog|defer|deferring) (this|it|that|things|all of this|everything|the topic|the project|these) [on|for|to|until|in|now]
      will not [be] (look|looking|consider|considering|evaluate|evaluating|review|reviewing|change|changing|switch|switching|entertain|entertaining|explore|exploring|take on|taking on|buy|buying|purchase|purchasing|spend|start|starting|touch|need) _ (until|before|this year|this quarter|till|for at least|for another|for some time|for a while|in 2026|in 2027|in 2028)
      not [be] (looking|considering|evaluating|reviewing|changing|switching|entertaining|exploring|taking on|buying|purchasing|spending|starting|planning|meeting|hiring|investing|making|adding|onboarding|shopping|accepting|needing) _ (right now|now|at the moment|at this time|at present|for now|currently|yet|until|before|this year|this quarter|this month|at this stage|at this point|for the moment|till|just yet|anytime soon|any time soon)
      (no|not any) [current|immediate|active|new|such] (plans|projects|openings|vacancies|urgency|initiative|initiatives) [for|at|right now|currently|this year|now|yet|planned|until|this quarter|at the moment|to]
      (no|not any) (current|immediate|active) (need|requirement|requirements|demand|plans|projects)
      (revisit|reconsider|reassess|re evaluate|re visit|review) (this|it|that|the topic|the matter|things|our|in|next|after|later|once|when) _
      (other|bigger|more urgent|more pressing|different) (priorities|fish to fry|things on our plate|fires)
      (too|far too|way too|much too) (early|soon|premature|busy|swamped|slammed) (for|to|right|at|with|now|these|this|and|$|just|currently|unfortunately|sorry)
      (premature|early days)
      (take|taking|call it|need|get) [a] (rain check|raincheck)
      (next) (year|fiscal year|financial year|quarter|season|budget cycle|budget year|budget) (maybe|perhaps|possibly|instead|at the earliest|earliest|might|again|please)
      (in|after|come) (${SEASON}|six months|6 months|few months|a few months) (maybe|perhaps|possibly|again|at the earliest|earliest)
      (we|us) (later|next year|next quarter|in the future) $
      ^ (later|next year|not yet|maybe later|another time|some other time|not today|not now|next quarter|maybe next time|in a few months|some day|someday|perhaps another time|maybe another time|perhaps later|next time|perhaps some other time|maybe some other time) $
      (the|an|our) (acquisition|merger|reorg|restructuring|migration|audit|move|relocation|rollout|transition|layoffs) _ (until|through|first|so nothing|so not)
      (contract|agreement|subscription|licence|license) (runs|is up|ends|expires|renews|goes|lasts|is good|is through|comes up) _ (ask|try|then|contact|until|reach|talk|check|circle|maybe|so)
      (nothing) (before|until|till|for now|right now|at the moment|this year|this quarter|planned|needed) (then|we|that|$|,|the|our)
      (give|need|allow|grant) (us|me) [a|some|about|another|at least] (few|couple|six|6|3|three|several|another) [of|more] (months|quarters)
      (quarter|year|season) is [already|completely|fully|pretty] (full|booked|planned|packed|closed|spoken for)
    `,
    unless: `
      (if|in case|unless|whether) (not|this is not|now is not|it is not|that is not|it is not a) [a|the|now|good|right] (now|good time|right time|possible|available)
      (why not|how about|what about|if not) (now|today|right now|this|next)
      not (now|right now|today) but (tomorrow|monday|tuesday|wednesday|thursday|friday|this|at|in the)
      (get back to you|come back to you|let you know|revert|follow up|check) _ (with times|with a time|with availability|with dates|which time|if thursday|if friday|if monday|if tuesday|if wednesday)
      (get back|come back|follow up|reach out) [to] [me|us] (with|about|on|regarding) (a time|times|some times|availability|dates|pricing|price|details|more|an answer|a quote|the)
      (call|try|ping|text|ring|reach) [me|us] [back] (after|when|around|about|in) [about|around|you] <number>
      (call|ring|phone|text) [me|us] [back] (when|whenever|once) (you|u|it)
      (send|share|email|give) [me|us|over|through] [some|your|more|a|the] (info|information|details|deck|times|link)
    `,
  },
  {
    signal: 'later-maybe',
    rule: 'later.perhaps',
    says: 'They may be declining for the present.',
    phrases: `
      (will|shall|i|we|let me|let us) [have to|need to|to|will|just] (think about it|think it over|think about this|think on it|discuss internally|discuss it internally|discuss with|check internally|talk it over|consider it|sleep on it|mull it over|see|talk to my|talk to the|speak to my|speak with my|run this by|run it by|consult|discuss this with|discuss it with|review internally|review it|look at it|look into it|look at this|take a look|have a look|give it some thought)
      (will|i|we) [will|have to|need to] (check and|check with|let you know|get back to you|come back to you|revert|confirm|see)
      (maybe|perhaps|possibly) $
      ^ (maybe|perhaps|possibly|we will see|depends|not sure|unsure|dunno|will think about it|let me think)
    `,
  },
  {
    signal: 'busy',
    rule: 'later.busy',
    says: 'They are too busy.',
    phrases: `
      (heads down|head down|swamped|slammed|snowed under|flat out|underwater|under water|buried|maxed out|at capacity|overwhelmed|stretched|stretched thin|tied up|swimming in|drowning|run off|up to my eyes|up to my neck|up to my ears|up to our eyes|up to our necks|firefighting|crazy busy|super busy|very busy|really busy|extremely busy|crunch|crunch time|hectic|in the thick of|in the middle of|in the weeds|knee deep|full plate|a lot on|lot on our plate|lot on my plate|no time|not have time|not have the time|not got time|no spare time)
      (plate is full|plates are full|plate full)
    `,
    unless: `
      (the|our|my) (team|company|office) of <number> is
    `,
  },
];
