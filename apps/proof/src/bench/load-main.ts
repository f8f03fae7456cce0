import { Pool } from 'undici';
import { type Reply, signedDelivery, type Target } from './deliveries.ts';
import type { LoadAnswer, LoadOrder } from './load.ts';
import { now } from './quantiles.ts';

/** The load generator: a process of its own, so that it shares no event loop with what it measures. */
const STRANGER: Reply = { email: 'bench@nobody.example', text: 'Sounds good, the first one works for me.' };

interface Tally {
  answer: LoadAnswer;
  post(reply: Reply, since: number): Promise<void>;
}

function createTally(pool: Pool, target: Target): Tally {
  const path = new URL(target.url).pathname;
  const answer: LoadAnswer = { accepted: 0, refused: 0, seconds: 0, latencies: [], sentAt: [] };
  const post = async (reply: Reply, since: number) => {
    const { headers, body } = signedDelivery(target, reply);
    try {
      const response = await pool.request({ method: 'POST', path, headers, body });
      await response.body.dump();
      if (response.statusCode === 200) {
        answer.accepted += 1;
        answer.latencies.push(now() - since);
      } else answer.refused += 1;
    } catch {
      answer.refused += 1;
    }
  };
  return { answer, post };
}

/** Closed loop: every connection sends its next delivery when the last was answered. */
async function saturate({ post }: Tally, connections: number, seconds: number): Promise<void> {
  const until = now() + seconds * 1000;
  const connection = async () => {
    for (let at = now(); at < until; at = now()) await post(STRANGER, at);
  };
  await Promise.all(Array.from({ length: connections }, connection));
}

/** Open loop: each delivery has its time, and is measured from it, whether or not earlier ones were answered. */
async function pace({ post, answer }: Tally, replies: Reply[], perSecond: number): Promise<void> {
  const began = now() + 20;
  const running: Promise<void>[] = [];
  for (const [index, reply] of replies.entries()) {
    const due = began + (index * 1000) / perSecond;
    for (let left = due - now(); left > 0; left = due - now())
      await new Promise<void>(resolve => (left > 2 ? setTimeout(resolve, left - 1) : setImmediate(resolve)));
    answer.sentAt.push(due);
    running.push(post(reply, due));
  }
  await Promise.all(running);
}

async function run({ target, connections, load }: LoadOrder): Promise<LoadAnswer> {
  const pool = new Pool(new URL(target.url).origin, { connections, pipelining: 1 });
  const tally = createTally(pool, target);
  const began = now();
  if (load.kind === 'saturate') await saturate(tally, connections, load.seconds);
  else await pace(tally, load.replies ?? Array(load.count).fill(STRANGER), load.perSecond);
  tally.answer.seconds = (now() - began) / 1000;
  await pool.close();
  return tally.answer;
}

process.on('message', (order: LoadOrder) => {
  run(order).then(
    answer => process.send?.(answer),
    error => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
