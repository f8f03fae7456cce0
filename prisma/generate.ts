import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Generates the database client. Prisma's generator is WebAssembly, yet its command line would first fetch a native
 * engine that nothing here uses; naming any program in its place keeps it off the network.
 */
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
execFileSync(process.execPath, [cli, 'generate', '--no-hints'], {
  cwd: path.resolve(import.meta.dirname, '..'),
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.stdout.write('Database client generated.\n');
