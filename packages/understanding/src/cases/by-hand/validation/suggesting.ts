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
const orchard = inScene(scenes.orchard);
const summit = inScene(scenes.summit);
const gracht = inScene(scenes.gracht);
const fens = inScene(scenes.fens);

/** Times of the lead's own that can be booked. */
export const suggesting = [
  thames.propose('10-28 11:30', 'Would half past eleven on Wednesday be agreeable?', 'spoken_time polite'),
  thames.propose('10-30 14:15', 'A quarter past two on Friday the 30th, perhaps?', 'spoken_time month_date'),
  thames.propose('10-26 14:00', 'Monday by all means, though 2pm rather than 10.', 'change_time negation'),
  thames.propose('10-29 09:00-12:00', 'The morning of the 29th would suit us better.', 'window month_date'),
  thames.propose('10-28 12:00-14:00', 'Wednesday between noon and two o’clock.', 'range noon typographic'),
  thames.propose('11-03 10:00', 'Tuesday week at ten, if I may.', 'relative_week polite'),
  thames.propose(
    ['10-28 09:00-11:00', '10-30 09:00-11:00'],
    'Wednesday 28th or Friday 30th, 9 to 11 either day.',
    'range multiple shared_time',
  ),
  wharf.propose('05-12 16:00', 'Can we say 16:00 on Weds?', '24h change_time'),
  wharf.propose('05-13 14:30', 'Thursday half two any good?', 'spoken_time slang'),
  wharf.propose('05-17 10:00', 'Monday 17th 10am would be miles better', 'month_date'),
  wharf.propose('05-17 09:00-10:00', 'First thing Monday next week', 'first_thing'),
  wharf.propose('05-10 16:00', 'Today at 4pm any good?', 'relative_day'),
  bondi.propose('10-05 10:00', 'how about monday 10am mate', 'dst'),
  bondi.propose('10-07 15:00-17:00', 'Wednesday any time after 3 is sweet', 'window slang'),
  bondi.propose('10-09 12:00-13:00', 'lunch Friday the 9th?', 'window month_date'),
  bondi.propose('10-06 11:00', 'Tues but push it to 11', 'change_time'),
  bondi.propose(['10-08 14:00', '10-09 14:00'], 'Thursday or Friday 9th at 2, either is right', 'multiple shared_time'),
  bondi.propose('10-07 10:00-12:00', 'Late morning Wednesday would be ace', 'window'),
  deccan.propose('06-09 20:30', 'Kindly shift the call tomorrow to 8:30 PM.', 'nonnative change_time relative_day'),
  deccan.propose('06-11 19:00-20:30', 'We are available on 11th June between 7.00 PM to 8.30 PM.', 'nonnative range'),
  deccan.propose('06-14 18:30', 'Please block coming Monday 18:30 hrs IST.', 'nonnative 24h timezone'),
  deccan.propose('06-11 09:30 America/New_York', 'Friday 9:30 AM your time is suitable.', 'timezone'),
  paulista.propose('08-18 16:00', 'Wednesday yes, but only at 16h.', 'nonnative change_time 24h'),
  paulista.propose('08-19 13:00-15:00', 'Thursday from 13h until 15h I am free.', 'nonnative range 24h'),
  paulista.propose('08-24 11:00', 'Could be the 24th of August, 11:00?', 'nonnative month_date'),
  paulista.propose('08-19 10:00-12:00', 'On the 19th, late morning', 'window busy_slot'),
  spree.propose('03-30 12:30', 'We would prefer Tuesday 12:30 instead of 11.', 'nonnative negation 24h dst'),
  spree.propose('04-02 10:00-12:00', '02.04. from 10 to 12 h is free in our calendar.', 'nonnative range numeric_date'),
  spree.propose('03-25 11:00', 'Tomorrow 11 o’clock still possible?', 'relative_day typographic nonnative'),
  gracht.propose('04-28 15:00', 'tomorrow 15:00 works', '24h relative_day'),
  gracht.propose('04-29 10:00-12:00', 'Wed between 10 and 12 I have a gap', 'range'),
  gracht.propose('05-01 13:00', 'Friday 1 May, 13:00, ok?', 'month_date 24h'),
  gracht.propose('04-28 09:00-12:00', 'morning tomorrow is ok for me', 'window relative_day busy_slot'),
  fens.propose('02-11 12:00', 'thurs but 12 not 11', 'change_time negation'),
  fens.propose('02-10 11:00', 'tmoro 11?', 'typo relative_day'),
  fens.propose('02-15 16:30', 'half 4 mon', 'spoken_time terse'),
  fens.propose('02-12 15:00-17:00', 'after 3 on fri am free', 'window'),
  harbor.propose('09-25 12:00', 'Friday noon?', 'noon terse'),
  harbor.propose('09-24 13:00', '1pm Thursday instead', 'change_time'),
  harbor.propose('09-30 15:30', 'Wed 9/30 3:30', 'numeric_date terse'),
  harbor.propose('09-23 14:30-16:00', 'I have a hole tomorrow from 2:30 to 4', 'range relative_day'),
  harbor.propose(
    ['09-28 13:00-17:00', '09-29 09:00-12:00'],
    'Monday after 1, or the morning of the 29th',
    'window multiple month_date',
  ),
  harbor.propose('10-05 11:00', 'Monday after next at 11, so October 5', 'relative_week month_date'),
  harbor.rank(['09-23 15:00', '09-25 15:00'], 'Tomorrow at 3 would be top choice, Friday at 3 second.', 'preference'),
  harbor.propose('09-25 15:30', 'Friday 3:30. I can also be had at 212-555-0162.', 'phone', { phone: '+12125550162' }),
  canyon.propose('03-09 10:00-12:00', 'Monday late morning Pacific', 'window timezone dst'),
  canyon.propose(
    '03-12 12:00 America/Chicago',
    'Thursday at noon Central, I will be in Austin',
    'timezone city noon dst',
  ),
  mesa.propose('07-17 11:30', 'tmw 1130 instead', 'time_compact typo relative_day'),
  mesa.propose('07-20 10:00-12:00', 'mon 10-12', 'range terse'),
  mesa.propose('07-22 15:00', '3 on weds', 'bare_hour terse'),
  saguaro.propose('11-05 09:00-11:00', 'Thursday, 9 to 11, before the hygienists arrive.', 'range'),
  saguaro.propose('11-06 13:00 America/New_York', 'Friday at 1 Eastern', 'timezone'),
  prairie.propose('05-20 15:00', 'That day is fine, 3 is better.', 'change_time relative_to_offer'),
  prairie.propose('05-21 13:00-14:00', 'Thursday between one and two.', 'range spoken_time'),
  maple.propose('01-22 13:00-15:00', 'Friday, January 22, anywhere from 1 to 3.', 'range month_date'),
  maple.propose('01-21 09:00-17:00', 'The 21st is clear all day.', 'all_day month_date'),
  depot.propose('06-17 11:00 America/Los_Angeles', 'Tomorrow at 11 PDT', 'timezone no_zone relative_day'),
  depot.propose(
    '06-22 10:00 America/New_York',
    'I work out of Boston. Monday, ten o’clock my time?',
    'timezone city spoken_time typographic',
  ),
  orchard.propose('02-22 13:00-14:00', 'Tomorrow 1 to 2 ET', 'range timezone relative_day'),
  orchard.propose(
    ['02-24 14:00', '02-25 14:00', '02-26 14:00'],
    'Wed, Thu, Fri - 2pm any of them',
    'multiple shared_time',
  ),
  orchard.propose('02-25 13:00-16:00', 'Thurs anywhere between 1 and 4', 'range'),
  orchard.propose('03-02 15:00', 'Tuesday March 2nd, 3 in the afternoon', 'month_date'),
  summit.propose(
    '12-31 14:00',
    'Tomorrow, New Year’s Eve, at 2? I am bored.',
    'relative_day year_boundary typographic',
  ),
  summit.propose('01-08 09:00-12:00', 'Friday the 8th, in the morning', 'window month_date year_boundary'),
];

