import type { Draft } from '../../draft.ts';
import { inScene } from '../../in-scene.ts';
import * as places from './places.ts';

const forge = inScene(places.forge);
const bothy = inScene(places.bothy);
const ranch = inScene(places.ranch);

/** A plant manager, a Scottish builder and a Texan rancher. */
export const atWork: readonly Draft[] = [
  forge.accept('fri10', 'Friday 10 ok, ill be in the front office', 'sms weekday_time'),
  forge.accept('wed830', 'tmrw 830 before the shift meeting works', 'sms relative_day time_compact'),
  forge.accept('wed330', '3:30 tomorrow. line 2 is down anyhow', 'sms relative_day'),
  forge.accept('fri10', 'fri', 'sms terse weekday_only'),
  forge.accept('wed330', 'Weds but the pm one', 'sms part_of_day'),
  forge.accept('fri10', 'no to both wednesdays. friday yes', 'sms negation'),
  forge.accept('fri10', 'the last of those', 'sms ordinal'),
  forge.accept('wed830', 'earliest one u got there', 'sms ordinal'),
  forge.accept('wed830', 'wed morning, before it gets hot in here', 'sms part_of_day'),
  forge.acceptUnclear('Wed works', 'sms ambiguous_day'),
  forge.acceptUnclear('👌👌', 'sms vague_accept emoji'),
  forge.acceptUnclear('Friday 10 as long as the furnace is back up', 'sms conditional'),
  forge.acceptTaken('wed330', 'ok 330 wed', 'sms busy_slot', { busy: ['04-15 15:00-16:00'] }),
  forge.propose('04-16 13:00', 'thurs 1 pm instead? we are down for maintenance so i got time', 'sms'),
  forge.propose('04-17 13:00-17:00', 'friday after lunch is clear for me', 'sms window'),
  forge.propose('04-20 09:00-12:00', 'this week is shot. monday morning', 'sms window negation'),
  forge.proposeNoFit('04-16 09:00', 'Thursday 9am better', 'sms busy_slot'),
  forge.proposeUnclear([], 'my maintenance lead Duane could do thurs at 2', 'sms other_person'),
  forge.interested('cant do any of them, auditors here all week', 'sms reject_all'),
  forge.call('Just call the shop 920-555-0136 and ask for me', 'sms call phone', { phone: '+19205550136' }),
  forge.call('too loud in here for video. ring my cell 9205550174', 'sms call phone', { phone: '+19205550174' }),
  forge.notNow('were in a shutdown thru june, try me after that', 'sms not_now'),
  forge.question('whats it run per line', 'sms question'),
  forge.cancel('gotta cancel on you tmrw. press broke', 'sms cancel'),
  forge.reschedule('we had 830 tmrw right? need to push it to friday at 2', 'sms reschedule', {
    windows: ['04-17 14:00'],
  }),

  bothy.accept('wed8', "Aye Wednesday's grand. 8 sharp, I'm on the tools after", 'sms weekday_time'),
  bothy.accept('fri1230', 'Fri half twelve pal', 'sms spoken_time'),
  bothy.accept('fri1230', 'cannae do Wed, make it the Friday', 'sms negation'),
  bothy.accept('fri1230', 'number 2 for me', 'sms ordinal'),
  bothy.accept('wed8', "Either's fine by me big man", 'sms either'),
  bothy.accept('wed8', "Wed fine if you've still got it", 'sms still_free'),
  bothy.accept('fri1230', 'Friday then. Got the laddie wi me that day so he might chip in', 'sms attendee'),
  bothy.acceptTaken('wed8', "Put me down for the 8 o'clock", 'sms busy_slot', { busy: ['06-10 08:00-08:30'] }),
  bothy.acceptUnclear('Nae bother', 'sms vague_accept'),
  bothy.acceptUnclear('Wed if the rain stays aff', 'sms conditional'),
  bothy.propose('06-11 14:00', 'Thursday at 2 any use? wee bit easier for me', 'sms'),
  bothy.propose('06-09 12:00-13:00', 'Tomorrow lunchtime would suit me', 'sms relative_day window'),
  bothy.propose('06-12 09:00-12:00', 'Friday but in the morning eh', 'sms change_time window'),
  bothy.propose(
    '06-15 16:30',
    'Away to Skye the rest of the week. Back on the 15th, say half four that day?',
    'sms travel',
  ),
  bothy.proposeNoFit('06-11 11:00', 'Thurs 11 would be better', 'sms busy_slot'),
  bothy.propose('06-11 15:00', 'this Thursday at 3 mate', 'sms this_weekday'),
  bothy.proposeUnclear('06-09 10:00', 'Tomorrow 10am GMT, that do ye?', 'sms timezone gmt_in_summer'),
  bothy.proposeUnclear('06-11 14:00', 'Thursday, 2 o’clock GMT do ye?', 'sms timezone gmt_in_summer'),
  bothy.interested("Neither's any good, pouring concrete both days", 'sms reject_all'),
  bothy.call('Gie me a bell on 07700 900462', 'sms call phone', { phone: '+447700900462' }),
  bothy.call('Can ye ring me instead?', 'sms call phone_on_file', { phone: '+447700900475', onFile: '+447700900475' }),
  bothy.callWithoutNumber('easier if you just phone me', 'sms call no_number'),
  bothy.unsubscribe('nae mair texts, ta', 'sms unsubscribe'),
  bothy.unsubscribe('UNSUB', 'sms unsubscribe terse'),

  ranch.accept('wed2', "Well sir, Wednesday afternoon will do just fine. We'll have the calves worked.", 'part_of_day'),
  ranch.accept('mon8', "Monday at eight. I'll be done feeding.", 'spoken_time'),
  ranch.accept('mon8', "Y'all can have me Monday morning.", 'part_of_day'),
  ranch.accept('wed2', 'The second one, and I thank you.', 'ordinal'),
  ranch.accept('wed2', "Monday's no good, the vet is coming out. Wednesday's dandy.", 'negation'),
  ranch.accept('mon8', "Wednesday works. Hold on, that's the bull sale. Monday then.", 'correction'),
  ranch.accept('wed2', '4/14 at 2 is fine. My granddaughter will run the computer.', 'numeric_date attendee'),
  ranch.propose(
    '04-15 10:00',
    'Both of those are sale days for me. Could we visit Thursday at 10 instead?',
    'reject_all',
  ),
  ranch.propose(
    '04-13 12:00-17:00',
    "Tuesday afternoon I'm in the house doing paper anyway. Will that work?",
    'window',
  ),
  ranch.propose('04-09 14:00', "I've got today at 2 open, otherwise I'm on a horse.", 'relative_day'),
  ranch.propose('04-15 11:00', 'Let us visit on 4/15 at 11.', 'numeric_date'),
  ranch.proposeUnclear('04-13 07:00', 'How about Tuesday at 7?', 'bare_hour ambiguous_hour'),
  ranch.proposeUnclear(
    '04-16 10:00',
    "Friday at 10 if it rains, otherwise I'm on a tractor.",
    'same_weekday conditional',
  ),
  ranch.proposeUnclear('04-16 14:00', 'Friday at 2 is what I have.', 'same_weekday'),
  ranch.proposeUnclear('07-05 10:00', 'I could see my way to 7/5 at 10.', 'numeric_date date_order'),
  ranch.acceptUnclear('Likely Wednesday, weather permitting.', 'conditional'),
  ranch.notInterested(
    "Son, I've kept my books in a shirt pocket for forty years and I aim to keep doing it. No thanks.",
    'not_interested',
  ),
  ranch.call("I don't do computers much. Phone the house, 806-555-0148, supper is when I'm in.", 'call phone', {
    phone: '+18065550148',
  }),
];
