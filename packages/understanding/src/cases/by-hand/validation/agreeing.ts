import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const mesa = inScene(scenes.mesa);
const saguaro = inScene(scenes.saguaro);
const prairie = inScene(scenes.prairie);
const maple = inScene(scenes.maple);
const thames = inScene(scenes.thames);
const wharf = inScene(scenes.wharf);
const spree = inScene(scenes.spree);
const deccan = inScene(scenes.deccan);
const bondi = inScene(scenes.bondi);
const paulista = inScene(scenes.paulista);
const depot = inScene(scenes.depot);
const summit = inScene(scenes.summit);
const fens = inScene(scenes.fens);

/** Agreement in other mouths: British formality, Sydney chat, Pune office English, Lusophone and Dutch English. */
export const agreeing = [
  thames.accept('tue230', 'I should be delighted to accept the Tuesday appointment.', 'polite weekday_only'),
  thames.accept('mon10', 'Ten on Monday suits admirably; do send whatever is needed.', 'polite spoken_time'),
  thames.accept('thu4', 'Thursday 29th October, 4pm, has gone into the diary.', 'month_date'),
  thames.accept('tue230', 'Of the three, the second is the most convenient.', 'polite ordinal'),
  thames.accept('mon10', "Monday's grand.", 'slang weekday_only'),
  thames.accept('tue230', 'Tues @ 14:30 👌', 'emoji 24h'),
  thames.accept('thu4', 'We shall make it the final one.', 'ordinal polite'),
  thames.accept('tue230', '27th, 2.30pm - consider it done', 'month_date'),
  wharf.accept('fri930', "Friday's the one for me", 'weekday_only'),
  wharf.accept('wed11', '12/05 at 11am, lovely', 'numeric_date'),
  wharf.accept('tue3', 'I could make the three o’clock tomorrow.', 'relative_day typographic same_day_offers'),
  wharf.accept('tue10', 'Tomorrow morning it is then!', 'relative_day part_of_day same_day_offers'),
  wharf.accept('fri930', 'Fourth option, ta', 'ordinal slang'),
  wharf.accept('tue3', 'Tuesday arvo slot please', 'part_of_day slang same_day_offers'),
  bondi.accept('tue930', 'Too easy, Tuesday it is mate', 'slang weekday_only'),
  bondi.accept('wed2', 'Wednesday arvo suits 🤙', 'slang part_of_day emoji'),
  bondi.accept('thu11', "I'll grab the Thursday one, cheers", 'weekday_only'),
  bondi.accept('thu11', '11am Thursday, you beauty', 'slang weekday_time'),
  bondi.accept('wed2', 'no dramas with Wednesday 2pm', 'negated_positive slang'),
  bondi.accept('tue930', 'Reckon the first time you listed is the go.', 'slang ordinal'),
  bondi.accept('wed2', '7/10 2pm works', 'numeric_date'),
  deccan.accept('wed730', 'Noted. We are comfortable with tomorrow, 7:30 in the evening.', 'nonnative relative_day'),
  deccan.accept('thu7', 'Please go ahead and fix it for 10th June, 7 PM.', 'nonnative month_date'),
  deccan.accept('thu7', 'Second slot is convenient for my good self.', 'nonnative ordinal'),
  deccan.accept('wed730', '10:00 AM Eastern tomorrow is fine by us.', 'timezone relative_day'),
  deccan.accept('thu7', 'Thursday slot only. Kindly confirm from your end.', 'nonnative weekday_only'),
  paulista.accept('fri10', 'For me can be Friday at 10 in the morning.', 'nonnative weekday_time'),
  paulista.accept('wed14', 'I choose the day 18, at 14:00.', 'nonnative month_date 24h'),
  paulista.accept('wed14', 'Wednesday it is good to me, 2 PM.', 'nonnative weekday_time'),
  paulista.accept('fri10', '9am New York time on Friday, agreed.', 'timezone city'),
  spree.accept('wed15', 'The 31st of March, 15.00, is confirmed herewith.', 'nonnative 24h dst'),
  spree.accept('tue11', '10:00 London time on the 30th works for us', 'timezone city dst'),
  fens.accept('fri2', 'friday 2 be fine', 'weekday_time typo'),
  fens.accept('thu11', 'aye thursday', 'slang terse'),
  fens.accept('fri2', '2nd one pls', 'ordinal terse'),
  fens.accept('fri2', 'fri arvo ok', 'part_of_day slang terse'),
  fens.accept('thu11', 'go on then, eleven thurs', 'spoken_time slang'),
  harbor.accept('thu3', 'Thursday, 3. My EA will handle the invite.', 'terse weekday_time'),
  harbor.accept('fri11', 'Taking you up on Friday.', 'weekday_only'),
  harbor.accept('mon930', 'Sept 28 @ 9:30 is a go', 'month_date'),
  harbor.accept('thu3', "Can't wait for Thursday at 3!", 'weekday_time negated_positive'),
  harbor.accept('fri11', 'Second bullet, thanks', 'ordinal'),
  harbor.accept('mon930', 'You got Monday.', 'weekday_only terse'),
  harbor.accept('thu3', 'Cool w/ thurs 3pm. cc my boss (hal@harbor.example), k?', 'typo attendee question'),
  harbor.accept('fri11', 'If you still have it, Friday 11 please.', 'still_free'),
  harbor.accept('mon930', 'Monday 9:30 EDT. In a pinch text 212-555-0161.', 'phone timezone', {
    phone: '+12125550161',
  }),
  canyon.accept('tue10', 'March 10, 10am Pacific, booked on my end.', 'month_date timezone dst'),
  canyon.accept('wed1', "Option B's great", 'ordinal'),
  canyon.accept('wed1', 'One on Wednesday is a yes', 'spoken_time'),
  canyon.accept('tue10', "tues. can't wait, i'll be there at 10 sharp", 'weekday_time negated_positive'),
  mesa.accept('fri10', 'yep 2moro', 'relative_day typo'),
  mesa.accept('mon4', 'mon 4pm locked', 'weekday_time'),
  mesa.accept('mon2', 'monday early one', 'ordinal same_day_offers'),
  mesa.accept('mon4', '4', 'agreeing_digit terse'),
  saguaro.accept('wed11', 'Weds. 11:00 a.m. Phoenix', 'city timezone'),
  saguaro.accept('thu2', 'The fifth of November at two, thank you.', 'month_date spoken_time'),
  prairie.accept('wed1', 'That time is good.', 'single_offer'),
  prairie.accept('wed1', 'Yep!', 'single_offer terse'),
  prairie.accept('wed1', 'Confirmed.', 'single_offer terse'),
  prairie.accept('wed1', 'Accepted with pleasure. Will you dial me in, or is there a link?', 'single_offer question'),
  maple.accept('fri930', 'I can do this Friday.', 'this_weekday'),
  maple.accept('wed11', 'January 20th, eleven in the morning, please.', 'month_date spoken_time'),
  depot.accept('fri3', 'The Friday afternoon one.', 'part_of_day no_zone'),
  depot.accept('thu2', '2pm Thursday good', 'weekday_time no_zone same_day_offers'),
  depot.accept('thu10', '6/18 at 10', 'numeric_date no_zone same_day_offers'),
  summit.accept('thu2', 'Thursday, January 7th is perfect.', 'month_date year_boundary'),
  summit.accept('mon10', '10 AM on 01/04/2027', 'numeric_date year_boundary'),
];

