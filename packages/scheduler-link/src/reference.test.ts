import { expect, it } from 'vitest';
import { recogniseLink } from './recognise-link.ts';
import { unwrap } from './wrappers/unwrap.ts';

const ID = 'AcZssZ2Vz0abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-abcdefghijklmnopqrs';
const USER = '0123456789abcdef0123456789abcdef@acme.com';

const TABLE: readonly (readonly [string, string, string | null])[] = [
  ['calendly.com/jane/30min', 'booking', 'https://calendly.com/jane/30min'],
  [
    'https://calendly.com/jane/30min/2026-12-02T15:00:00-05:00?month=2026-12&date=2026-12-02',
    'booking',
    'https://calendly.com/jane/30min',
  ],
  ['https://calendly.com/d/cwm3-2kq-9xy/intro?utm_source=x', 'booking', 'https://calendly.com/d/cwm3-2kq-9xy/intro'],
  ['https://calendly.com/jane', 'landing', 'https://calendly.com/jane'],
  ['https://calendly.com/app/scheduled_events/user/me', 'other', null],
  [
    'https://calendly.com/cancellations/1d2e3f40-0000-4000-8000-000000000000',
    'manage',
    'https://calendly.com/cancellations/1d2e3f40-0000-4000-8000-000000000000',
  ],
  ['https://help.calendly.com/hc/en-us', 'other', null],
  ['https://cal.com/jane%2Bbob/30', 'booking', 'https://cal.com/jane+bob/30'],
  ['https://acme.cal.com/sales/demo?overlayCalendar=true', 'booking', 'https://acme.cal.com/sales/demo'],
  ['https://cal.com/team/acme/demo/embed?embed=x', 'booking', 'https://cal.com/team/acme/demo'],
  ['https://cal.com/blog/calendly-alternatives', 'other', null],
  ['https://cal.com/video/9xYz', 'join', 'https://cal.com/video/9xYz'],
  [
    'https://meetings-eu1.hubspot.com/jan-doe/demo?uuid=e7790000&embed=true',
    'booking',
    'https://meetings-eu1.hubspot.com/jan-doe/demo',
  ],
  ['https://www.acme.io/meetings/jan/intro', 'booking', 'https://www.acme.io/meetings/jan/intro'],
  [
    'https://link.msgsndr.com/widget/booking/vggoBfO4Zr1RTp4M4h8m',
    'booking',
    'https://link.msgsndr.com/widget/booking/vggoBfO4Zr1RTp4M4h8m',
  ],
  ['https://api.leadconnectorhq.com/widget/form/abcdefghij', 'other', null],
  [
    `https://calendar.google.com/calendar/u/0/appointments/schedules/${ID}?gv=true`,
    'booking',
    `https://calendar.google.com/calendar/appointments/schedules/${ID}`,
  ],
  ['https://calendar.app.google/5Mpw2nBiJEVNLraHA', 'booking', 'https://calendar.app.google/5Mpw2nBiJEVNLraHA'],
  [
    `https://outlook.office.com/bookwithme/user/${USER}/meetingtype/abcDEF123?anonymous&ep=mlink`,
    'booking',
    `https://outlook.office.com/bookwithme/user/${USER}/meetingtype/abcDEF123?anonymous`,
  ],
  [
    'https://outlook.office365.com/owa/calendar/Sales@acme.com/bookings/s/g5N4qAHLdEKXjghASGYeSw2',
    'booking',
    'https://outlook.office365.com/owa/calendar/Sales@acme.com/bookings/s/g5N4qAHLdEKXjghASGYeSw2',
  ],
  ['https://outlook.office365.com/owa/calendar/0a1b/2c3d/calendar.html', 'other', null],
  ['https://acme.as.me/intro', 'booking', 'https://acme.as.me/intro'],
  ['https://app.apollo.io/#/meet/jane/30-min', 'booking', 'https://app.apollo.io/#/meet/jane/30-min'],
  ['https://acme.zoom.us/j/123456789?pwd=x', 'join', 'https://acme.zoom.us/j/123456789?pwd=x'],
  ['https://doodle.com/meeting/participate/id/abc', 'poll', 'https://doodle.com/meeting/participate/id/abc'],
  ['https://calendly.com.evil.tld/jane/30min', 'refused', null],
  ['https://calendly.com@evil.tld/', 'refused', null],
];

it.each(TABLE)('%s is %s', (written, kind, url) => {
  expect(recogniseLink(written, { ownLinks: [] })).toMatchObject({ kind, url });
});

it.each([
  ['https://urldefense.com/v3/__https://calendly.com/jane/30min__;!!AbC!xyz$', 'https://calendly.com/jane/30min'],
  [
    'https://urldefense.com/v3/__https://lists.example/m/Ykqg0kr0F*2Fyzk2XW@infradead.org/__;JQ!!ACWV5N9M2RV99hQ!abc$',
    'https://lists.example/m/Ykqg0kr0F%2Fyzk2XW@infradead.org/',
  ],
  ['https://urldefense.com/v3/__https://cal.com/a*b/30__;Kw!!AbC!xyz$', 'https://cal.com/a+b/30'],
  ['https://urldefense.com/v3/__https://x.io/**Ab__;w6TDtg!!AbC!xyz$', 'https://x.io/äöb'],
  [
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__calendly.com_jane-2Ddoe_30min-3Fmonth-3D2026-2D12&d=DwMF&c=x',
    'https://calendly.com/jane-doe/30min?month=2026-12',
  ],
  [
    'https://urldefense.proofpoint.com/v1/url?u=https://calendly.com/jane/30min&k=abc',
    'https://calendly.com/jane/30min',
  ],
  [
    'https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcalendly.com%2Fjane%2F30min%3Fmonth%3D2026-12&data=05%7C02%7C&sdata=abc%3D&reserved=0',
    'https://calendly.com/jane/30min?month=2026-12',
  ],
  [
    'https://www.google.com/url?q=https%3A%2F%2Fcal.com%2Fjane%2Fintro&sa=D&source=calendar',
    'https://cal.com/jane/intro',
  ],
  [
    'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2ftidycal.com%2fjane%2f30&c=E,1,abc&typo=1',
    'https://tidycal.com/jane/30',
  ],
  ['https://secure-web.cisco.com/1AbC_d/https%3A%2F%2Fsavvycal.com%2Fjane%2Fchat', 'https://savvycal.com/jane/chat'],
  [
    'https://abc.r.us-east-1.awstrack.me/L0/https:%2F%2Fcalendly.com%2Fjane%2F30min/1/0100/sig=1',
    'https://calendly.com/jane/30min',
  ],
  [
    'https://us-west-2.protection.sophos.com/?d=calendly.com&u=aHR0cHM6Ly9jYWxlbmRseS5jb20vamFuZS8zMG1pbg==&p=m',
    'https://calendly.com/jane/30min',
  ],
])('%s leads to %s', (wrapped, target) => {
  expect(unwrap(wrapped)).toMatchObject({ url: target, opaque: false });
});
