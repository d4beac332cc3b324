import type { ReactNode } from 'react';
import { type Language, useLanguage } from './preferences';

// Words stand beside the feature that says them, in every language; the compiler refuses a language that lacks one of them.

type Says = string | ((...values: never[]) => ReactNode);

/** The same words in another language: a text where there is a text, a sentence with values where there is one. */
type Translated<T> = {
  [Key in keyof T]: T[Key] extends (...values: infer Values) => infer Said
    ? (...values: Values) => Said extends string ? string : ReactNode
    : string;
};

export type Texts<T> = Readonly<Record<Language, T>>;

export function defineTexts<T extends Readonly<Record<string, Says>>>(words: {
  en: T;
  de: Translated<NoInfer<T>>;
}): Texts<T> {
  return words as unknown as Texts<T>;
}

export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLanguage()];
}
