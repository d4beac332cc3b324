import { anyOf, type Detector, pattern } from './span';

/** `road|lane` in any case, within a pattern in which the case of names counts. */
const anyCase = (words: string): string => words.replaceAll(/[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`);

const NAME = String.raw`(?:\p{Lu}[\p{L}\d'.-]{0,30}|\d{1,3}(?:st|nd|rd|th))`;
const PLACE = String.raw`\p{Lu}[\p{L}'.-]{0,30}`;
const SMALL = String.raw`(?:de|del|de la|de las|de los|des|du|da|do|das|dos|di|della|dei|delle|d'|la|le|les|l'|van|van de|van der|der|den|dem|of|the|y|e|et)`;
const NAMES = String.raw`(?:\d{1,2}\.? (?:de )?)?(?:(?:${SMALL} ){0,2}(?:${anyCase("d'|l'")})?${NAME})(?: (?:${SMALL} ){0,2}${NAME}){0,4}`;
const HOUSE = String.raw`\d{1,5} ?[a-zA-Z]?(?:[/-]\d{1,4}[a-zA-Z]?)?(?!\w)`;
const POSTCODE = String.raw`(?:\d{2}-\d{3}|\d{5}-\d{3,4}|\d{4,5}(?: [A-Z]{2}(?![\p{L}]))?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{3}-\d{4})(?!\w)`;
const FLAT = String.raw`(?:,? (?:${anyCase('apt|apartment|suite|ste|unit|flat|floor|app|piso|porta|bus|m')}\.? ?#?[\dA-Z]{1,5}|\d{1,2}o? ?[A-Z]?(?=,)))?`;
const CITY = String.raw`(?:,? {1,2}(?:[A-Z]{2} )?${POSTCODE})?(?:(?: |, ?)${PLACE}(?:[ -]${PLACE}){0,3}(?![\p{L}\d]))?(?:(?: |, ?)(?:[A-Z]{2} )?${POSTCODE})?`;
const ALONE = String.raw`(?<![\p{L}\p{N}])`;
const TO_THE_END = `${FLAT}${CITY}`;

const ENGLISH_SURE = anyCase('street|str|road|avenue|boulevard|blvd|terrace|crescent|parkway|pkwy|highway|lane');
const ENGLISH_MAYBE = String.raw`St|Rd|Ave|Ln|Dr|Drive|Way|Court|Ct|Place|Pl|Square|Sq|Close|Row|Gardens|Hill|Mews|Grove|Walk|Wharf|Circle|Trail|Loop`;
const GERMANIC = anyCase(
  'strasse|strase|str\\.|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|gracht|kade|singel|dijk|steeg|stieg|chaussee|gatan|gade|vej',
);
const ROMANCE = anyCase(
  'rue|boulevard|bd|impasse|chemin|allee|quai|route|cours|place|calle|avenida|avda|av|avenue|plaza|paseo|carrera|camino|ronda|travesia|rua|travessa|praca|alameda|largo|estrada|rodovia|via|viale|piazza|corso|vicolo|strada|ulica|ul|aleja|al|os',
);

const BY_SHAPE = anyOf(
  // Number, name, kind of street: Britain, North America, Australia.
  pattern(
    'address',
    new RegExp(
      String.raw`${ALONE}(?:[Ff]lat \w{1,4}, )?\d{1,5}[a-zA-Z]?,? (?:${NAME} ){1,4}(?:${ENGLISH_SURE}|${ENGLISH_MAYBE})(?![\p{L}])\.?${TO_THE_END}`,
      'dgu',
    ),
  ),
  pattern(
    'address',
    new RegExp(
      String.raw`${ALONE}\d{1,5}[a-z]? (?:[a-z]{2,20} ){1,2}(?:street|road|avenue|boulevard|lane)(?![\p{L}])${TO_THE_END}`,
      'dgu',
    ),
  ),
  // Kind of street within the name, then the number: German, Dutch, Nordic.
  pattern(
    'address',
    new RegExp(
      String.raw`${ALONE}\p{Lu}[\p{L}'-]{0,30}(?:[ -]\p{Lu}[\p{L}'-]{1,30}){0,2}(?:[ -]?(?:${GERMANIC})) ?${HOUSE}${TO_THE_END}`,
      'dgu',
    ),
  ),
  pattern('address', new RegExp(String.raw`${ALONE}\p{Lu}\p{L}{1,25}(?:${GERMANIC}) ?${HOUSE}${TO_THE_END}`, 'dgu')),
  pattern(
    'address',
    new RegExp(
      String.raw`${ALONE}(?:Am|An|Im|In|Auf|Unter|Zum|Zur|Hinter|Vor|Bei)(?: (?:der|dem|den|die|das))?(?: \p{L}{2,20}){1,3} ${HOUSE},? \d{4,5} ${NAME}`,
      'dgu',
    ),
  ),
  pattern('address', new RegExp(String.raw`${ALONE}[Ss]tras{1,2}e (?:des|der) ${NAMES} ${HOUSE}${TO_THE_END}`, 'dgu')),
  // Number, kind of street, name: French.
  pattern(
    'address',
    new RegExp(String.raw`${ALONE}\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:${ROMANCE})\.? ${NAMES}${TO_THE_END}`, 'dgu'),
  ),
  // Kind of street, name, number: Spanish, Portuguese, Italian, Polish.
  pattern(
    'address',
    new RegExp(
      String.raw`${ALONE}(?:${ROMANCE}|[Cc]\/|[Rr]\.)\.? ?${NAMES},? (?:n[o°]?\.? ?)?${HOUSE}${TO_THE_END}`,
      'dgu',
    ),
  ),
  pattern(
    'address',
    new RegExp(
      String.raw`${ALONE}(?:${anyCase('po box|p\\.o\\. box|postfach|apartado|casella postale|boite postale|bp|skrytka pocztowa|postbus')}) \d{1,6}${CITY}`,
      'dgu',
    ),
  ),
  pattern(
    'address',
    /(?:〒? ?\d{3}-\d{4} ?)?(?:東京都|北海道|京都府|大阪府|[\p{Script=Han}]{2,3}県)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,30}[ ]?\d{1,4}(?:(?:丁目|番地?|号|の|-)\d{0,4}){0,5}/dgu,
  ),
  pattern('address', /〒 ?\d{3}-?\d{4}/dg),
);

const NAMED = pattern(
  'address',
  new RegExp(
    String.raw`(?<![\p{L}])(?:(?:home|postal|delivery|shipping|billing|mailing|street|private|new|my|lieferung an|wohn)[ -]?address(?:e)?|anschrift|adresse|direccion|endereco|indirizzo|adres|address|i live (?:at|in)|ich wohne(?: in| an)?|j'habite(?: au)?|vivo en|住所)(?: (?:is|ist|est|es|e|to))? ?[:は]? ?(?<v>(?=[^\n@]{4,60}\d)\p{L}[^\n@;:!?]{0,30}?,[^\n@;:!?.]{3,70})`,
    'dgiu',
  ),
  value => /\d/.test(value) && /\p{Lu}/u.test(value),
);

/** Street and postal addresses in the orders of several countries; a room or a floor is not one. */
export const streetAddresses: Detector = anyOf(BY_SHAPE, NAMED);
