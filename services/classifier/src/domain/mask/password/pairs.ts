import { anyOf, type Detector, pattern } from '../span';
import { looksSecret } from './candidate-words';
import { LOGIN_WORDS } from './words';

const PAIR = String.raw`[^\s"'/:|,;]{1,64} ?[/:|] ?[^\s"'/,;]{1,64}`;

/** User and password in one: after a word that names the pair, in URLs, and as arguments of commands. */
export const credentialPairs: Detector = anyOf(
  pattern(
    'password',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${LOGIN_WORDS})(?: ?[:=]{1,2}| (?:is|are|sind|ist|sont|son|sao|sono|zijn|to)) {0,2}["'(]?(?<v>${PAIR})`,
      'dgiu',
    ),
    value => !/^\w+ ?: ?\/\/|^https?:/i.test(value),
  ),
  pattern(
    'password',
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${LOGIN_WORDS}) {1,2}["'(]?(?<v>${PAIR})`, 'dgiu'),
    value => looksSecret(value.split(/[/:|]/)[1]?.trim() ?? ''),
  ),
  pattern('password', /(?<=:\/\/)[^\s/:@]{0,100}:(?<w>[^\s@]{1,100})(?=@)/dg),
  pattern('password', /(?<= -u ?["']?|--user[ =]["']?)[^\s:"']{1,64}:[^\s"']{1,100}/dg),
  pattern('password', /\bsshpass -p ?["']?(?<v>[^\s"']{1,100})/dg),
  pattern(
    'password',
    /\b(?:docker|podman|az|mysql|mysqldump|mongo|mongosh|psql|redis-cli|smbclient|wget|htpasswd)\b[^\n]{0,80}? -(?:p|a) ?["']?(?<v>[^\s"'-][^\s"']{2,100})/dg,
  ),
  pattern('password', /--(?:http-)?pass(?:word|wd|phrase)?[ =]["']?(?<v>[^\s"']{1,100})/dgi),
  pattern('password', /\bnet user [^\s]{1,40} (?<v>[^\s/]{1,100})/dgi),
  pattern('password', /\/user:[^\s]{1,60} (?<v>[^\s/]{1,100})/dgi, looksSecret),
  pattern('password', /\bsqlplus (?<v>[^\s/]{1,40}\/[^\s@]{1,100})/dgi),
  pattern('password', /\bidentified by ["']?(?<v>[^\s"']{1,100})/dgi),
);
