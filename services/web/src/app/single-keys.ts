import { createStore, useStore } from '../api/store';

const KEY = 'switchboard.single-keys';

const on = createStore(localStorage.getItem(KEY) !== 'off');

/** Whether keys of one letter do something. */
export const useSingleKeys = (): boolean => useStore(on);
export const hasSingleKeys = (): boolean => on.get();

export function chooseSingleKeys(isOn: boolean): void {
  localStorage.setItem(KEY, isOn ? 'on' : 'off');
  on.set(isOn);
}
