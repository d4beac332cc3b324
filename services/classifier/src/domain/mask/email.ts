import { anyOf, pattern } from './span';

const DOMAIN = String.raw`[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}`;
const NAME = String.raw`(?:"[^"\n]{1,62}"|[\p{L}\p{N}._+-][\p{L}\p{N}.!$%'*+^_|~-]{0,63})`;
/** User and password of a URL are no mailbox. */
const NOT_IN_URL = String.raw`(?<!:\/\/[^\s/@:]{0,100}:[^\s/@:]{0,100})`;

/** E-mail addresses, also with blanks around the sign, with letters of any script, and written out as "at" and "dot". */
export const emailAddresses = anyOf(
  pattern('email', new RegExp(`${NOT_IN_URL}${NAME} ?@ ?${DOMAIN}`, 'dgu')),
  pattern(
    'email',
    new RegExp(
      String.raw`[\p{L}\p{N}._+-]{1,64} ?(?:[([{<] ?(?:at|@) ?[)\]}>]| at ) ?[\p{L}\p{N}-]{1,63}(?: ?(?:[([{<] ?(?:dot|\.|punkt|point|punto) ?[)\]}>]| dot ) ?[\p{L}\p{N}-]{1,63}){1,4}`,
      'dgiu',
    ),
  ),
  pattern('email', new RegExp(String.raw`[\p{L}\p{N}._+-]{1,64} ?[([{<] ?(?:at|@) ?[)\]}>] ?${DOMAIN}`, 'dgiu')),
);
