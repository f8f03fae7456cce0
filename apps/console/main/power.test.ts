import { expect, test, vi } from 'vitest';
import { setupPower } from './power.ts';

test('waking up and unlocking restart the stream', () => {
  const listeners = new Map<string, () => void>();
  const onResumed = vi.fn();
  const powerMonitor = { on: (name: string, listener: () => void) => listeners.set(name, listener) };
  setupPower(powerMonitor as unknown as Parameters<typeof setupPower>[0], onResumed);
  expect([...listeners.keys()]).toEqual(['resume', 'unlock-screen']);
  for (const listener of listeners.values()) listener();
  expect(onResumed).toHaveBeenCalledTimes(2);
});
