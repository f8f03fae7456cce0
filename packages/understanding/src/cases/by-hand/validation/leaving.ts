import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const mesa = inScene(scenes.mesa);
const saguaro = inScene(scenes.saguaro);
const maple = inScene(scenes.maple);
const thames = inScene(scenes.thames);
const wharf = inScene(scenes.wharf);
const spree = inScene(scenes.spree);
const deccan = inScene(scenes.deccan);
const bondi = inScene(scenes.bondi);
const paulista = inScene(scenes.paulista);
const orchard = inScene(scenes.orchard);
const summit = inScene(scenes.summit);
const gracht = inScene(scenes.gracht);
const fens = inScene(scenes.fens);

/** Refusals, departures, other people, calendars changed. */
export const leaving = [
  thames.notInterested('We are suitably provided for, thank you.', 'not_interested polite'),
  thames.notInterested('I fear this holds no appeal for us.', 'not_interested polite'),
  bondi.notInterested('Yeah nah, not for us', 'not_interested slang'),
  deccan.notInterested(
    'At present there is no requirement and none is foreseen. Kindly close this query.',
    'not_interested nonnative',
  ),
  paulista.notInterested(
    'We already work with a partner for this since Monday, thank you.',
    'not_interested decoy_time nonnative',
  ),
  fens.notInterested('dont need it ta', 'not_interested typo'),
  harbor.notInterested('Hard pass.', 'not_interested terse'),
  summit.notInterested('The board voted this down on December 15.', 'not_interested decoy_time'),
  wharf.notInterested("Tuesday, Wednesday, Friday, doesn't matter: we're not buying.", 'not_interested decoy_time'),
  thames.notNow('This will have to wait until after Easter; I shall be in touch.', 'not_now polite'),
  bondi.notNow('Flat out til Chrissie, hit me up in Feb', 'not_now slang'),
  deccan.notNow('Presently the project is on hold. We will revert once it resumes.', 'not_now nonnative'),
  gracht.notNow('no bandwidth this quarter, try me after summer', 'not_now'),
  harbor.notNow("Let's revisit when our contract is up in March.", 'not_now'),
  saguaro.notNow('We are mid-migration. Ask again in six months.', 'not_now'),
  thames.unsubscribe('I should be grateful if you would cease writing to me.', 'unsubscribe polite'),
  bondi.unsubscribe('take me off whatever list this is', 'unsubscribe'),
  deccan.unsubscribe('Kindly desist from sending further mails.', 'unsubscribe nonnative'),
  fens.unsubscribe('stop', 'unsubscribe terse'),
  harbor.unsubscribe('opt out', 'unsubscribe terse'),
  wharf.unsubscribe("No more of these please. And Wednesday's rubbish for me anyway.", 'unsubscribe decoy_time'),
  spree.legalRequest(
    'I object to the processing of my data according to Art. 21 GDPR. Erase it and write to me no more.',
    'unsubscribe legal nonnative',
  ),
  orchard.legalRequest('Under the CCPA, delete my personal information and stop emailing me.', 'unsubscribe legal'),
  wharf.accept('wed11', 'Keep me on the list, please! Wednesday at 11 is perfect.', 'false_unsubscribe'),
  maple.accept('fri930', 'I nearly unsubscribed last week, glad I did not. Friday at 9:30 works.', 'false_unsubscribe'),
  thames.wrongPerson('I am no longer with the firm.', 'wrong_person polite'),
  bondi.wrongPerson("That's not me anymore, I moved on in June", 'wrong_person decoy_time'),
  fens.wrongPerson('who u after? not me pal', 'wrong_person'),
  deccan.referral(
    'This pertains to Mr. Nikhil Rane of IT, nikhil.rane@deccan.example. He is available on Thursday.',
    'referral decoy_time nonnative',
  ),
  thames.referral('My successor, Judith Ames, now has charge of these matters.', 'referral polite'),
  gracht.referral('@Sanne Visser handles this, ask her', 'referral'),
  saguaro.referral('I only do scheduling. Dr. Ruiz decides on software.', 'referral'),
  thames.cancel('With apologies, I must call off our appointment.', 'cancel polite'),
  bondi.cancel("Gonna have to bail on our Tuesday catch up, don't rebook", 'cancel slang'),
  fens.cancel('scrap the meeting thurs', 'cancel'),
  wharf.cancel('Callum Reid has declined this invitation.', 'cancel calendar_notice', {
    subject: 'Declined: Studio bookings @ Wed 12 May 2027 11:00 (BST)',
    bare: true,
  }),
  thames.reschedule('Could our Monday appointment be put back to Friday the 30th at eleven?', 'reschedule polite', {
    windows: ['10-30 11:00'],
  }),
  deccan.reschedule('Kindly postpone the meeting fixed for tomorrow.', 'reschedule nonnative'),
  harbor.reschedule("I'm stuck in traffic for our 3pm. Tomorrow at 2:30 instead?", 'reschedule relative_day', {
    windows: ['09-23 14:30'],
  }),
  mesa.reschedule('can we bump the fri appt to mon 11', 'reschedule', { windows: ['07-20 11:00'] }),
];

/** Interest or curiosity without a time. */
export const wondering = [
  thames.interested('I should like to hear more about this.', 'interested polite'),
  bondi.interested('Yeah keen, whats next?', 'interested slang'),
  deccan.interested('Your offering is of interest to us. Please suggest the way forward.', 'interested nonnative'),
  orchard.interested('You have my attention.', 'interested'),
  gracht.interested('sure why not, let’s meet', 'interested typographic'),
  paulista.interested('We have much interest, send me your available hours please.', 'interested nonnative'),
  orchard.interested("Let's do it. Where do I pick a time?", 'interested ask_link'),
  thames.question('Pray, what would the licence for 25 seats amount to?', 'question decoy_number'),
  deccan.question('Whether integration with SAP is available?', 'question nonnative'),
  bondi.question('How did you get my details?', 'question'),
  fens.question('who this', 'question terse'),
  harbor.question('Our yard is open 6 to 3, does your support team cover that?', 'question decoy_time'),
  canyon.question('On March 3 you changed your prices, right? What is it now per shop?', 'question past_reference'),
];