/** More than one slot in play, and the words that leave one of them standing. */
export const settling = [
  thames.accept('mon10', 'I am at your disposal for any of these.', 'either polite'),
  thames.accept('mon10', 'They are all equally convenient; kindly select whichever you prefer.', 'either polite'),
  thames.accept(
    'tue230',
    'Monday I must decline. Tuesday or Thursday would both be quite acceptable.',
    'negation either',
  ),
  thames.accept('thu4', 'The last is preferable, with the first in reserve.', 'preference ordinal'),
  thames.accept('mon10', 'The last is preferable, the first would also serve.', 'preference ordinal busy_slot', {
    busy: ['10-29 15:30-16:30'],
  }),
  thames.accept('tue230', 'Monday at ten - correction, Tuesday at half past two.', 'correction spoken_time'),
  wharf.accept('tue10', 'Any of the four, honestly', 'either'),
  wharf.accept('wed11', "Not tomorrow, the rest I'm easy on.", 'negation either relative_day'),
  wharf.accept('tue3', 'Morning tomorrow is a write-off. The afternoon slot tomorrow, please.', 'negation part_of_day'),
  wharf.accept('tue10', "All but Friday's fine by me", 'negation either'),
  bondi.accept('wed2', "Tuesday's a no-go, Wednesday's sweet.", 'negation slang'),
  bondi.accept('thu11', 'Tues... nah hang on, Thursday', 'correction slang'),
  bondi.accept('tue930', 'Whichever, I am flexible on all three', 'either'),
  bondi.accept('thu11', 'Skip Tuesday and Wednesday, Thursday is good', 'negation'),
  deccan.accept('wed730', 'Both the slots are OK for us.', 'either nonnative'),
  deccan.accept(
    'thu7',
    'Tomorrow our office is closed on account of festival, so the other slot is preferred.',
    'negation decoy_time',
  ),
  deccan.accept(
    'thu7',
    'Sorry for typing mistake in previous mail, not Wednesday, Thursday is correct.',
    'correction negation',
  ),
  paulista.accept('fri10', 'Wednesday I travel to Goiás, so Friday.', 'negation decoy_time'),
  paulista.accept('wed14', 'Wednesday or Friday, for me is the same.', 'either nonnative'),
  spree.accept('wed15', 'Tuesday is not possible for us, therefore 31.03.', 'negation nonnative numeric_date'),
  fens.accept('fri2', 'thurs no good fri yes', 'negation terse'),
  fens.accept('thu11', 'either mate', 'either slang terse'),
  harbor.accept('mon930', 'Best is Monday, second best Friday.', 'preference'),
  harbor.accept('fri11', 'Best is Monday, second best Friday.', 'preference busy_slot', {
    busy: ['09-28 09:00-10:00'],
  }),
  harbor.accept('thu3', 'Thursday beats Friday for me, so Thursday.', 'preference'),
  harbor.accept('fri11', "I'd go for 11 on Friday, not the 9:30 Monday.", 'negation'),
  harbor.accept('mon930', 'Thursday. Oops, I have the dentist - Monday instead.', 'correction'),
  harbor.accept('fri11', 'Nix the 24th, keep the 25th.', 'negation month_date'),
  harbor.accept('thu3', 'No objection to Thursday.', 'negated_positive'),
  canyon.accept('tue10', 'Tuesday over Wednesday if I get to pick.', 'preference'),
  canyon.accept('wed1', 'Either of those, although Wednesday first please.', 'preference either'),
  mesa.accept('mon2', 'fri no. mon yes the 2pm', 'negation'),
  mesa.accept('fri10', 'whenever works, all 3 good', 'either'),
  saguaro.accept('wed11', 'Either day is fine with us, you choose.', 'either'),
  summit.accept('mon10', 'Both dates are free in my planner.', 'either year_boundary'),
  maple.accept('tue2', "Friday won't do and neither will the 20th. Tuesday will.", 'negation'),

  thames.interested('I regret that Monday is not possible.', 'negation polite'),
  thames.interested('Alas, all three clash with the audit. Have you anything further out?', 'reject_all polite'),
  bondi.interested("Can't make any of those sorry, what else ya got?", 'reject_all slang'),
  deccan.interested(
    'The proposed slots are not suitable to us. Please share few more options.',
    'reject_all nonnative',
  ),
  paulista.interested('Unfortunately these two I cannot.', 'reject_all nonnative'),
  fens.interested('cant do fri', 'negation typo'),
  harbor.interested("Thursday I'm in court all day.", 'negation decoy_time'),
];
