import type { Draft } from '../../draft.ts';
import { inScene } from '../../in-scene.ts';
import * as places from './places.ts';

const chambers = inScene(places.chambers);
const suite = inScene(places.suite);
const school = inScene(places.schoolhouse);

/** A law firm's partner, an executive assistant and a school's administrator. */
export const inOffices: readonly Draft[] = [
  chambers.accept(
    'tue2',
    'I am pleased to confirm that Tuesday, October 13 at 2:00 p.m. Eastern will be satisfactory. Kindly forward an invitation to my office.',
    'month_date timezone',
  ),
  chambers.accept('thu930', 'Of the three dates proposed, the first is acceptable to me.', 'ordinal'),
  chambers.accept('wed4', 'Please reserve the October 14 appointment for me.', 'month_date'),
  chambers.accept(
    'wed4',
    'I shall be in court on both the 8th and the 13th. The final date is convenient.',
    'negation ordinal',
  ),
  chambers.accept(
    'tue2',
    "Two o'clock on the thirteenth is agreeable. My associate, Ms. Lindqvist, will attend as well.",
    'spoken_time attendee',
  ),
  chambers.accept('wed4', 'The 4:00 p.m. appointment, please.', 'time_only'),
  chambers.accept(
    'thu930',
    'I am at liberty on either the first or the third date. Please select whichever is more convenient to you.',
    'either',
  ),
  chambers.accept('tue2', 'Any of the three dates is acceptable.', 'either busy_slot', {
    busy: ['10-08 09:30-10:15'],
  }),
  chambers.accept(
    'tue2',
    'Tuesday, October 13 at 2:00 p.m. is confirmed. Should the video fail, I can be reached at (617) 555-0173.',
    'phone_fallback',
    { phone: '+16175550173' },
  ),
  chambers.accept(
    'thu930',
    'Thursday at 9:30 is confirmed. For your invoicing, our vendor number is 617-4471-2209.',
    'weekday_time decoy_number',
  ),
  chambers.propose(
    '10-09 14:00',
    'None of the suggested dates can be accommodated. Would Friday, October 9 at 2:00 p.m. be possible?',
    'reject_all',
  ),
  chambers.propose(
    '10-15 15:00-17:00',
    'Regrettably my calendar does not permit any of these. I could make myself available on Thursday, October 15 between 3:00 and 5:00 p.m.',
    'reject_all range',
  ),
  chambers.propose(
    '10-08 10:30',
    'Thursday the 8th is possible, but I would ask that we begin at 10:30 rather than 9:30.',
    'change_time',
  ),
  chambers.rank(
    ['10-15 11:00', '10-16 15:00'],
    'I would propose Thursday, October 15 at 11:00 a.m. or, if that cannot be arranged, Friday, October 16 at 3:00 p.m.',
    'preference',
  ),
  chambers.acceptUnclear('Tuesday the 13th would suit, subject to the court releasing us by noon.', 'conditional'),
  chambers.acceptUnclear('October 13, 2025 at 2:00 p.m. is confirmed.', 'wrong_year'),
  chambers.acceptUnclear('Thursday, October 9 at 9:30 is confirmed.', 'date_weekday_conflict'),
  chambers.acceptUnclear(
    'Thursday at 9:30 is confirmed, which I take to be 8:30 Pacific for our San Francisco office.',
    'timezone_conflict',
  ),
  chambers.acceptTaken('tue2', 'The thirteenth is confirmed.', 'busy_slot', { busy: ['10-13 14:15-15:00'] }),
  chambers.notInterested(
    'The firm does not engage outside vendors for this function. We must decline.',
    'not_interested',
  ),
  chambers.legalRequest(
    'Cease all further correspondence, and under the CCPA delete every record you hold about me.',
    'unsubscribe legal_request',
  ),
  chambers.unsubscribe('Please cease sending me correspondence of this kind.', 'unsubscribe'),
  chambers.question(
    "Before I consider anything further, please advise which states' bar rules your product has been reviewed against.",
    'question',
  ),
  chambers.referral(
    'This falls to our general counsel, Mr. Abernathy, to whom I would direct you.',
    'wrong_person referral',
  ),
  chambers.cancel('I regret that I must withdraw from our appointment on Thursday. Kindly strike it.', 'cancel'),
  chambers.reschedule(
    'I have been called to trial and must ask that our scheduled conference be postponed. My secretary will suggest new dates.',
    'reschedule',
  ),
  chambers.call(
    'I should rather speak by telephone. My direct line is (617) 555-0139, ext. 24.',
    'call phone extension',
    {
      phone: '+16175550139',
    },
  ),

  suite.accept(
    'thu1',
    'Thank you for sending these over. We will take Thursday at 1:00 PM ET. Please include me on the invitation.',
    'weekday_time timezone',
  ),
  suite.accept(
    'mon330',
    'June 1 at 3:30 PM is confirmed. I manage the calendar, so kindly send any changes to me.',
    'month_date',
  ),
  suite.accept('fri12', 'We can do the Friday noon slot. Ms. Hartmann will join by video.', 'noon attendee'),
  suite.accept('fri12', 'Thursday has just been taken by a board matter, so Friday at 12 please.', 'negation'),
  suite.accept('fri12', 'Friday would be ideal; Thursday also works should Friday be gone.', 'preference'),
  suite.accept('thu1', 'Our first choice is Friday; Thursday would be our second.', 'preference busy_slot', {
    busy: ['05-29 12:00-13:00'],
  }),
  suite.accept(
    'fri12',
    'Friday at noon, thank you. Should anything come up, https://calendly.com/colette-ames/hartmann-external has our availability.',
    'link_fallback noon',
    { link: 'https://calendly.com/colette-ames/hartmann-external' },
  ),
  suite.accept('mon330', 'Monday, please. What should I tell Ms. Hartmann to have ready?', 'weekday_only question'),
  suite.propose('05-28 15:00', 'Could we look at Thursday at 3:00 PM instead?', 'change_time'),
  suite.propose(
    ['06-02 11:00-12:00', '06-03 14:00-16:00'],
    'All three conflict with the offsite. Open windows on our side: Tuesday, June 2, 11:00 AM - 12:00 PM, or Wednesday, June 3, 2:00 - 4:00 PM ET.',
    'reject_all multiple range timezone',
  ),
  suite.propose('05-29 14:30', 'Noon on Friday has gone, but we could do May 29 at 2:30 PM.', 'change_time month_date'),
  suite.proposeNoFit('05-28 09:00', 'The only opening left is Thursday at 9:00 AM Eastern.', 'out_of_hours timezone'),
  suite.proposeNoFit('05-27 14:00', 'We have tomorrow at 2 PM.', 'busy_slot relative_day'),
  suite.link(
    'Our scheduling page for external meetings is https://calendly.com/colette-ames/hartmann-external - please choose a time there.',
    'link',
    { link: 'https://calendly.com/colette-ames/hartmann-external' },
  ),
  suite.link('Please use the booking link in my signature to find a time.', 'link signature_link_used', {
    link: 'https://calendly.com/colette-ames/hartmann-external',
    dress: { signature: 'link' },
  }),
  suite.acceptUnclear('Monday is likely, I am waiting on confirmation from Ms. Hartmann.', 'tentative'),
  suite.interestedNoLink(
    'Ms. Hartmann would like to meet, but none of those fit and we do not use booking links. Kindly send three further dates by e-mail.',
    'reject_all no_link',
  ),
  suite.question('Could you tell me who would be attending from your side, so I can brief Ms. Hartmann?', 'question'),
  suite.reschedule(
    "We need to move Thursday's agreed call with Ms. Hartmann. Would June 4 at 2:00 PM suit?",
    'reschedule',
    {
      windows: ['06-04 14:00'],
    },
  ),
  suite.cancel('Ms. Hartmann is no longer able to join on Thursday. Please cancel the meeting.', 'cancel'),
  suite.nothing('Thank you, Miriam.', 'ack'),

  school.accept('fri845', 'Tomorrow at 8:45 works, right after the buses.', 'relative_day'),
  school.accept('tue245', 'The later Tuesday time, please. I have lunch duty until 1:15!', 'part_of_day decoy_time'),
  school.accept('tue1', '1:00 on Tuesday it will be.', 'weekday_time'),
  school.accept('thu10', 'September 3rd at 10:00 would be wonderful.', 'month_date'),
  school.accept(
    'thu10',
    "We can make the final option. I'll have our counselor, Mrs. Dufresne, join too.",
    'ordinal attendee',
  ),
  school.accept('tue1', 'Either of the Tuesday times, whichever you like.', 'either'),
  school.accept('tue245', 'Not Friday, not Thursday. Tuesday at 2:45.', 'negation'),
  school.accept('tue1', 'Anything except tomorrow.', 'negation either'),
  school.accept(
    'fri845',
    "We'd be glad to. Friday, August 28 is a half day for students so 8:45 AM is fine. Is there a nonprofit rate?",
    'question month_date',
  ),
  school.acceptUnclear('Tuesday is great for us!', 'ambiguous_day'),
  school.acceptUnclear('the 3rd please', 'ambiguous_digit'),
  school.acceptUnclear('1', 'ambiguous_digit terse'),
  school.propose('09-02 14:00-16:00', 'Wednesday between 2 and 4, once the kids are gone?', 'range'),
  school.propose('09-04 09:00-12:00', 'Could we do the morning of Friday, September 4?', 'window'),
  school.propose('09-10 14:30', "I'd need to pass on those. How is Thursday, September 10 at 2:30?", 'reject_all'),
  school.propose(
    '09-08 10:00-12:00',
    'Late morning on Tuesday the 8th would be much easier with the bell schedule.',
    'window',
  ),
  school.proposeNoFit('08-31 09:00-12:00', 'Monday morning is the only time I have.', 'busy_slot window'),
  school.proposeNoFit(
    '09-03 17:00-20:00',
    'I am in classrooms all day, so it would have to be Thursday evening, September 3.',
    'out_of_hours window',
  ),
  school.proposeUnclear('09-02 15:00', 'I have a free period every Wednesday at 3:00.', 'recurring'),
  school.proposeUnclear('09-09 09:00-17:00', 'Would Wednesday, September 9 work?', 'bare_day'),
  school.interested(
    'Those days are all tied up with orientation, but we would love to see it. What else do you have?',
    'reject_all',
  ),
  school.interested('School starts this week, so the week of September 14 would be better.', 'coarse'),
  school.notNow('We just adopted something else for this school year. Feel free to check in next summer.', 'not_now'),
  school.wrongPerson('I retired in June, so this no longer concerns me.', 'wrong_person'),
  school.referral(
    'Purchasing for the district goes through Mr. Okonjo at the central office.',
    'wrong_person referral',
  ),
];
