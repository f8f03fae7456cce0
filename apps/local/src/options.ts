import path from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Everything that outlives a run: database, simulators, secrets, addresses. */
  dataFolder: string;
  /** Port of the server; `null` takes the last one, else 4300 or any free one. 0 is any free one. */
  port: number | null;
  /** Whether to open the console in a browser. */
  open: boolean;
  /** Plays one reply through to its booking, then ends. */
  once: boolean;
}

export const USAGE = `pnpm start [--data-dir DIR] [--port N] [--no-open] [--once]

  --data-dir DIR   where everything is kept (default: .data in the project)
  --port N         port of the server; 0 takes any free one
  --no-open        does not open the console in a browser
  --once           plays one reply through to its booking, prints each step, ends with 0 or 1`;

/** Reads the command line. Throws with the usage when it makes no sense. */
export function readOptions(args: string[], project: string): StartOptions {
  const { port: portText, 'data-dir': folder = path.join(project, '.data'), open, once } = parse(args);
  const port = portText === undefined ? null : Number(portText);
  if (port !== null && (!/^\d+$/.test(portText ?? '') || port > 65_535)) {
    throw new Error(`--port takes a number from 0 to 65535, not “${portText}”.\n\n${USAGE}`);
  }
  if (folder === '') throw new Error(`--data-dir takes the path of a folder.\n\n${USAGE}`);
  return { dataFolder: path.resolve(folder), port, open: open && !once, once };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args: args.filter(arg => arg !== '--'),
      options: {
        'data-dir': { type: 'string' },
        port: { type: 'string' },
        open: { type: 'boolean', default: true },
        once: { type: 'boolean', default: false },
      },
      allowNegative: true,
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error });
  }
}
