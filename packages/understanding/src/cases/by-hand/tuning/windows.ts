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
const depot = inScene(scenes.depot);
const orchard = inScene(scenes.orchard);
const summit = inScene(scenes.summit);
const gracht = inScene(scenes.gracht);
const fens = inScene(scenes.fens);

/** Stretches of time, parts of the day, and whole days. */
export const windows = [
  harbor.propose('09-23 13:00-15:00', 'Wednesday between 1 and 3', 'range busy_slot'),
  harbor.propose('09-23 12:00-17:00', 'Tomorrow afternoon is better for me.', 'window relative_day'),
  harbor.propose('09-24 09:00-12:00', 'Thursday morning instead?', 'window'),
  harbor.propose('09-23 12:00-14:00', 'early afternoon tomorrow?', 'window'),
  harbor.propose('09-25 15:00-17:00', 'Late afternoon on Friday would be good.', 'window'),
  harbor.propose('09-23 09:00-10:00', 'First thing tomorrow?', 'first_thing'),
  harbor.propose('09-30 12:00-13:00', 'Lunchtime on the 30th works for me.', 'window month_date'),
  harbor.propose('09-23 09:00-12:00', 'Wednesday before lunch', 'window'),
  harbor.propose('09-25 13:00-17:00', 'Friday after lunch works.', 'window'),
  harbor.propose('09-23 16:00-17:00', 'EOD Wednesday', 'eod terse'),
  harbor.propose(
    '09-23 15:00-17:00',
    "I'm in meetings until 3 tomorrow, after that I'm yours. So Wednesday after 3?",
    'window decoy_time',
  ),
  harbor.propose('09-25 13:00-17:00', 'Friday from 1 on', 'window'),
  harbor.propose('09-23 09:00-11:00', 'Wednesday by 11 please', 'window'),
  harbor.propose('09-30 09:00-12:00', 'Sept 30 until noon', 'window month_date'),
  harbor.propose('09-23 14:00-17:00', '2 onwards tomorrow', 'window relative_day'),
  harbor.propose('09-23 09:00-17:00', 'Any time tomorrow is fine.', 'all_day'),
  harbor.propose('09-30 09:00-17:00', 'Wednesday the 30th is wide open for me.', 'all_day month_date'),
  harbor.propose(['09-23 09:00-11:00', '09-23 14:00-16:00'], 'Tomorrow 9-11 or 2-4.', 'range multiple'),
  harbor.propose(
    ['09-23 09:00-12:00', '09-23 13:00-17:00'],
    'Tomorrow any time except 12 to 1, when I teach a class.',
    'all_day except',
  ),
  harbor.propose('09-30 10:00-14:00', 'Sep 30, 10-2', 'range month_date'),
  harbor.propose('09-23 11:00-13:00', '11-1 on Wednesday', 'range'),
  harbor.propose('09-23 09:00-09:30', 'wed 9-930', 'range time_compact'),
  harbor.propose(
    ['09-23 15:00-16:30', '09-25 13:00-14:00', '10-01 09:00-11:00'],
    'Here is what I have:\n\n- Wed 9/23: 3:00 - 4:30 pm\n- Fri 9/25: 1 - 2 pm\n- Thu 10/1: 9 - 11 am\n\nPick one and send it over.',
    'range multiple list numeric_date',
  ),
  harbor.propose(
    ['09-30 13:00-15:00', '10-01 13:00-15:00'],
    'Sept 30 or Oct 1, both days between 1 and 3pm.',
    'range multiple shared_time month_date',
  ),
  harbor.rank(
    ['09-25 13:00-17:00', '09-23 14:00-17:00'],
    'Preferably Friday after 1. If that is no good, Wednesday after 2.',
    'preference window',
  ),
  canyon.propose('03-12 09:00-11:00', 'Thursday between 9 and 11 Pacific', 'range timezone dst'),
  canyon.propose('03-10 13:00-14:00', 'Tuesday 1-2pm would be better', 'range change_time dst'),
  mesa.propose('07-17 13:00-15:00', 'tmrw btwn 1-3', 'range typo busy_slot'),
  mesa.propose('07-21 12:00-17:00', 'tues pm?', 'window terse'),
  mesa.propose('07-22 08:00-10:00', 'early morning wed', 'window out_of_hours'),
  saguaro.propose('11-06 09:00-12:00', 'Friday morning is quieter for us.', 'window busy_slot'),
  prairie.propose('05-21 12:00-13:00', 'Could we do lunch time on Thursday instead?', 'window'),
  prairie.propose('05-22 10:00-11:30', 'Friday between 10:00 and 11:30 is all I have left.', 'range'),
  maple.propose('01-14 13:00-17:00', 'tomorrow after lunch?', 'window busy_slot relative_day'),
  maple.propose('01-18 09:00-12:00', 'Monday morning would be preferable.', 'window busy_slot'),
  thames.propose('10-28 14:00-16:00', 'Wednesday from two until four.', 'range spoken_time busy_slot'),
  thames.propose('10-30 15:00-17:00', 'Late in the afternoon on Friday 30 October would suit.', 'window month_date'),
  wharf.propose('05-13 12:00-17:00', 'Thursday afternoon?', 'window busy_slot'),
  spree.propose('03-25 13:00-15:00', "Thursday I have time from 13 to 15 o'clock.", 'range nonnative 24h'),
  spree.propose(
    '04-01 09:00-11:00',
    'Possible would be 01.04. between 9 and 11',
    'range nonnative numeric_date out_of_hours',
  ),
  deccan.propose(
    '06-11 18:00-20:00',
    'We can connect on Friday between 6 PM and 8 PM IST.',
    'range timezone busy_slot',
  ),
  orchard.propose('02-24 12:00-17:00', 'Wednesday afternoon works', 'window'),
  orchard.propose(['02-22 15:00-17:00', '02-25 12:00-13:00'], 'Mon after 3 or Thu 12-1.', 'range multiple'),
  orchard.propose('02-26 11:00-13:00', 'Friday late morning, say 11 to 1', 'range'),
  orchard.propose('02-24 08:00-10:00 America/Los_Angeles', 'Weds 8-10 Pacific?', 'range timezone'),
  summit.propose(['01-05 12:00-17:00', '01-06 12:00-17:00'], 'Jan 5 or 6, afternoons', 'window multiple year_boundary'),
  gracht.propose('04-29 09:00-12:00', 'wed morning works 🙂', 'window emoji'),
  fens.propose('02-10 09:00-12:00', 'can do tomorrow mornin', 'window typo busy_slot'),
  fens.propose('02-15 12:00-14:00', 'mon 12-2?', 'range terse'),

  harbor.proposeUnclear(
    '09-23 14:00-16:00',
    'Tomorrow from 2 to 4. We will need the full two hours.',
    'range duration',
  ),
  harbor.proposeUnclear(
    '09-23 09:00-12:00',
    'Wednesday morning if my daughter is back at school',
    'window conditional',
  ),
  harbor.proposeUnclear(
    '09-23 14:00-17:00',
    'Wednesdays after 2 work for us each week, can we make it a standing call?',
    'recurring window',
  ),
  harbor.proposeUnclear([], 'Our CTO could do Wednesday between 2 and 4.', 'other_person range'),
  depot.proposeUnclear('06-17 13:00-15:00', 'Wednesday between 1 and 3?', 'no_zone range'),
  depot.proposeUnclear('06-17 12:00-17:00', 'tomorrow afternoon', 'no_zone window'),
  orchard.proposeUnclear(
    '02-24 14:00-15:00',
    'Wed 2-3, though it hinges on the board packet being done.',
    'conditional range',
  ),

  harbor.proposeNoFit('09-23 15:00-15:15', 'I have 3 to 3:15 tomorrow, nothing else.', 'range too_short'),
  harbor.proposeNoFit('09-23 17:00-20:00', 'Tomorrow evening?', 'window out_of_hours'),
  harbor.proposeNoFit('09-24 17:00-20:00', 'any time after 5 on thursday', 'window out_of_hours'),
  harbor.proposeNoFit('09-24 10:00-11:30', 'Thursday between 10 and 11:30', 'range busy_slot'),
  maple.proposeNoFit('01-14 14:00-16:00', 'Tomorrow from 2 until 4', 'range busy_slot relative_day'),
  wharf.proposeNoFit('05-13 10:00-12:00', 'Late morning on Thursday', 'window busy_slot'),
  orchard.proposeNoFit('02-24 09:00-10:00', 'first thing Wednesday', 'first_thing out_of_hours'),

  harbor.interested('Next week is better for me.', 'coarse'),
  harbor.interested('Sometime in October would be great.', 'coarse'),
  harbor.interested('Early next week?', 'coarse'),
  orchard.interested('Happy to talk, how does the first half of March look?', 'coarse'),
  mesa.interested('sometime next wk', 'coarse typo'),
  summit.interested('After the holidays please, second half of January.', 'coarse year_boundary'),
];
