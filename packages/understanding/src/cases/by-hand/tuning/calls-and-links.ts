import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const mesa = inScene(scenes.mesa);
const prairie = inScene(scenes.prairie);
const thames = inScene(scenes.thames);
const spree = inScene(scenes.spree);
const deccan = inScene(scenes.deccan);
const depot = inScene(scenes.depot);
const orchard = inScene(scenes.orchard);
const bondi = inScene(scenes.bondi);
const gracht = inScene(scenes.gracht);
const fens = inScene(scenes.fens);

/** Wishes to be rung up, with every state the number can be in. */
export const calls = [
  harbor.call('Just ring me on (212) 555-0144.', 'call phone', { phone: '+12125550144' }),
  harbor.call('212.555.0145', 'call phone terse', { phone: '+12125550145' }),
  harbor.call('Call my cell tomorrow at 4: 212-555-0146', 'call phone', {
    phone: '+12125550146',
    windows: ['09-23 16:00'],
  }),
  harbor.call('Easier by phone. Try me between 1 and 3 tomorrow, 212 555 0147.', 'call phone range', {
    phone: '+12125550147',
    windows: ['09-23 13:00-15:00'],
  }),
  harbor.call('Please call me.', 'call signature_phone_only', {
    phone: '+12125550118',
    dress: { signature: 'phone' },
  }),
  harbor.call('Phone me when you get a minute', 'call on_file', {
    onFile: '+12125550118',
    phone: '+12125550118',
    dress: { signature: 'name' },
  }),
  harbor.callWithoutNumber('Give me a call when you can.', 'call no_number', { dress: { signature: 'titled' } }),
  harbor.call('My mobile is 212-555-0148 and the office is 212-555-0149. Call the mobile.', 'call multiple_numbers', {
    phone: '+12125550148',
  }),
  harbor.call('Ring the office line, 212-555-0149, not my cell 212-555-0148.', 'call multiple_numbers negation', {
    phone: '+12125550149',
  }),
  harbor.call('Call +1 (212) 555-0150 x 310, I sit next to the phone.', 'call extension', { phone: '+12125550150' }),
  canyon.call('you can get me at 415 555 0134, no zoom please', 'call phone negation', { phone: '+14155550134' }),
  mesa.call('call me 720-555-0135', 'call phone', { phone: '+17205550135' }),
  mesa.callWithoutNumber('just call', 'call no_number terse'),
  mesa.call('can you call me tmrw after 3', 'call on_file window', {
    onFile: '+13035550147',
    phone: '+13035550147',
    windows: ['07-17 15:00-17:00'],
  }),
  thames.call('Do ring me on 020 7946 0177 whenever it suits.', 'call phone', { phone: '+442079460177' }),
  thames.call('My mobile is 07700 900178, a quick ring would be easiest.', 'call phone', { phone: '+447700900178' }),
  spree.call('Please phone me under 030 23125 219', 'call phone nonnative', { phone: '+493023125219' }),
  spree.call('Call me at 0049 30 23125 220, tomorrow at 14:00.', 'call phone nonnative', {
    phone: '+493023125220',
    windows: ['03-25 14:00'],
  }),
  deccan.call('Kindly call on 98765 43219.', 'call phone nonnative', { phone: '+919876543219' }),
  depot.call('Call me: 773-555-0186', 'call phone no_zone', { phone: '+17735550186' }),
  bondi.call('easiest to ring, 0491 570 158', 'call phone', { phone: '+61491570158' }),
  fens.call('give us a ring 07700 900332', 'call phone slang', { phone: '+447700900332' }),
  prairie.call('Order 3125550199 shipped late, call me about it on 312-555-0152.', 'call decoy_phone', {
    phone: '+13125550152',
  }),
  harbor.interested('Happy to have a call.', 'meeting_call', { dress: { signature: 'phone' } }),
  orchard.interested('A quick call makes sense. What do you have open?', 'meeting_call', {
    dress: { signature: 'hours' },
  }),
  harbor.accept('thu3', 'Thursday at 3, and use 212-555-0151 if the video fails.', 'phone', { phone: '+12125550151' }),
  orchard.propose('02-24 16:00', 'Wednesday at 4. Backup number: 917-555-0173.', 'phone', { phone: '+19175550173' }),
];

/** Schedulers of the lead's own, and links that are something else. */
export const links = [
  harbor.link('Book something here: https://calendly.com/grace-tillman/intro', 'link', {
    link: 'https://calendly.com/grace-tillman/intro',
  }),
  harbor.link('Grab any slot on calendly.com/grace-tillman.', 'link', { link: 'calendly.com/grace-tillman' }),
  harbor.link('My link is below in the signature, use that.', 'link signature_link_used', {
    link: 'https://calendly.com/grace-tillman/intro',
    dress: { signature: 'link' },
  }),
  canyon.link('here you go https://cal.com/luis-ortega/30min pick whatever', 'link', {
    link: 'https://cal.com/luis-ortega/30min',
  }),
  mesa.link('just use tidycal.com/kylebrandt/15', 'link', { link: 'tidycal.com/kylebrandt/15' }),
  orchard.link('Sure - https://meetings.hubspot.com/beth-carmody has my real availability.', 'link', {
    link: 'https://meetings.hubspot.com/beth-carmody',
  }),
  orchard.link('Feel free to schedule at https://calendar.app.google/4TqVbX7mKp2LsRn89', 'link', {
    link: 'https://calendar.app.google/4TqVbX7mKp2LsRn89',
  }),
  orchard.link(
    'You can reserve time with me at https://outlook.office365.com/book/OrchardHealth@orchard.example/',
    'link',
    { link: 'https://outlook.office365.com/book/OrchardHealth@orchard.example/' },
  ),
  gracht.link('pick a spot: cal.com/jorisdewit/20', 'link', { link: 'cal.com/jorisdewit/20' }),
  bondi.link('Jump on youcanbook.me/teganm and grab whatever suits', 'link', { link: 'youcanbook.me/teganm' }),
  spree.link('Please choose a date under https://calendly.com/anke-vogel/termin', 'link nonnative', {
    link: 'https://calendly.com/anke-vogel/termin',
  }),
  thames.link('Do help yourself to a slot: https://zcal.co/harrietcole', 'link polite', {
    link: 'https://zcal.co/harrietcole',
  }),
  harbor.accept(
    'mon930',
    'Monday works. Our product tour is at https://harbor.example/tour if you want to prepare.',
    'foreign_link',
  ),
  harbor.accept(
    'fri11',
    'Friday at 11. Vote on lunch too: https://doodle.com/meeting/participate/id/bXw3kPqd',
    'poll_link',
  ),
  harbor.propose(
    '09-23 16:00',
    'Tomorrow at 4, or grab another time at https://calendly.com/grace-tillman/intro',
    'link relative_day',
    {
      link: 'https://calendly.com/grace-tillman/intro',
    },
  ),
  harbor.question(
    'Your booking page https://calendly.com/nora-brightlane shows no times at all, is it broken?',
    'foreign_link',
  ),
  harbor.question('Is this you? https://news.example/2026/brightlane-raises-series-b', 'foreign_link question'),
  harbor.interested('None of those work, please send me your booking link.', 'reject_all ask_link'),
  orchard.interested('Yes, send over your Calendly.', 'ask_link'),
  orchard.interestedNoLink(
    'Interested, but please no booking links. I refuse to click through somebody’s calendar.',
    'link_refused',
  ),
  thames.interestedNoLink(
    "I'd like to hear more, though do not send me one of those scheduling links.",
    'link_refused',
  ),
];
