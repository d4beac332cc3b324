import { createStore, useStore } from '../api/store';

const shown = createStore(false);

export const showPalette = (isShown: boolean) => shown.set(isShown);
export const useShowsPalette = (): boolean => useStore(shown);
