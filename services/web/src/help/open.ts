import { createStore, useStore } from '../api/store';

const shown = createStore(false);

export const showHelp = (isShown: boolean) => shown.set(isShown);
export const useShowsHelp = (): boolean => useStore(shown);
