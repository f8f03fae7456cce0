import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PAGE_OUTCOMES } from '@overlap/domain/page-booking';
import { z } from 'zod';
import { keepBrowsers } from './chromium/keep.ts';
import { folderSink } from './evidence/folder-sink.ts';
import type { PageResult } from './evidence/record.ts';
import { pageRequestSchema } from './request.ts';
import { visitPage } from './visit.ts';

const USAGE = `pnpm book-link --url URL --name NAME --email EMAIL --timezone ZONE --between ISO/ISO … --evidence DIR [options]

Books a meeting on a scheduling page with the browser worker's own code, and prints what became of it.

  --url URL            the scheduling page
  --name, --email      of the guest
  --phone, --company, --notes, --website, --job-title
  --timezone ZONE      IANA zone that the page is opened in, e.g. Europe/Berlin
  --between ISO/ISO    when it suits us, with offsets or Z; may be given several times
  --wanted ISO         a start that the lead named; wins over the earliest that fits; may be given several times
  --minutes N          the agreed length
  --host NAME          who the page ought to belong to
  --answer "Q=A"       answer to a question of the page; may be given several times
  --accept-terms       a required box for terms may be ticked
  --dry-run            stops before the submit
  --allow-private      pages on this machine and in private networks may be opened
  --evidence DIR       folder for pictures, page text and record.json
  --json               prints one JSON object: ${PAGE_OUTCOMES.join(' | ')}, with kind, slot, timeZone, route, signs, steps, evidence

Ends with 0 when booked (or ready, with --dry-run), 3 when a person has to go on, 1 when it failed, 2 when this is no
complete request.`;

const EXIT: Record<PageResult['outcome'], number> = { booked: 0, dry_run: 0, failed: 1, needs_person: 3 };

function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${USAGE}\n`);
  process.exit(2);
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const many = { type: 'string', multiple: true } as const;
function readArguments() {
  try {
    return parseArgs({
      args: process.argv.slice(2).filter(arg => arg !== '--'),
      options: {
        url: text,
        name: text,
        email: text,
        phone: text,
        company: text,
        notes: text,
        website: text,
        'job-title': text,
        timezone: text,
        minutes: text,
        host: text,
        evidence: text,
        between: many,
        wanted: many,
        answer: many,
        'accept-terms': flag,
        'dry-run': flag,
        'allow-private': flag,
        json: flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const values = readArguments();
if (values.help) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}
const { evidence } = values;
if (!evidence) refuse('Give a folder for the evidence: --evidence DIR');
const pair = (given: string, by: string): [string, string] => {
  const at = given.indexOf(by);
  return at < 0 ? [given, ''] : [given.slice(0, at).trim(), given.slice(at + 1).trim()];
};
const read = pageRequestSchema.safeParse({
  url: values.url,
  guest: {
    name: values.name,
    email: values.email,
    phone: values.phone ?? null,
    company: values.company ?? null,
    notes: values.notes ?? null,
    website: values.website ?? null,
    jobTitle: values['job-title'] ?? null,
  },
  timeZone: values.timezone,
  windows: (values.between ?? []).map(given => {
    const [start, end] = pair(given, '/');
    return { start, end };
  }),
  wanted: values.wanted ?? [],
  minutes: values.minutes === undefined ? null : Number(values.minutes),
  answers: Object.fromEntries((values.answer ?? []).map(given => pair(given, '='))),
  mayAcceptTerms: values['accept-terms'],
  hostName: values.host ?? null,
  isDryRun: values['dry-run'],
});
if (!read.success) refuse(z.prettifyError(read.error));

const sink = await folderSink(evidence);
// The command has no calendar of ours to look into: its windows are what is free.
const effects = { isStillFree: async () => true, arm: async () => true, release: async () => true };
const say = (_fields: unknown, message?: string) => void (message && process.stderr.write(`${message}\n`));
const browsers = keepBrowsers({ requireSandbox: false, log: { info: () => undefined, warn: say } });
const result = await visitPage(read.data, effects, {
  allowPrivate: values['allow-private'],
  browsers,
  evidence: sink,
});
await browsers.close();
await writeFile(path.join(evidence, 'record.json'), `${JSON.stringify(result, null, 2)}\n`, { mode: 0o600 });
if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
else
  process.stdout.write(
    `${result.outcome} (${result.kind}): ${result.says}\n${result.slot ? `${result.slot.start} – ${result.slot.end}\n` : ''}Evidence in ${evidence}\n`,
  );
process.exit(EXIT[result.outcome]);
