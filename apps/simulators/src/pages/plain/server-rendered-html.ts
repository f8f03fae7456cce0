import { DateTime } from 'luxon';
import type { Page } from '../page.ts';
import { clockOf, escapeHtml, hostileText, shownHost } from '../shell.ts';
import type { PageLanguage, PageQuestion } from '../variants.ts';
import { wordingOf } from '../wording/wording.ts';

/** Zones that the drop-down offers besides the host's. */
const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'Asia/Tokyo',
];

interface Chosen {
  start: number;
  zone: string;
  minutes: number;
}

const document = (language: PageLanguage, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  `<link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/** A month as a table whose open days are links, and the times of the chosen day as buttons of a form. */
export function monthPage(view: {
  page: Page;
  language: PageLanguage;
  zone: string;
  minutes: number;
  month: string;
  openDays: ReadonlySet<string>;
  day: string | null;
  starts: readonly number[];
}): string {
  const { page, language, zone, minutes, month } = view;
  const words = wordingOf(language);
  const first = DateTime.fromISO(month, { zone: 'utc' }).setLocale(language);
  const link = (changes: Record<string, string>): string =>
    `?${new URLSearchParams({ month, zone, minutes: String(minutes), ...changes })}`.replaceAll('&', '&amp;');
  const turn = (months: number, text: string): string =>
    `<a href="${link({ month: first.plus({ months }).toFormat('yyyy-MM') })}">${text}</a>`;
  const lengths =
    page.durations.length > 1
      ? `<p>${words.duration}: ${page.durations.map(each => `<a href="${link({ minutes: String(each) })}">${each} ${words.minutes}</a>`).join(' ')}</p>`
      : '';
  const body = [
    `<h1>${escapeHtml(page.title)}</h1><p>${escapeHtml(shownHost(page))}, ${minutes} ${words.minutes}, ${escapeHtml(page.location)}</p>`,
    aside(page, language),
    lengths,
    zoneForm(page, zone, month, words.timeZone, words.choose),
    `<p>${turn(-1, words.previousMonth)} <b>${escapeHtml(first.toFormat('LLLL yyyy'))}</b> ${turn(1, words.nextMonth)}</p>`,
    monthTable(first, view.openDays, day => link({ day })),
    view.openDays.size === 0 ? `<p>${words.noTimesInMonth} ${escapeHtml(first.toFormat('LLLL'))}</p>` : '',
    view.day ? timesForm(view) : '',
  ].join('');
  return document(language, page.title, body);
}

function monthTable(first: DateTime, openDays: ReadonlySet<string>, linkTo: (day: string) => string): string {
  const blanks = Array.from({ length: first.weekday - 1 }, () => '<td></td>');
  const days = Array.from({ length: first.daysInMonth ?? 0 }, (_, index) => {
    const day = first.plus({ days: index }).toISODate() ?? '';
    return `<td>${openDays.has(day) ? `<a href="${linkTo(day)}">${index + 1}</a>` : index + 1}</td>`;
  });
  const cells = [...blanks, ...days];
  const rows = Array.from(
    { length: Math.ceil(cells.length / 7) },
    (_, week) => `<tr>${cells.slice(week * 7, week * 7 + 7).join('')}</tr>`,
  );
  return `<table border="1">${rows.join('')}</table>`;
}

function timesForm({ page, language, zone, minutes, day, starts }: Parameters<typeof monthPage>[0]): string {
  const heading = DateTime.fromISO(day ?? '', { zone })
    .setLocale(language)
    .toLocaleString(DateTime.DATE_HUGE);
  const buttons = starts.map(
    start =>
      `<button name="start" value="${new Date(start).toISOString()}">${clockText(page, language, start, zone)}</button> `,
  );
  return (
    `<h2>${escapeHtml(heading)}</h2><form method="get" action="/${page.user}/${page.slug}/details">` +
    `${hidden({ zone, minutes: String(minutes) })}${buttons.join('')}</form>`
  );
}

function zoneForm({ timeZone, variant }: Page, zone: string, month: string, label: string, choose: string): string {
  if (variant.hostTimeZone === 'locked') return `<p>${label}: ${zone}</p>`;
  const zones = [...new Set([zone, timeZone, ...ZONES])];
  const options = zones.map(each => `<option${each === zone ? ' selected' : ''}>${each}</option>`);
  return `<form method="get">${hidden({ month })}<label>${label} <select name="zone">${options.join('')}</select></label> <button>${choose}</button></form>`;
}

/** The form; after a refusal with what was typed and a sentence above it. */
export function detailsPage(view: {
  page: Page;
  language: PageLanguage;
  chosen: Chosen;
  fields: Readonly<Record<string, string>>;
  error: string | null;
}): string {
  const { page, language, chosen, fields, error } = view;
  const words = wordingOf(language);
  const value = (name: string): string => escapeHtml(fields[name] ?? '');
  const row = (label: string, control: string): string => `<tr><td>${escapeHtml(label)}</td><td>${control}</td></tr>`;
  const rows = [
    row(`${words.name} *`, `<input name="name" value="${value('name')}" required>`),
    row(`${words.email} *`, `<input name="email" type="email" value="${value('email')}" required>`),
    page.phone === 'absent'
      ? ''
      : row(
          `${words.phone}${page.phone === 'required' ? ' *' : ''}`,
          `<input name="phone" type="tel"${page.phone === 'required' ? ' required' : ''}>`,
        ),
    ...(page.variant.questions ?? []).map((question, index) =>
      row(`${question.label}${question.required ? ' *' : ''}`, controlOf(question, `q${index}`)),
    ),
    page.variant.termsRequired ? row(`${words.terms} *`, '<input type="checkbox" name="terms" required>') : '',
    page.variant.marketingConsent ? row(words.marketing, '<input type="checkbox" name="news">') : '',
  ];
  const trap = page.variant.honeypot
    ? '<p style="display:none"><label>Website * <input name="website" tabindex="-1"></label></p>'
    : '';
  const body = [
    `<h1>${escapeHtml(page.title)}</h1><p>${escapeHtml(shownHost(page))}</p>`,
    error ? `<p role="alert"><b>${escapeHtml(error)}</b></p>` : '',
    `<p>${momentText(page, language, chosen)}, ${chosen.minutes} ${words.minutes}</p>`,
    aside(page, language),
    `<form method="post" action="/${page.user}/${page.slug}/details">`,
    hidden({ start: new Date(chosen.start).toISOString(), zone: chosen.zone, minutes: String(chosen.minutes) }),
    `<table>${rows.join('')}</table>${trap}${priceHtml(page, words)}<input type="submit" value="${words.confirm}"></form>`,
    `<p><a href="/${page.user}/${page.slug}">${words.back}</a></p>`,
  ].join('');
  return document(language, words.enterDetails, body);
}

function controlOf({ type, required, options }: PageQuestion, name: string): string {
  const asked = `name="${name}"${required ? ' required' : ''}`;
  const choices = (kind: string): string =>
    options
      .map(
        each => `<label><input type="${kind}" name="${name}" value="${escapeHtml(each)}"> ${escapeHtml(each)}</label> `,
      )
      .join('');
  switch (type) {
    case 'textarea':
      return `<textarea ${asked}></textarea>`;
    case 'select':
      return `<select ${asked}><option></option>${options.map(each => `<option>${escapeHtml(each)}</option>`).join('')}</select>`;
    case 'radio':
      return choices('radio');
    case 'checkbox':
      return options.length > 0 ? choices('checkbox') : `<input type="checkbox" value="yes" ${asked}>`;
    case 'phone':
      return `<input type="tel" ${asked}>`;
    case 'odd':
      return `<input type="range" min="0" max="5" value="0" ${asked}>`;
    default:
      return `<input ${asked}>`;
  }
}

export function confirmationPage(
  page: Page,
  language: PageLanguage,
  shown: { start: number; zone: string; isPending: boolean },
): string {
  const words = wordingOf(language);
  const [headline, note] = shown.isPending
    ? [words.pending, words.pendingNote]
    : [words.confirmed, words.invitationSent];
  return document(
    language,
    headline,
    `<h1>${headline}</h1><p>${escapeHtml(page.title)}, ${escapeHtml(shownHost(page))}</p><p>${momentText(page, language, shown)}</p><p>${note}</p>`,
  );
}

export function codePage({ variant }: Page, language: PageLanguage, email = ''): string {
  const words = wordingOf(language);
  const text = `${variant.emailCode ? words.emailCodeText : words.phoneCodeText} ${escapeHtml(email)}`;
  return document(
    language,
    words.codeTitle,
    `<h1>${words.codeTitle}</h1><p>${text}</p><form method="get"><input name="code" maxlength="6" autocomplete="one-time-code"><button>${words.verify}</button></form>`,
  );
}

export function signInPage(page: Page, language: PageLanguage): string {
  const words = wordingOf(language);
  const form = `<form method="post" action="/_verification"><label>${words.email} <input type="email" name="login"></label><label>${words.password} <input type="password" name="password"></label><button>${words.signIn}</button></form>`;
  return document(language, page.title, `<h1>${words.signInToBook}</h1>${form}`);
}

/** What variants put on a page whatever step it is. */
function aside(page: Page, language: PageLanguage): string {
  const words = wordingOf(language);
  const { variant } = page;
  const hostile = hostileText(page);
  return [
    variant.recurring ? `<p>${words.recurring} 4</p>` : '',
    variant.captcha ? '<iframe title="reCAPTCHA" src="//www.google.com.localhost/recaptcha/api2/anchor"></iframe>' : '',
    hostile ? `<p style="color:#fff;background:#fff;font-size:1px">${escapeHtml(hostile)}</p>` : '',
  ].join('');
}

function priceHtml({ variant }: Page, words: ReturnType<typeof wordingOf>): string {
  if (variant.priceChanged) return `<p>${words.priceChanged} $75.00.</p>`;
  return variant.payment
    ? `<p>${words.total}: $75.00 USD</p><label>Card number <input name="cardnumber" autocomplete="cc-number"></label>`
    : '';
}

const hidden = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');

function clockText(page: Page, language: PageLanguage, start: number, zone: string): string {
  const at = DateTime.fromMillis(start, { zone });
  return clockOf(page, language) === '12h' ? at.setLocale('en').toFormat('h:mm a') : at.toFormat('HH:mm');
}

function momentText(page: Page, language: PageLanguage, { start, zone }: { start: number; zone: string }): string {
  const at = DateTime.fromMillis(start, { zone }).setLocale(language);
  return escapeHtml(`${at.toLocaleString(DateTime.DATE_HUGE)}, ${clockText(page, language, start, zone)} (${zone})`);
}
