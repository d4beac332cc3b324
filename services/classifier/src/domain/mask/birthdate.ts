import { pattern } from './span';

const NAMED = String.raw`(?:date of birth|birth ?date|birthday|d\.?o\.?b\.?|born(?: on| in)?|geburts(?:datum|tag)|geb\.|geboren(?: am| op)?|date de naissance|nee? le|naissance|fecha de nacimiento|nacid[oa](?: el)?|nacimiento|data de nascimento|nascid[oa](?: em| a)?|data di nascita|nat[oa] il|geboortedatum|data urodzenia|urodz(?:ony|ona|\.)|ur\.|生年月日|誕生日|дата рождения)`;

const NUMBERS = String.raw`\d{1,4}(?: ?[./-] ?|\. )\d{1,2}(?: ?[./-] ?|\. )\d{2,4}`;
const DAY_FIRST = String.raw`\d{1,2}(?:st|nd|rd|th|er|\.|o)?,? (?:de |of )?\p{L}{3,12}\.?,? (?:de |del )?\d{2,4}`;
const MONTH_FIRST = String.raw`\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{2,4}`;
const JAPANESE = String.raw`(?:昭和|平成|令和)?\d{1,4}年 ?\d{1,2}月 ?\d{1,2}日`;

/** Dates of birth: any date after words that say so. Other dates say when something broke and stay. */
export const birthdates = pattern(
  'birthdate',
  new RegExp(
    String.raw`(?<![\p{L}])${NAMED}(?: (?:is|was|ist|est|es|e|to|jest))?[ :=(は]{0,3}(?<v>${NUMBERS}|${DAY_FIRST}|${MONTH_FIRST}|${JAPANESE}|\d{8}(?!\d))`,
    'dgiu',
  ),
);
