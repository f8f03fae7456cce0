import type { Draft } from '../../draft.ts';
import { inScene } from '../../in-scene.ts';
import * as places from './places.ts';

const lodge = inScene(places.lodge);
const mill = inScene(places.mill);
const ferry = inScene(places.ferry);
const clinic = inScene(places.clinic);
const rideau = inScene(places.rideau);
const late = inScene(places.late);

/** Where nothing was offered, one time only, a time that is over, or nobody knows the lead's clock or order of dates. */
export const unoffered: readonly Draft[] = [
  lodge.propose('10-21 09:00', 'Tomorrow at 9 works on our end.', 'relative_day'),
  lodge.propose('10-22 13:00-15:00', 'Friday 1-3 pm Mountain would be easiest.', 'range timezone'),
  lodge.propose(
    ['10-25 09:00-12:00', '10-26 09:00-12:00'],
    "We'd like that. Monday or Tuesday morning?",
    'multiple window',
  ),
  lodge.propose('10-21 15:30', 'I am free tomorrow at 3:30pm, once check-in settles.', 'relative_day'),
  lodge.propose('10-28 10:00', 'Could you do next Thursday, October 28, at 10?', 'next_weekday month_date'),
  lodge.propose('11-01 14:00', 'A week from Monday at 2 would be good.', 'relative_week'),
  lodge.propose('10-21 10:00-12:00', 'Tomorrow between 10 and noon.', 'range busy_slot noon'),
  lodge.propose(
    ['10-22 09:00-11:00', '10-22 12:00-17:00'],
    'Friday any time except 11 to 12, when we do the walk-through.',
    'except window',
  ),
  lodge.propose('10-22 09:00-11:00', 'Friday before 11 please.', 'window'),
  lodge.propose('10-22 14:00-17:00', 'After 2 on Friday.', 'window terse'),
  lodge.propose('10-25 13:00-17:00', 'Monday from 1 onwards is wide open for me.', 'window'),
  lodge.propose(
    '10-26 11:45',
    "Let's talk Tuesday, October 26 at 11:45. It snowed 4 inches, so I'm here all week.",
    'decoy_number',
  ),
  lodge.propose('10-22 13:00 America/New_York', 'Friday 1pm EST works.', 'timezone est_in_summer'),
  lodge.propose(
    '10-22 17:00 UTC',
    '17:00 UTC on Friday, I will be travelling and keep everything in UTC.',
    'timezone travel',
  ),
  lodge.propose('10-22 14:00 America/Chicago', 'I could sit down Friday, 2pm CST.', 'timezone'),
  lodge.rank(
    ['10-21 11:00', '10-22 11:00'],
    'Ideally tomorrow at 11, otherwise Friday at 11.',
    'preference busy_slot relative_day',
  ),
  lodge.rank(
    ['10-26 14:00', '10-25 10:00'],
    "Tuesday at 2 would be best for us. If you can't do that, then Monday at 10.",
    'preference',
  ),
  lodge.propose(
    '10-25 11:00',
    'Tuesday at 11. Sorry, Tuesday is the linen audit, make that Monday at 11.',
    'correction',
  ),
  lodge.propose(
    '10-22 10:30',
    'How about Friday at 10:30? My number is (970) 555-0158 in case the link fails.',
    'phone_fallback',
    {
      phone: '+19705550158',
    },
  ),
  lodge.proposeNoFit('10-22 16:30', 'Friday at 4:30 pm.', 'out_of_hours terse'),
  lodge.proposeNoFit('10-21 16:00-17:00', 'End of day tomorrow.', 'out_of_hours window'),
  lodge.proposeUnclear('10-25 09:00-17:00', 'How about Monday?', 'bare_day'),
  lodge.proposeUnclear('10-28 10:00', 'next Thursday at 10', 'next_weekday'),
  lodge.propose('10-22 13:00', 'This Friday at 1 pm would work.', 'this_weekday'),
  lodge.proposeUnclear('10-22 07:00', 'Could you do Friday at 7?', 'bare_hour ambiguous_hour'),
  lodge.away(
    'I am away through Friday, October 29. If it is urgent you can find a slot with my deputy at https://calendly.com/timberline-deputy when you need one.',
    'ooo decoy_link',
    { bare: true, subject: 'Automatic reply: Housekeeping rota' },
  ),
  lodge.proposeUnclear('10-22 10:00', 'Friday at 10, your time or mine.', 'shared_time'),
  lodge.proposeUnclear([], 'Friday 2pm IST?', 'timezone_ambiguous'),
  lodge.proposeUnclear([], 'Tuesday around teatime would suit.', 'unknown_word'),
  lodge.proposeUnclear([], 'My head housekeeper Yolanda is around Friday at 10.', 'other_person'),
  lodge.proposeUnclear(
    '10-22 10:00',
    'If you can show me a property our size first, Friday at 10 it is.',
    'conditional',
  ),
  lodge.interested('Sure, happy to talk. When are you free?', 'interested'),
  lodge.interested('Sounds promising. Send me some times.', 'interested ask_link'),
  lodge.interested('Could we aim for the second week of November?', 'coarse'),
  lodge.interested(
    "Our night audit runs at 2 am and it is a pain, so yes, I'd like to see this.",
    'interested decoy_time',
  ),
  lodge.interestedNoLink(
    "I'd be glad to talk, but please don't send me a booking link, I never click those.",
    'interested no_link',
  ),
  lodge.interested(
    'Passing on what our owner asked me about, so you see the background. I would like to talk about it.\n\n---------- Forwarded message ---------\nFrom: Bert Kerr <bert@timberline.example>\nDate: Mon, Oct 18, 2027\nSubject: rota\n\nRos, can we sit down Friday at 3 about the rota mess? Bert',
    'interested forwarded',
    { bare: true },
  ),
  lodge.question('How long does setup take for a property with 80 rooms?', 'question'),
  lodge.call('Call the front desk at (970) 555-0158 and ask for Rosalind.', 'call phone', { phone: '+19705550158' }),
  lodge.call('Please give me a call, my number is below.', 'call signature_phone_only', {
    phone: '+19705550158',
    dress: { signature: 'phone' },
  }),
  lodge.call('Could you phone me? Video never works up here.', 'call signature_phone_only', {
    phone: '+19705550158',
    dress: { signature: 'hours' },
  }),
  lodge.call(
    'Call my cell 970-555-0147, not the office line 970-555-0110, nobody picks that up.',
    'call phone multiple_numbers',
    { phone: '+19705550147' },
  ),
  lodge.call('Call me tomorrow between 9 and 10 on 970-555-0147.', 'call phone range', {
    phone: '+19705550147',
    windows: ['10-21 09:00-10:00'],
  }),
  lodge.call('(970) 555-0158', 'call phone terse', { phone: '+19705550158' }),
  lodge.callWithoutNumber('Would you phone me, please?', 'call no_number', { dress: { signature: 'none' } }),
  lodge.interested("Let's have a call about it some time, it sounds useful.", 'interested no_phone'),
  lodge.link('Our owner and I share one: https://app.simplymeet.me/rosalind-kerr Please book there.', 'link', {
    link: 'https://app.simplymeet.me/rosalind-kerr',
  }),
  lodge.nothing(
    'Delivery has failed to these recipients or groups:\n\nrosalind@timberline.example\nThe e-mail address you entered could not be found.',
    'bounce',
    { bare: true, subject: 'Undeliverable: Housekeeping rota' },
  ),
  lodge.other('Blue is the nicest colour for a canoe.', 'other'),

  mill.propose('03-23 11:00', 'Monday at 11 would suit.', ''),
  mill.propose('03-24 09:00-10:00', 'First thing Tuesday?', 'first_thing window'),
  mill.propose('03-25 16:00-17:00', 'End of day Wednesday, please.', 'eod window'),
  mill.propose('03-26 12:00-14:00', 'Early afternoon on Thursday would be convenient.', 'window'),
  mill.propose('03-26 15:00-17:00', 'Late afternoon, Thursday.', 'window terse'),
  mill.propose('03-30 10:00', 'Monday 30 March at 10am would be agreeable.', 'month_date dst'),
  mill.propose('04-01 10:00-12:00', 'I can offer you Wednesday 1 April, 10-12.', 'range dst'),
  mill.propose('04-02 14:00', '2/4 at 2pm?', 'numeric_date dst'),
  mill.propose('03-20 14:00', 'This afternoon at 2 would be fine.', 'relative_day'),
  mill.propose(
    '03-25 13:00',
    'We spoke about this on Monday at 4, if I recall. Wednesday at one, then.',
    'past_reference spoken_time',
  ),
  mill.propose(
    ['03-23 14:00-15:00', '03-25 11:00'],
    'I have Monday between two and three, and Wednesday at eleven.',
    'multiple range spoken_time',
  ),
  mill.proposeNoFit('03-24 14:00', 'Tuesday at 2 would be the one gap I have.', 'busy_slot'),
  mill.proposeNoFit('03-23 08:15', 'Monday at 8:15 before the looms start.', 'out_of_hours'),
  mill.proposeUnclear('03-20 15:00', 'This Friday at 3.', 'same_weekday terse'),
  mill.proposeUnclear('03-27 15:00', 'Friday at 3 would be best for me.', 'same_weekday'),
  mill.proposeUnclear([], 'Tuesday 24 March at 10 BST.', 'timezone_ambiguous'),
  mill.proposeUnclear([], 'Monday 2pm CST?', 'timezone_ambiguous'),
  mill.proposeUnclear([], 'Perhaps 31 April at 10?', 'nonexistent'),
  mill.proposeUnclear('10-06 14:00', 'Shall we say 6/10 at 2pm?', 'numeric_date date_order'),
  mill.propose('03-20 15:00', 'The 20th at 3 is open.', 'relative_day'),
  mill.propose('03-24 09:00-11:00', 'Tuesday until 11 is open to you.', 'window'),
  mill.propose(['03-26 09:00-13:00', '03-26 14:00-17:00'], 'Thursday, any time except 1 to 2.', 'except window'),
  mill.propose('03-26 12:00-13:00', 'I take no lunch, so Thursday lunchtime would serve.', 'window'),
  mill.question(
    'Our tender is at https://tenders.hargreave.example/2026-14, can you meet section 4?',
    'question foreign_link',
  ),
  mill.call('Please telephone me instead.', 'call phone_on_file', {
    phone: '+441134960317',
    onFile: '+441134960317',
    dress: { signature: 'name' },
  }),
  mill.proposeUnclear([], 'We could meet on Monday 24 March at 11.', 'date_weekday_conflict'),
  mill.proposeUnclear(
    '03-25 09:00-12:00',
    'Wednesday morning, the full three hours, as we have a great deal to discuss.',
    'duration window',
  ),
  mill.interested('In a fortnight or so, perhaps? I should like to see it.', 'coarse'),
  mill.notInterested('We have managed without for ninety years and shall continue to.', 'not_interested'),
  mill.away(
    'Thank you for your email. I am on annual leave until Monday 30 March with no access to messages. For orders please ring 0113 496 0300.',
    'ooo decoy_phone',
    { bare: true, subject: 'Out of office: Yarn forecasting' },
  ),
  mill.unsubscribe('Kindly remove this address from your mailing list.', 'unsubscribe'),
  mill.legalRequest(
    'Do not contact me again, and erase all my personal data under Article 17 of the GDPR.',
    'unsubscribe legal_request',
  ),
  mill.call('I prefer the telephone. 0113 496 0317, if you please.', 'call phone', { phone: '+441134960317' }),
  mill.question('What would this cost a firm of our size, and must we replace our ledger?', 'question'),
  mill.nothing(
    'Your request has been received and a ticket has been opened: #88231. Our team will answer within 2 working days.',
    'ticket decoy_number',
    { bare: true, subject: '[#88231] Yarn forecasting' },
  ),

  ferry.accept('mon11', "Monday's fine.", 'no_zone weekday_only'),
  ferry.accept('tue3', 'The second, thanks.', 'no_zone ordinal'),
  ferry.propose('11-18 10:00 America/New_York', 'Could we do Wednesday, 10am New York time?', 'no_zone timezone city'),
  ferry.proposeUnclear('11-18 14:00', 'Could we do Wednesday at 2?', 'no_zone'),
  ferry.proposeUnclear('11-13 09:00-12:00', 'Neither. Friday morning instead?', 'no_zone window reject_all'),

  clinic.accept('wed10', 'Yes please, that suits us.', 'single_offer'),
  clinic.accept('wed10', 'That is fine with us. Will there be a recording?', 'single_offer question'),
  clinic.accept('wed10', 'It is in my calendar. Talk Wednesday.', 'single_offer'),
  clinic.accept(
    'wed10',
    'Sure, Wednesday. I asked for this back in May, at 9 on a Monday, so thanks for following up.',
    'single_offer past_reference',
  ),
  clinic.acceptUnclear('Should be fine, will let you know for sure tonight.', 'single_offer tentative'),
  clinic.acceptTaken('wed10', 'Great, yes please.', 'single_offer busy_slot', { busy: ['06-24 09:30-10:30'] }),
  clinic.propose('06-24 10:30', 'Wednesday, but 10:30 rather than 10.', 'single_offer change_time'),
  clinic.propose('06-25 10:00', "Can't do that, but Thursday at 10 I can.", 'single_offer negation'),
  clinic.interested("That one won't work for me, sorry. Anything else?", 'single_offer negation'),
  clinic.cancel(
    'Keisha Barlow has declined this invitation.\n\nWhen: Wed Jun 24, 2026 10:00am - 10:30am (EDT)',
    'cancel declined',
    {
      bare: true,
      subject: 'Declined: Bed planning @ Wed Jun 24, 2026 10am',
    },
  ),
  clinic.nothing(
    'Keisha Barlow has accepted this invitation.\n\nWhen: Wed Jun 24, 2026 10:00am - 10:30am (EDT)',
    'accepted_notice',
    {
      bare: true,
      subject: 'Accepted: Bed planning @ Wed Jun 24, 2026 10am',
    },
  ),
  clinic.away('Automatic reply: I am on maternity leave and will be back in October.', 'ooo', {
    bare: true,
    subject: 'Automatic reply: Bed planning',
  }),

  rideau.accept('thu10', '3/4 works.', 'numeric_date date_order'),
  rideau.accept('fri2', '5/3 please.', 'numeric_date date_order'),
  rideau.propose('03-23 11:00', 'Could we push it back to 23/3 at 11?', 'numeric_date'),
  rideau.proposeUnclear([], '9/3 at 11 is better for us.', 'numeric_date date_order'),

  late.accept('thu4', 'Thursday is good.', 'past_slot weekday_only'),
  late.accept('thu4', 'Either is fine.', 'past_slot either'),
  late.acceptTaken('wed11', 'The first one works.', 'past_slot ordinal'),
  late.acceptTaken('wed11', 'Option 1, please.', 'past_slot ordinal'),
];
