import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const saguaro = inScene(scenes.saguaro);
const prairie = inScene(scenes.prairie);
const maple = inScene(scenes.maple);
const thames = inScene(scenes.thames);
const wharf = inScene(scenes.wharf);
const deccan = inScene(scenes.deccan);
const bondi = inScene(scenes.bondi);
const orchard = inScene(scenes.orchard);
const summit = inScene(scenes.summit);
const gracht = inScene(scenes.gracht);
const fens = inScene(scenes.fens);

/** Telephone numbers and the lack of them. */
export const ringing = [
  thames.call('It would be simplest to telephone me: 020 7946 0179.', 'call phone polite', { phone: '+442079460179' }),
  thames.call('Kindly telephone.', 'call signature_phone_only polite', {
    phone: '+442079460188',
    dress: { signature: 'phone' },
  }),
  thames.callWithoutNumber('Might you telephone me instead?', 'call no_number polite', {
    dress: { signature: 'none' },
  }),
  wharf.call('07700 900215 - buzz me tomorrow between 2 and 4', 'call phone range', {
    phone: '+447700900215',
    windows: ['05-11 14:00-16:00'],
  }),
  wharf.call('Ring us at the studio on +44 (0)20 7946 0180, ext 7', 'call extension', { phone: '+442079460180' }),
  bondi.call('gimme a bell 0491 570 159', 'call phone slang', { phone: '+61491570159' }),
  bondi.call('Better on the blower. +61 491 570 110, Wednesday after 2.', 'call phone slang window', {
    phone: '+61491570110',
    windows: ['10-07 14:00-17:00'],
  }),
  deccan.call('Please contact me telephonically at +91 98765 43220.', 'call phone nonnative', {
    phone: '+919876543220',
  }),
  deccan.call('You may call me on my registered number.', 'call on_file nonnative', {
    onFile: '+919876543218',
    phone: '+919876543218',
    dress: { signature: 'name' },
  }),
  fens.call('07700900333 call us fri 10', 'call phone', { phone: '+447700900333', windows: ['02-12 10:00'] }),
  fens.callWithoutNumber('ring me', 'call no_number terse'),
  harbor.call("Pick up the phone and dial 212-555-0163. I don't do video.", 'call phone negation', {
    phone: '+12125550163',
  }),
  harbor.call(
    'Two lines: 212-555-0164 (desk) or 646-555-0165 (mobile). Use the second, call anytime.',
    'call multiple_numbers',
    {
      phone: '+16465550165',
    },
  ),
  canyon.call('phone > zoom. 4155550136', 'call phone terse', { phone: '+14155550136' }),
  saguaro.call('Front desk is 602-555-0163, have them fetch me. Please call today at 2.', 'call phone', {
    phone: '+16025550163',
    windows: ['11-02 14:00'],
  }),
  maple.call('I would rather speak by telephone, 416-555-0126 extension 22.', 'call extension', {
    phone: '+14165550126',
  }),
  summit.call('Our account number is 7735550100. To reach me dial (773) 555-0120.', 'call decoy_phone', {
    phone: '+17735550120',
  }),
  gracht.call('hate typing, call me: +31 20 555 0135', 'call phone', { phone: '+31205550135' }),
  prairie.interested('A call would be good, show me what is open.', 'meeting_call', { dress: { signature: 'phone' } }),
  wharf.accept('fri930', 'Friday 9.30. In case the line drops: 07700 900216', 'phone', { phone: '+447700900216' }),

  thames.link('Please make use of my booking page, https://calendly.com/harriet-cole/catch-up.', 'link polite', {
    link: 'https://calendly.com/harriet-cole/catch-up',
  }),
  wharf.link("Diary's here, pop yourself in: zcal.co/callumreid", 'link slang', { link: 'zcal.co/callumreid' }),
  bondi.link('Whack something in here https://youcanbook.me/teganm', 'link slang', {
    link: 'https://youcanbook.me/teganm',
  }),
  deccan.link('Kindly book your slot using https://calendly.com/arvind-kulkarni', 'link nonnative', {
    link: 'https://calendly.com/arvind-kulkarni',
  }),
  gracht.link('all my free slots: https://savvycal.com/jorisdewit/hello, take one', 'link', {
    link: 'https://savvycal.com/jorisdewit/hello',
  }),
  orchard.link('Self-serve please: meetings.hubspot.com/beth-carmody?uuid=4d1c', 'link', {
    link: 'meetings.hubspot.com/beth-carmody?uuid=4d1c',
  }),
  harbor.link('Scheduling link is under my name, go wild.', 'link signature_link_used', {
    link: 'https://calendly.com/grace-tillman/intro',
    dress: { signature: 'link' },
  }),
  canyon.link('Rather than trade mails: https://koalendar.com/e/luis-ortega', 'link', {
    link: 'https://koalendar.com/e/luis-ortega',
  }),
  maple.accept(
    'fri930',
    'Friday at 9:30 please. Our catalogue: https://lakeshore.example/catalogue.pdf',
    'foreign_link',
  ),
  wharf.propose('05-12 15:00', 'Wednesday 3pm? Failing that, zcal.co/callumreid has everything.', 'link', {
    link: 'zcal.co/callumreid',
  }),
  saguaro.question(
    'I opened https://calendly.com/peter-brightlane and it asks for a password. Why?',
    'foreign_link question',
  ),
  prairie.question('Saw https://press.example/brightlane-layoffs. Are you still in business?', 'foreign_link question'),
  thames.interestedNoLink('Do tell me more; I will not, however, use an online booking page.', 'link_refused polite'),
  bondi.interested('shoot us your booking page', 'ask_link slang'),
];
