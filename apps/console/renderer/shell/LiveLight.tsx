import { type LiveState, useLive } from '../hooks/use-live.ts';

const WORDS: Record<LiveState, string> = { live: 'Live', connecting: 'Connecting…', reconnecting: 'Reconnecting…' };

/** Whether news arrives by itself. Holds the one subscription of the console. */
export function LiveLight() {
  const state = useLive();
  return (
    <span className="live" data-state={state} role="status">
      <span className="live-dot" aria-hidden />
      <span className="live-words">{WORDS[state]}</span>
    </span>
  );
}
