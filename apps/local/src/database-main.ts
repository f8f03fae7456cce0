import { startCluster } from '@overlap/database/embedded/cluster';

/** Holds the embedded PostgreSQL for as long as the process that started us lives. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('The folder of the database is missing.');
const cluster = await startCluster({ folder });
await cluster.createDatabase('overlap');
process.send?.({ ready: 'database', url: cluster.url('overlap') });

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await cluster.stop();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);
