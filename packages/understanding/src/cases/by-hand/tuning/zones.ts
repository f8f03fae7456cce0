import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const saguaro = inScene(scenes.saguaro);
const thames = inScene(scenes.thames);
const wharf = inScene(scenes.wharf);
const spree = inScene(scenes.spree);
const depot = inScene(scenes.depot);
const orchard = inScene(scenes.orchard);
const paulista = inScene(scenes.paulista);

/** Clocks named, implied, missing or in conflict. */
export const zones = [
  harbor.propose('09-23 15:00 UTC', 'Wednesday at 15:00 UTC', 'timezone 24h'),
  harbor.propose('09-23 10:00 America/Denver', "I'll be in Denver tomorrow, so 10am there?", 'timezone city'),
  harbor.propose('09-23 12:00 America/Los_Angeles', 'Can you do noon Pacific tomorrow?', 'timezone noon'),
  harbor.propose('09-25 14:00 America/Chicago', 'Friday, 2pm CST', 'timezone est_in_summer'),
  harbor.accept('thu3', 'Noon Pacific on Thursday works.', 'timezone noon'),
  harbor.accept('fri11', "Friday 10 Central. I'm in Dallas that day.", 'timezone city'),
  harbor.accept('mon930', 'Monday 13:30 UTC, confirmed.', 'timezone 24h'),
  harbor.accept('thu3', 'Thursday 3pm ET (8pm for my London team) works.', 'timezone'),
  canyon.accept('tue10', 'Tuesday 10 PST is perfect', 'timezone est_in_summer dst'),
  canyon.accept('tue10', '1pm your time on Tuesday works, 10 for me.', 'timezone dst'),
  saguaro.propose('11-04 14:00 America/Chicago', 'Wednesday 2pm Central instead?', 'timezone'),
  saguaro.accept('thu2', 'Thursday 3pm Central / 2pm here is good.', 'timezone'),
  depot.propose('06-17 14:00 America/New_York', 'Wednesday at 2 Eastern?', 'timezone'),
  depot.propose('06-17 14:00 America/Denver', "I'm in Denver. Wednesday at 2 my time?", 'timezone city'),
  depot.propose('06-19 10:00 America/Chicago', 'Friday at 10am your time', 'timezone'),
  depot.propose('06-22 13:00-15:00 America/Los_Angeles', 'Monday 1-3pm PT', 'timezone range'),
  depot.propose('06-17 16:00 UTC', '16:00 UTC tomorrow', 'timezone 24h relative_day'),
  depot.accept('thu10', 'Thursday 11 Eastern is fine', 'timezone same_day_offers'),
  orchard.propose('02-25 09:00 America/Los_Angeles', 'Thursday at 9 Pacific', 'timezone'),
  orchard.propose('02-24 18:00 Europe/London', "I'm in London all week. Wednesday, 6pm UK time?", 'timezone city'),
  thames.propose(
    '10-28 12:00 Europe/Berlin',
    "I'm working from Berlin next week; 12:00 Berlin time on Wednesday?",
    'timezone city dst',
  ),
  spree.propose('03-29 14:00 UTC', 'Monday at 14:00 UTC would be possible.', 'timezone dst nonnative'),
  spree.propose('04-01 15:00', 'Thursday 01.04., 15:00 CET', 'timezone dst numeric_date 24h'),
  paulista.propose('08-19 14:00 America/New_York', 'Thursday at 2pm New York time', 'timezone city'),
  paulista.propose('08-19 15:00', 'Thursday 15:00 Brasilia time', 'timezone 24h'),

  wharf.proposeUnclear('05-13 14:00', 'Thursday 2pm GMT?', 'timezone gmt_in_summer'),
  thames.proposeUnclear([], 'Wednesday 28 October at 11:00 BST', 'timezone bst_in_winter'),
  depot.proposeUnclear('06-17 09:00', 'tomorrow at 9', 'no_zone relative_day'),
  depot.proposeUnclear([], 'Wednesday, 2pm IST', 'timezone ambiguous_zone no_zone'),
  canyon.proposeUnclear([], 'Thursday 9am BST', 'timezone ambiguous_zone'),
  thames.acceptUnclear('Tuesday half two New York time works.', 'timezone_conflict'),
  depot.acceptUnclear('Friday at 3 Pacific works', 'timezone_conflict no_zone'),
];
