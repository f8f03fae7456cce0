import { createDialogState } from '../hooks/dialog-state.ts';

const state = createDialogState<true>();

export const showShortcuts = (): void => state.ask(true);
export const hideShortcuts = state.close;
export const useShortcutsShown = (): boolean => state.useRequest() === true;
