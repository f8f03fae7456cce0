/** A redirector whose target only opening it tells. */
interface OpaqueRule {
  name: string;
  /** Hosts with all below them, or a pattern of the whole host. */
  hosts: readonly (string | RegExp)[];
  path?: RegExp;
}

const words = (text: string): string[] => text.split(/\s+/);

export const OPAQUE: readonly OpaqueRule[] = [
  { name: 'google-translate', hosts: ['translate.goog'] },
  {
    name: 'mimecast',
    hosts: [/^protect[\w-]*\.mimecast\.com$/, /^url\.[\w.-]+\.mimecastprotect\.com$/],
    path: /^\/s\//,
  },
  { name: 'hornetsecurity', hosts: ['atpscan.global.hornetsecurity.com'] },
  { name: 'intermedia', hosts: ['url.emailprotection.link'] },
  { name: 'fortinet', hosts: [/fortimail/] },
  { name: 'linkedin-short', hosts: ['lnkd.in'] },
  { name: 'sendgrid', hosts: ['ct.sendgrid.net', /^/], path: /^\/ls\/click$/ },
  { name: 'mailchimp', hosts: ['list-manage.com'], path: /^\/track\/click/ },
  { name: 'mailchimp', hosts: ['mailchi.mp'] },
  {
    name: 'hubspot-tracker',
    hosts: [
      'hubspotlinks.com',
      'hs-sales-engage.com',
      'hubspotemail.net',
      /^t\.sidekickopen[\w-]*\.com$/,
      'hubs.li',
      'hubs.ly',
    ],
  },
  { name: 'pardot', hosts: ['go.pardot.com'] },
  { name: 'marketo', hosts: ['mktoweb.com'] },
  { name: 'activecampaign', hosts: ['acemlnc.com'] },
  { name: 'klaviyo', hosts: [/^trk\.klclick[\w-]*\.com$/] },
  { name: 'brevo-tracker', hosts: [/(?:^|\.)sendibt[\w-]*\.com$/] },
  { name: 'mailgun', hosts: [/^email\./], path: /^\/c\/./ },
  { name: 'mixmax-tracker', hosts: ['track.mixmax.com', 'sendto.mixmax.com'] },
  { name: 'click-tracker', hosts: [/^click\./] },
  {
    name: 'shortener',
    hosts: words(
      'bit.ly tinyurl.com t.co goo.gl rb.gy cutt.ly ow.ly buff.ly is.gd rebrand.ly short.io dub.sh t.ly shorturl.at',
    ),
    path: /^\/./,
  },
];
