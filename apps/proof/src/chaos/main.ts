import { parseArgs } from 'node:util';
import { openStage } from '../bench/stage.ts';
import { planRounds } from './plan.ts';
import { playSeason, type SeasonResult } from './season.ts';

const USAGE = `pnpm chaos [--rounds N] [--seed S] [--lanes L] [--pages SHARE]

Kills server and worker at steps that the seed chooses, lets providers fail, and proves from the ledgers and the
database that no reply was lost, no effect doubled, no hold forgotten and no time taken twice. A share of the rounds (0.2) is about
leads' own schedulers: there the browser worker and its browsers are killed too; 0 starts none.`;

const SEASON = 25;

const { values } = parseArgs({
  args: process.argv.slice(2).filter(arg => arg !== '--'),
  options: {
    rounds: { type: 'string', default: '25' },
    seed: { type: 'string' },
    lanes: { type: 'string', default: '2' },
    pages: { type: 'string', default: '0.2' },
    help: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const lanes = Number(values.lanes);
const pages = Number(values.pages);
const seed = Number(values.seed ?? Date.now() % 1_000_000_007);
if (values.help || !(rounds >= 1) || !(lanes >= 1) || !(pages >= 0 && pages <= 1) || Number.isNaN(seed)) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(values.help ? 0 : 2);
}

const began = Date.now();
const plan = planRounds(seed, rounds, { pages });
const seasons = Array.from({ length: Math.ceil(rounds / SEASON) }, (_none, index) =>
  plan.slice(index * SEASON, (index + 1) * SEASON),
);
process.stdout.write(`${rounds} rounds, seed ${seed}\n`);
const stage = await openStage();
const results: SeasonResult[] = [];
try {
  const waiting = [...seasons.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, season] = next;
      const result = await playSeason(stage, `chaos_${index}`, season);
      results.push(result);
      const last = season.at(-1)?.number ?? 0;
      const verdict = result.violations.length === 0 ? 'all well' : result.violations.join('\n    ');
      process.stdout.write(`  rounds ${season[0]?.number} to ${last}: ${verdict}\n`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
} finally {
  await stage.close();
}

const violations = results.flatMap(result => result.violations);
const deaths = results.flatMap(result => result.deaths);
const sum = (of: (result: SeasonResult) => number) => results.reduce((total, result) => total + of(result), 0);
const moments = Map.groupBy(
  deaths,
  death => `${death.victim} · ${death.moment} · ${death.step.replace(/[0-9a-zA-Z_-]{16,}/g, '…')}`,
);
const table = [...moments]
  .map(([moment, those]) => `  ${String(those.length).padStart(4)}  ${moment}`)
  .sort()
  .reverse();
process.stdout.write(`${table.slice(0, 60).join('\n')}\n`);
const attempts = Map.groupBy(
  results.flatMap(result => result.attempts),
  attempt => attempt,
);
for (const [ending, those] of [...attempts].sort((a, b) => b[1].length - a[1].length))
  process.stdout.write(`  ${String(those.length).padStart(4)}  on leads’ schedulers: ${ending}\n`);
process.stdout.write(
  `${sum(result => result.rounds)} rounds in ${Math.round((Date.now() - began) / 1000)} s, ${deaths.length} kills ` +
    `(${moments.size} different moments), ${sum(result => result.confirmed)} meetings stand, ${sum(result => result.byPerson)} before a person, ` +
    `finished at most ${Math.max(0, ...results.map(result => result.slowestMs))} ms after a kill ` +
    `(on leads’ schedulers ${Math.max(0, ...results.map(result => result.slowestLinkMs))} ms), ${violations.length} violations. Seed ${seed}.\n`,
);
process.exit(violations.length === 0 ? 0 : 1);
