/** What a person sees while things start: one line a step, with its time. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    const value = await work();
    say(`  ✓ ${name.padEnd(34)} ${seconds(began)}`);
    return value;
  } catch (error) {
    say(`  ✗ ${name.padEnd(34)} ${seconds(began)}`);
    throw error;
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
