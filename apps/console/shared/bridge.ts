import type { ChannelArgs, ChannelResult, MainEvents } from './channels.ts';

type Unlisten = () => void;

/** What the preload puts on `window.overlap`. In a browser there is none. */
export interface Bridge {
  platform: string;
  getSession(): Promise<ChannelResult<'session:get'>>;
  signIn(...args: ChannelArgs<'session:sign-in'>): Promise<ChannelResult<'session:sign-in'>>;
  sendLink(...args: ChannelArgs<'session:send-link'>): Promise<ChannelResult<'session:send-link'>>;
  signOut(): Promise<ChannelResult<'session:sign-out'>>;
  chooseServer(...args: ChannelArgs<'server:choose'>): Promise<ChannelResult<'server:choose'>>;
  setBadge(...args: ChannelArgs<'badge:set'>): Promise<ChannelResult<'badge:set'>>;
  onSessionChanged(listener: (state: MainEvents['session:changed']) => void): Unlisten;
  onResumed(listener: () => void): Unlisten;
  onGo(listener: (place: MainEvents['app:go']) => void): Unlisten;
  onShowShortcuts(listener: () => void): Unlisten;
}
