import { expect, it } from 'vitest';
import { recogniseLink } from '../recognise-link.ts';
import { unwrap } from './unwrap.ts';

const PAGE = 'https://calendly.com/jane/30min';
const ENCODED = encodeURIComponent(PAGE);
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const MANDRILL = base64url(JSON.stringify({ s: 'x', p: JSON.stringify({ u: 1, url: PAGE }) }));

it.each([
  ['safe-links', `https://eur01.safelinks.protection.outlook.com/ap/t-1/?url=${ENCODED}&data=x`],
  ['safe-links', `https://x.safelinks.protection.office365.us/GetUrlReputation?url=${ENCODED}`],
  [
    'teams-safe-links',
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=${ENCODED}&locale=en`,
  ],
  ['google', `https://www.google.co.uk/url?url=${ENCODED}`],
  ['google-amp', 'https://www.google.com/amp/s/calendly.com/jane/30min'],
  ['proofpoint-3', 'https://urldefense.us/v3/__https:/calendly.com/jane/30min__;!!A!b'],
  ['proofpoint-3', 'https://urldefense.proofpoint.com/v3/__https://calendly.com/jane/30min__;!!A!b$'],
  ['symantec', `https://clicktime.symantec.com/3abc?u=${ENCODED}`],
  ['trend-micro', `https://ca-1234.imsva.trendmicro.com/wis/clicktime/v1/query?url=${ENCODED}&umid=1`],
  ['trellix', `https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u=${PAGE}`],
  ['libraesva', `https://urlsand.esvalabs.com/?u=${ENCODED}&e=1`],
  ['check-point', `https://url.avanan.click/v2/___${PAGE}___.YzJ1OmF`],
  ['check-point', `https://protect.checkpoint.com/v2/___${PAGE}___.YzJ1OmF`],
  ['linkedin', `https://www.linkedin.com/safety/go?url=${ENCODED}&trk=x`],
  ['linkedin', `https://www.linkedin.com/redir/redirect?url=${ENCODED}`],
  ['facebook', `https://l.facebook.com/l.php?u=${ENCODED}&h=x`],
  ['instagram', `https://l.instagram.com/?u=${ENCODED}`],
  ['slack', `https://slack-redir.net/link?url=${ENCODED}`],
  ['youtube', `https://www.youtube.com/redirect?q=${ENCODED}`],
  ['reddit', `https://out.reddit.com/t3_x?url=${ENCODED}`],
  ['postmark', 'https://track.pstmrk.it/3s/calendly.com%2Fjane%2F30min/abc/def'],
  ['mandrill', `https://mandrillapp.com/track/click/123/calendly.com?p=${MANDRILL}`],
  ['customer-io', `https://e.customeriomail.com/e/c/${base64url(JSON.stringify({ href: PAGE }))}/sig`],
  ['customer-io', `https://track.customer.io/e/c/${base64url(JSON.stringify({ href: PAGE }))}`],
])('%s is taken off %s', (name, wrapped) => {
  expect(unwrap(wrapped)).toEqual({ url: PAGE, wrappers: [name], opaque: false });
});

it.each([
  ['google-translate', 'https://calendly-com.translate.goog/jane'],
  ['mimecast', 'https://protect-us.mimecast.com/s/AbC?domain=calendly.com'],
  ['mimecast', 'https://url.uk.m.mimecastprotect.com/s/AbC?domain=calendly.com'],
  ['check-point', 'https://protect.checkpoint.com/v2/r01/___jvvru://ecngpfna.eqo___.YzJ1'],
  ['hornetsecurity', 'https://atpscan.global.hornetsecurity.com/index.php?atp_str=x'],
  ['intermedia', 'https://url.emailprotection.link/?b=x'],
  ['fortinet', 'https://eu.fortimailcloud.com/fmlurlsvc/?x'],
  ['linkedin-short', 'https://lnkd.in/abc'],
  ['sendgrid', 'https://u1.ct.sendgrid.net/ls/click?upn=x'],
  ['sendgrid', 'https://links.acme.example/ls/click?upn=x'],
  ['mailchimp', 'https://acme.us1.list-manage.com/track/click?u=1'],
  ['hubspot-tracker', 'https://d1.hubspotlinks.com/Ctc/abc'],
  ['hubspot-tracker', 'https://t.sidekickopen08.com/s3t/c/x'],
  ['pardot', 'https://go.pardot.com/e/1/2'],
  ['marketo', 'https://go.acme.mktoweb.com/x'],
  ['klaviyo', 'https://trk.klclick3.com/ls/x'],
  ['brevo-tracker', 'https://x.r.sendibt3.com/tr/cl/x'],
  ['mailgun', 'https://email.acme.example/c/eJx'],
  ['click-tracker', 'https://click.acme.example/?qs=x'],
  ['shortener', 'https://bit.ly/abc'],
  ['shortener', 'https://t.co/abc'],
  ['proofpoint-3', 'https://urldefense.com/v3/__https://x.io/**Z__;w6Q!!A!b$'],
  ['sophos', 'https://eu.protection.sophos.com/?d=x&u=%%%'],
])('%s cannot be read offline: %s', (name, wrapped) => {
  expect(unwrap(wrapped)).toEqual({ url: wrapped, wrappers: [name], opaque: true });
});

it('takes a wrapper out of a wrapper', () => {
  const inner = `https://nam12.safelinks.protection.outlook.com/?url=${ENCODED}&data=x`;
  const outer = `https://www.google.com/url?q=${encodeURIComponent(inner)}`;
  expect(unwrap(outer)).toEqual({ url: PAGE, wrappers: ['google', 'safe-links'], opaque: false });
});

it('gives up behind five layers', () => {
  let url = PAGE;
  for (let layer = 0; layer < 6; layer += 1) url = `https://www.google.com/url?q=${encodeURIComponent(url)}`;
  expect(recogniseLink(url, { ownLinks: [] })).toMatchObject({ kind: 'opaque', family: null });
});

it('does not read a forgery out of a wrapper', () =>
  expect(
    recogniseLink('https://www.google.com/url?q=https%3A%2F%2Fcalendly.com%40evil.tld', { ownLinks: [] }),
  ).toMatchObject({
    kind: 'refused',
    refusal: 'sign-in',
  }));

it('refuses a wrapped script', () =>
  expect(recogniseLink('https://www.google.com/url?q=javascript:alert(1)', { ownLinks: [] }).kind).toBe('refused'));

it('tells the host that Mimecast names', () =>
  expect(recogniseLink('https://protect-us.mimecast.com/s/AbC?domain=calendly.com', { ownLinks: [] }).hints).toEqual({
    domain: 'calendly.com',
  }));
