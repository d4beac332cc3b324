import { ARABIC } from './arabic';
import { CHINESE } from './chinese';
import { DUTCH } from './dutch';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { HINDI } from './hindi';
import { ITALIAN } from './italian';
import { JAPANESE } from './japanese';
import { KOREAN } from './korean';
import type { Lexicon } from './lexicon';
import { POLISH } from './polish';
import { PORTUGUESE } from './portuguese';
import { RUSSIAN } from './russian';
import { SPANISH } from './spanish';
import { SWEDISH } from './swedish';
import { TURKISH } from './turkish';
import { UKRAINIAN } from './ukrainian';

export const LEXICONS: readonly Lexicon[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
  POLISH,
  SWEDISH,
  TURKISH,
  RUSSIAN,
  UKRAINIAN,
  ARABIC,
  HINDI,
  JAPANESE,
  CHINESE,
  KOREAN,
];
