import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CHANNELS, type ChannelArgs, type ChannelName, type ChannelResult } from '../shared/channels.ts';
import { isOurPage } from './security.ts';

/** What main does for each channel. */
export type Answers = { [N in ChannelName]: (...args: ChannelArgs<N>) => Promise<ChannelResult<N>> | ChannelResult<N> };

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/** A message counts only from the top frame of one of our pages. The frame is `null` once it is gone or navigated. */
export function isOurFrame({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url);
}

/** Answers every channel of the map: sender first, then the arguments, and out goes only what the result schema names. */
export function setupIpc(ipcMain: Pick<IpcMain, 'handle'>, answers: Answers): void {
  for (const name of Object.keys(CHANNELS) as ChannelName[]) {
    const { args, result } = CHANNELS[name];
    const answer = answers[name] as (...args: unknown[]) => unknown;
    ipcMain.handle(name, async (event, ...raw) => {
      if (!isOurFrame(event)) throw new Error('This page may not ask that.');
      return result.parse(await answer(...args.parse(raw)));
    });
  }
}
