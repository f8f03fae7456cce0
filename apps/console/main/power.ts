import type { PowerMonitor } from 'electron';

/** A computer that slept holds a dead stream: the renderer is told to start it again. */
export function setupPower(powerMonitor: Pick<PowerMonitor, 'on'>, onResumed: () => void): void {
  powerMonitor.on('resume', onResumed);
  powerMonitor.on('unlock-screen', onResumed);
}
