import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readOptions, USAGE } from './options.ts';

const PROJECT = '/somewhere/overlap';
const read = (...args: string[]) => readOptions(args, PROJECT);

describe('the command line', () => {
  test('may be empty', () => {
    expect(read()).toEqual({ dataFolder: '/somewhere/overlap/.data', port: null, open: true, once: false });
  });

  it.each<[string[], object]>([
    [['--port', '8080'], { port: 8080 }],
    [['--port=0'], { port: 0 }],
    [['--port', '65535'], { port: 65_535 }],
    [['--no-open'], { open: false }],
    [['--once'], { once: true, open: false }],
    [['--once', '--open'], { once: true, open: false }],
    [['--data-dir', '/tmp/x'], { dataFolder: '/tmp/x' }],
    [['--data-dir', 'here'], { dataFolder: path.resolve('here') }],
    // pnpm passes its own separator on.
    [['--', '--port', '8080', '--no-open'], { port: 8080, open: false }],
  ])('%j', (args, expected) => {
    expect(read(...args)).toMatchObject(expected);
  });
});

describe('a command line that makes no sense is answered with the usage', () => {
  it.each([
    [['--port', 'http'], '--port takes a number from 0 to 65535, not “http”.'],
    [['--port', '65536'], '--port takes a number from 0 to 65535, not “65536”.'],
    [['--port=-1'], '--port takes a number from 0 to 65535, not “-1”.'],
    [['--port', '80.5'], '--port takes a number from 0 to 65535, not “80.5”.'],
    [['--port', '1e3'], '--port takes a number from 0 to 65535, not “1e3”.'],
    [['--port='], '--port takes a number from 0 to 65535, not “”.'],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--data-dir='], '--data-dir takes the path of a folder.'],
    [['--prot', '80'], "Unknown option '--prot'"],
    [['-p', '80'], "Unknown option '-p'"],
    [['8080'], "Unexpected argument '8080'"],
    [['--once=yes'], "Option '--once' does not take an argument"],
  ])('%j', (args, says) => {
    expect(() => read(...args)).toThrow(says);
    expect(() => read(...args)).toThrow(USAGE);
  });
});
