import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { check } from 'recheck';

const PACKAGES = path.resolve(import.meta.dirname, '../../../../../packages');
/** Files of tests and of labelled cases read nothing that a stranger wrote. */
const NOT_READING = /\.test\.ts$|(?:^|\/)cases\//;

export interface CheckedRegex {
  file: string;
  source: string;
  status: 'safe' | 'vulnerable' | 'unknown';
}

/** Every regular expression written in a package that reads what strangers write, with what the checker says of its worst case. */
export async function listRegexes(name: 'understanding' | 'scheduler-link'): Promise<CheckedRegex[]> {
  const root = path.join(PACKAGES, name, 'src');
  const checked: CheckedRegex[] = [];
  for await (const file of glob('**/*.ts', { cwd: root })) {
    if (NOT_READING.test(file)) continue;
    const code = stripTypeScriptTypes(readFileSync(path.join(root, file), 'utf8'));
    for (const { pattern, flags } of literalsOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
      const { status } = await check(pattern, flags, { timeout: 10_000, recallTimeout: -1, checker: 'automaton' });
      checked.push({ file, source: pattern, status });
    }
  }
  return checked;
}

function literalsOf(node: unknown): { pattern: string; flags: string }[] {
  if (Array.isArray(node)) return node.flatMap(literalsOf);
  if (typeof node !== 'object' || node === null) return [];
  const literal = node as Node & { regex?: { pattern: string; flags: string } };
  return [
    ...(literal.regex ? [literal.regex] : []),
    ...Object.entries(node).flatMap(([key, value]) => (key === 'regex' ? [] : literalsOf(value))),
  ];
}
