import { createStore, useStore } from '../api/store';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LANGUAGE_KEY = 'switchboard.language';
const THEME_KEY = 'switchboard.theme';

const oneOf = <T extends string>(all: readonly T[], value: string | null | undefined): T | undefined =>
  all.find(one => one === value?.slice(0, one.length));

const languages = createStore<Language>(
  oneOf(LANGUAGES, localStorage.getItem(LANGUAGE_KEY)) ??
    navigator.languages.map(tag => oneOf(LANGUAGES, tag)).find(found => found !== undefined) ??
    'en',
);
const themes = createStore<Theme>(oneOf(THEMES, localStorage.getItem(THEME_KEY)) ?? 'system');

export const useLanguage = (): Language => useStore(languages);
export const useTheme = (): Theme => useStore(themes);
export const currentLanguage = (): Language => languages.get();

/** What the browser has to know of both. */
export function applyPreferences(): void {
  document.documentElement.lang = languages.get();
  const theme = themes.get();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language);
  languages.set(language);
  applyPreferences();
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(THEME_KEY, theme);
  themes.set(theme);
  applyPreferences();
}
