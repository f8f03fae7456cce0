import type { Draft } from '../../draft.ts';
import { inScene } from '../../in-scene.ts';
import * as places from './places.ts';

const lyon = inScene(places.lyon);
const pune = inScene(places.pune);
const galway = inScene(places.galway);
const werk = inScene(places.werk);
const merlion = inScene(places.merlion);

/** A French buyer, an Indian head of procurement, an Irish publican, a German engineer and a Singapore CFO, in English. */
export const abroad: readonly Draft[] = [
  lyon.accept('fri1430', 'Friday at 14h30 is perfect for me, thank you.', 'nonnative 24h'),
  lyon.accept('thu10', 'I am available the 4 February at 10h.', 'nonnative month_date'),
  lyon.accept('mon16', 'I take the last proposition, Monday 16h.', 'nonnative ordinal'),
  lyon.accept('mon16', 'I have a preference for Monday, else Friday.', 'nonnative preference'),
  lyon.accept('fri1430', 'Not Thursday, I have a fair in Lille. The day after I can, 14:30.', 'nonnative negation'),
  lyon.accept('mon16', '08/02 suits me.', 'nonnative numeric_date'),
  lyon.accept('thu10', 'Thursday 9h UK time, so 10h for me, it is noted.', 'nonnative timezone'),
  lyon.propose(
    '02-10 11:00',
    'I am sorry, I am not free at these moments. Could we say Wednesday 10 February at 11h?',
    'nonnative reject_all',
  ),
  lyon.propose('02-11 14:00-16:00', 'I propose you Thursday 11 February between 14h and 16h.', 'nonnative range'),
  lyon.propose('02-12 10:00-12:00', 'I have a free space the 12 February from 10h to 12h.', 'nonnative range'),
  lyon.proposeNoFit('02-03 15:00', 'Tomorrow at 15h it is possible for me.', 'nonnative busy_slot'),
  lyon.proposeNoFit('02-06 10:00', 'I am only free the Saturday 6 February, 10h.', 'nonnative weekend'),
  lyon.acceptUnclear('It is ok for me.', 'nonnative vague_accept'),
  lyon.acceptUnclear('Friday 14h30 normally it is good, I confirm you tomorrow.', 'nonnative tentative'),
  lyon.acceptUnclear('Thursday at 10h UK time, it is good for me.', 'nonnative timezone_conflict'),
  lyon.question('What is the price for 20 users, please? And it exists in French?', 'nonnative question'),
  lyon.interested(
    'Yes it interests me, but these dates are not possible, I am in holidays. Propose me other dates please.',
    'nonnative reject_all',
  ),
  lyon.notInterested(
    'We have already a supplier and we are satisfied of him. No thank you.',
    'nonnative not_interested',
  ),
  lyon.referral('It is not me who decides, it is my colleague Mathilde Berger.', 'nonnative wrong_person referral'),

  pune.accept('fri1700', 'Kindly do the needful and block 5:00 PM IST on Friday.', 'nonnative timezone'),
  pune.accept('thu1530', 'We are okay with tomorrow 3.30 pm. Please share the Teams link.', 'nonnative relative_day'),
  pune.accept('mon1430', 'Please revert with invite for 23rd November.', 'nonnative month_date'),
  pune.accept('thu1530', 'The very first slot is convenient to self and team.', 'nonnative ordinal'),
  pune.accept(
    'thu1530',
    'Confirmed for 19/11 at 15:30 hrs. My colleague Mr. Deshpande will also join.',
    'nonnative numeric_date attendee',
  ),
  pune.accept('fri1700', 'Friday evening 5 pm is confirmed from our side. Regards to your team.', 'nonnative'),
  pune.propose(
    '11-19 17:00',
    'Thursday is ok, but 5 pm instead of 3.30 please, as I am travelling till then.',
    'nonnative change_time travel',
  ),
  pune.propose(
    '11-24 15:00-17:00',
    'Same is not feasible. We are available on Tuesday, 24th November, between 3 pm and 5 pm IST.',
    'nonnative range timezone',
  ),
  pune.accept('thu1530', 'How about tomorrow at 10 am London time?', 'nonnative timezone city same_instant'),
  pune.propose('11-20 13:00 Europe/London', 'Friday 1 pm London time would suit us better.', 'nonnative timezone city'),
  pune.proposeNoFit('11-20 11:00', 'Only forenoon is possible, say Friday 11 am IST.', 'nonnative out_of_hours'),
  pune.acceptUnclear(
    "Friday is tentatively fine; final confirmation after my director's approval.",
    'nonnative tentative',
  ),
  pune.acceptUnclear('Friday 5 pm London time is confirmed.', 'nonnative timezone_conflict'),
  pune.interested(
    'These timings are not feasible. Please share your availability for the next week.',
    'nonnative reject_all',
  ),
  pune.question('Kindly share commercials and three client references.', 'nonnative question'),
  pune.notNow(
    'Budget is frozen for this FY. We will come back to you after April on our own.',
    'nonnative not_now fiscal_date',
  ),
  pune.call('Kindly call me on +91 98765 43244 to discuss.', 'nonnative call phone', { phone: '+919876543244' }),
  pune.call('Please call. My number is 98765 43244.', 'nonnative call phone', { phone: '+919876543244' }),

  galway.accept('wed3', "Wednesday's grand, lunch will be done by then.", 'weekday_only'),
  galway.accept('tue1130', 'Ah go on so, tomorrow at half eleven.', 'spoken_time relative_day'),
  galway.accept('thu1130', "Thursday suits. I'm always in by 9 with the deliveries.", 'decoy_time'),
  galway.accept('thu1130', "Tuesday. No sorry, that's the fish delivery, Thursday.", 'correction'),
  galway.accept('wed3', 'I can do the middle one, so I can.', 'ordinal'),
  galway.accept(
    'wed3',
    "The other two are at the worst time for a kitchen. Wednesday at 3 it'll have to be.",
    'negation',
  ),
  galway.accept('thu1130', 'Put me in for the 27th there. My brother Donal might sit in too.', 'month_date attendee'),
  galway.acceptUnclear('half 11 is grand', 'ambiguous_day spoken_time'),
  galway.acceptUnclear('Wednesday at 3 unless the health inspector lands in on me.', 'conditional'),
  galway.propose('05-26 16:00', 'Could you make Wednesday an hour later? 4 is quieter for me.', 'change_time'),
  galway.propose('05-27 14:30-16:30', 'Thursday any time between half two and half four.', 'range spoken_time'),
  galway.rank(
    ['05-27 16:00', '05-31 15:00'],
    "If you could do Thursday at 4 that'd be lovely, and if not then Monday the 31st at 3.",
    'preference',
  ),
  galway.rank(
    ['05-28 11:00', '05-28 14:00'],
    'Friday at 11 for preference, or else Friday at 2.',
    'preference busy_slot',
  ),
  galway.proposeNoFit('05-28 10:00', "Friday at 10 would be the only time I'm not run off my feet.", 'busy_slot'),
  galway.interested(
    "None of those days will do, it's mad here. Try me with other times, I'd love to see it.",
    'reject_all',
  ),
  galway.notInterested("You're very good but no, we've a fella does that for us.", 'not_interested'),
  galway.cancel("Sorry now, I'll have to cancel on you tomorrow. Chef's out sick.", 'cancel'),
  galway.other('You people are a shower of chancers.', 'angry'),
  galway.wrongPerson('I sold the place at Christmas, pet. Nothing to do with me now.', 'wrong_person'),

  werk.accept('wed9', 'I confirm option 2, Wednesday 09:00.', 'nonnative ordinal 24h'),
  werk.accept('fri1115', "The appointment on 11.09. at 11:15 o'clock fits for me.", 'nonnative numeric_date'),
  werk.accept('tue13', 'Tomorrow, 13:00. Please send the agenda before.', 'nonnative relative_day 24h'),
  werk.accept('fri1115', '1 and 2 are not possible, 3 is possible.', 'nonnative negation ordinal'),
  werk.accept('wed9', 'I take the one in the middle.', 'ordinal terse'),
  werk.accept('tue13', 'Tuesday or Friday are both possible for us.', 'nonnative either'),
  werk.propose('09-09 14:00-17:00', 'Wednesday is possible, however only from 14:00.', 'nonnative change_time window'),
  werk.propose('09-10 13:30', 'Thursday 10.09., 13:30 would be my suggestion.', 'nonnative numeric_date'),
  werk.propose(
    ['09-14 10:00-12:00', '09-15 10:00-12:00'],
    'I have time on Monday 14.09. and on Tuesday 15.09., each time 10:00-12:00.',
    'nonnative multiple range numeric_date',
  ),
  werk.proposeNoFit('09-10 11:00', 'My proposal is Thursday at 11:00.', 'nonnative busy_slot'),
  werk.acceptUnclear('Wednesday, 10 September at 9:00 is noted.', 'nonnative date_weekday_conflict'),
  werk.proposeUnclear([], 'How about 31 September at 10:00?', 'nonnative nonexistent'),
  werk.proposeUnclear([], 'On 14 September 2025 at 10:00 I would be available.', 'nonnative wrong_year'),
  werk.proposeUnclear(
    '09-10 13:00-15:00',
    'I need two hours for this. Thursday 13:00 to 15:00 please.',
    'nonnative duration',
  ),
  werk.proposeUnclear('09-10 15:00', 'I am free every Thursday at 15:00.', 'nonnative recurring'),
  werk.interested('Those dates are not possible. Calendar week 38 would be better.', 'nonnative coarse reject_all'),
  werk.question('Is the interface documented? We use OPC UA.', 'nonnative question'),
  werk.away(
    'I am out of office until 14 September and will answer after my return. In urgent cases please contact Herr Brandt, +49 30 23125 448.',
    'ooo decoy_phone',
    { bare: true, subject: 'Automatic reply: Drawing exchange' },
  ),

  merlion.accept('mon5', 'Monday 5pm can.', 'nonnative weekday_time'),
  merlion.accept('tue930', '20 July, 9.30am confirmed. Please copy my PA.', 'month_date'),
  merlion.accept('fri11', 'Tomorrow 11 ok. Keep it to the numbers.', 'relative_day'),
  merlion.accept('tue930', 'Pls proceed with #3.', 'ordinal terse'),
  merlion.accept('mon5', 'Tomorrow no. Tuesday no. So Monday.', 'negation'),
  merlion.accept('mon5', 'Monday or Tuesday, up to you.', 'either'),
  merlion.accept('tue930', '0930 on Tuesday. My headcount is 140, 3 entities, SGD books.', 'time_compact decoy_number'),
  merlion.acceptTaken('fri11', 'Friday 11am.', 'busy_slot terse', { busy: ['07-16 10:30-11:30'] }),
  merlion.propose('07-16 16:00', 'Friday 11 clashes with audit committee. 4pm the same day?', 'change_time'),
  merlion.propose('07-21 09:00-12:00', 'Wednesday 21 July, morning.', 'window terse'),
  merlion.propose(
    '07-22 10:00 Europe/London',
    'I am in London next week, so Thursday 22 July, 10am London time.',
    'timezone city travel',
  ),
  merlion.proposeNoFit('07-16 14:30', 'Tomorrow 2.30pm instead.', 'busy_slot'),
  merlion.proposeNoFit('07-24 10:00', 'Saturday 24 July 10am.', 'weekend terse'),
  merlion.acceptUnclear('Mon ok, subject to board paper going out on time.', 'conditional'),
  merlion.acceptUnclear('Book both Friday and Tuesday: one for me, one for my controller.', 'multi_booking'),
  merlion.question('What is total cost of ownership over 3 years?', 'question'),
  merlion.notInterested('No requirement.', 'not_interested terse'),
  merlion.notNow('Freeze on new vendors till FY28. Will reach out then.', 'not_now fiscal_date'),
];
