import { anyOf, type Detector, pattern } from './span';

/** Digits of a number, up to three separators between two of them. */
const TAIL = String.raw`(?:[ ()./-]{0,3}\d)`;
const ALONE = String.raw`(?<![\p{L}\p{N}_.+]|\d[:/,-])`;
const NO_MORE = String.raw`(?![\p{L}\p{N}_]|[.:,]\d)`;

const notADate = (value: string): boolean =>
  !/^\(?\d{1,2}([./-])\d{1,2}\1\d{2,4}\b/.test(value) && !/^\d{4}([./-])\d{1,2}\1\d{1,2}\b/.test(value);

/** What people write before a number that is no longer in doubt then; also in the languages of the product's users. */
const NAMED = String.raw`(?:tel(?:efon|efono|ephone|efone|efoon)?(?:nummer|number|no|nr)?|phone(?: number)?|mobile?(?: number)?|mobil(?:e|nummer)?|handy(?:nummer)?|cell(?:ulare|ular|phone)?|call(?: me| back|back)?(?: at| on)?|ring(?: me)?|reach me (?:at|on|under)|erreichbar unter|whatsapp|fax|movil|telemovel|portable|appelez(?:-moi)?(?: au)?|komorka|dzwon(?:ic)?|zadzwon|bel|my number is|numero|携帯|電話(?:番号)?|電話は)`;

/** Phone numbers: international, national with a leading 0, the shapes of North America, groups, and any after a word that names them. */
export const phoneNumbers: Detector = anyOf(
  pattern('phone', new RegExp(`${ALONE}\\(?(?:\\+|00)[ (]{0,2}\\d${TAIL}{6,14}${NO_MORE}`, 'dgu')),
  pattern(
    'phone',
    new RegExp(`${ALONE}\\(?0${TAIL}{7,13}${NO_MORE}`, 'dgu'),
    value => notADate(value) && /\D/.test(value),
  ),
  pattern('phone', new RegExp(`${ALONE}(?:1[ .-])?\\(?\\d{3}\\)?[ ./-]{1,2}\\d{3}[ ./-]\\d{4}${NO_MORE}`, 'dgu')),
  pattern('phone', new RegExp(`${ALONE}\\d{3}-\\d{4}${NO_MORE}`, 'dgu')),
  pattern('phone', new RegExp(`${ALONE}\\(\\d{2,5}\\)[ /-]{0,2}\\d${TAIL}{4,10}${NO_MORE}`, 'dgu')),
  pattern(
    'phone',
    new RegExp(`${ALONE}\\d{2,3}(?:[ .]\\d{2,3}){2,4}${NO_MORE}`, 'dgu'),
    value => /^(?:\D*\d){9,11}\D*$/.test(value) && !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(value),
  ),
  pattern(
    'phone',
    new RegExp(
      `(?<![\\p{L}])${NAMED}[.:]?(?: (?:is|ist|es|est|on|at|au|para|unter|me|number|no\\.?|nr\\.?))?[ :=(]{0,3}(?<v>[+(]{0,2}\\d${TAIL}{4,14})${NO_MORE}`,
      'dgiu',
    ),
    notADate,
  ),
);