/** Times that are read but cannot or must not be booked. */
export const unbookable = [
  thames.proposeUnclear('10-29 15:00', 'Thursday at 3 would be perfect.', 'same_weekday'),
  thames.proposeUnclear('10-28 09:00-17:00', 'Wednesday would be far better.', 'bare_day polite'),
  thames.proposeUnclear('10-28 16:00', 'Wednesday at four, should the committee rise in time.', 'conditional polite'),
  thames.proposeUnclear([], 'Wednesday at elevenses?', 'unknown_part slang'),
  thames.proposeUnclear([], '31 November at 10 am would be convenient.', 'nonexistent_date'),
  bondi.proposeUnclear('10-09 14:00', 'Friday 2pm?', 'same_weekday terse'),
  bondi.proposeUnclear('10-07 07:00', 'Wednesday 7 works', 'ambiguous_hour bare_hour'),
  bondi.proposeUnclear([], 'My business partner Josh can do Wednesday 4pm.', 'other_person'),
  bondi.proposeUnclear('10-07 10:00-12:00', 'Wednesday 10 to 12, gotta be the whole two hours mate', 'range duration'),
  deccan.proposeUnclear(
    '06-11 19:30',
    'Friday 7:30 PM, provided that quotation is shared before.',
    'conditional nonnative',
  ),
  deccan.proposeUnclear(
    [],
    'Kindly arrange two meetings, Friday 7:30 PM with stores and Monday 7:30 PM with finance.',
    'multi_booking nonnative',
  ),
  paulista.proposeUnclear([], 'Thursday 18/08 at 15h', 'date_weekday_conflict numeric_date'),
  paulista.proposeUnclear('08-19 15:00', 'Every Thursday at 15h is my free hour.', 'recurring nonnative'),
  spree.proposeUnclear([], 'Thursday at 15 IST', 'timezone ambiguous_zone'),
  gracht.proposeUnclear('05-05 11:00', 'next tuesday 11:00', 'next_weekday'),
  gracht.proposeUnclear('04-29 09:00-17:00', 'wednesday?', 'bare_day terse'),
  fens.proposeUnclear('02-16 11:00', 'tues 11', 'same_weekday terse'),
  fens.proposeUnclear([], 'thurs 3 bst', 'timezone bst_in_winter'),
  harbor.proposeUnclear('10-01 14:00', 'Next Thursday at 2', 'next_weekday'),
  harbor.proposeUnclear([], 'Our controller is open tomorrow from 2 to 4.', 'other_person range'),
  harbor.proposeUnclear('09-23 15:00', 'Tomorrow at 3 unless you hear otherwise.', 'conditional'),
  maple.proposeUnclear([], '04/02 at 10 am?', 'numeric_date date_order'),
  mesa.proposeUnclear('07-21 09:00-17:00', 'tues is better', 'bare_day'),
  depot.proposeUnclear('06-22 14:00', 'Monday at 2 pm', 'no_zone'),
  depot.proposeUnclear('06-19 09:00-12:00', 'Friday morning', 'no_zone window'),
  wharf.proposeUnclear('05-13 15:00', 'Thursday at 15:00 GMT', 'timezone gmt_in_summer'),
  orchard.proposeUnclear('02-24 15:00', 'Wednesday 3pm would be possible if Dr. Lim is back.', 'conditional'),
  orchard.proposeUnclear([], 'February 30 at 2 works', 'nonexistent_date'),

  thames.proposeNoFit(
    '10-28 14:00-15:00',
    'Wednesday between two and three is all that remains.',
    'range busy_slot spoken_time',
  ),
  thames.proposeNoFit('10-28 18:00', 'Wednesday at 6pm would be preferable.', 'out_of_hours'),
  bondi.proposeNoFit('10-06 14:00-15:00', 'tues 2-3 only', 'range busy_slot'),
  bondi.proposeNoFit('10-10 10:00', 'Saturday the 10th at 10?', 'weekend month_date'),
  deccan.proposeNoFit('06-09 15:00', 'Tomorrow 3 PM IST', 'out_of_hours timezone'),
  paulista.proposeNoFit('08-19 09:00', 'Thursday 9h', 'out_of_hours'),
  spree.proposeNoFit('03-30 14:15', 'Tuesday 14:15 would be better', 'busy_slot dst'),
  fens.proposeNoFit('02-10 09:00', '9 tomorow', 'busy_slot typo'),
  fens.proposeNoFit('02-09 16:00', 'today at 4', 'too_soon relative_day'),
  gracht.proposeNoFit('04-30 14:00-16:00', 'Thursday 14-16h', 'range busy_slot'),
  harbor.proposeNoFit('09-25 17:00-20:00', 'Friday evening', 'window out_of_hours'),
  orchard.proposeNoFit('02-23 14:00-14:45', 'Tuesday from 2 to 2:45', 'range busy_slot'),
  saguaro.proposeNoFit('11-05 16:00', 'Thursday at 4', 'out_of_hours timezone'),

  thames.interested('Perhaps the week commencing 2 November?', 'coarse polite'),
  bondi.interested('Week after next is heaps better', 'coarse slang'),
  deccan.interested('Kindly schedule in the last week of June.', 'coarse nonnative'),
  gracht.interested('May is calmer for me', 'coarse'),
  fens.interested('some time next month', 'coarse'),
];
