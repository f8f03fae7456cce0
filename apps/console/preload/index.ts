import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/bridge.ts';
import type { ChannelArgs, ChannelName, ChannelResult, MainEventName, MainEvents } from '../shared/channels.ts';

const ask = <N extends ChannelName>(name: N, ...args: ChannelArgs<N>): Promise<ChannelResult<N>> =>
  ipcRenderer.invoke(name, ...args);

function hear<N extends MainEventName>(name: N, listener: (payload: MainEvents[N]) => void): () => void {
  const relay = (_event: unknown, payload: MainEvents[N]) => listener(payload);
  ipcRenderer.on(name, relay);
  return () => ipcRenderer.off(name, relay);
}

/** The whole bridge: one function per channel, so a page cannot name a channel of its own. */
const bridge: Bridge = {
  platform: process.platform,
  getSession: () => ask('session:get'),
  signIn: credentials => ask('session:sign-in', credentials),
  sendLink: request => ask('session:send-link', request),
  signOut: () => ask('session:sign-out'),
  chooseServer: address => ask('server:choose', address),
  setBadge: count => ask('badge:set', count),
  onSessionChanged: listener => hear('session:changed', listener),
  onResumed: listener => hear('power:resumed', () => listener()),
  onGo: listener => hear('app:go', listener),
  onShowShortcuts: listener => hear('app:shortcuts', () => listener()),
};

contextBridge.exposeInMainWorld('overlap', bridge);
