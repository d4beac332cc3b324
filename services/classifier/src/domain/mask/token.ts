import { anyOf, type Detector, pattern } from './span';

/** Fixed beginnings by which the makers of keys mark them. */
const ISSUED = anyOf(
  pattern('token', /\beyJ[\w-]{8,4000}\.[\w-]{8,8000}(?:\.[\w-]{0,4000})?/dg),
  pattern(
    'token',
    /(?<![A-Za-z0-9])(?:sk|pk|rk|whsec|ghp|gho|ghs|ghu|ghr|github_pat|glpat|gldt|xox[abeprs]|xapp|ya29|npm|pypi|hf|dop_v1|shpat|GOCSPX|SG|dckr_pat|lin_api|figd)[-_.][\w.~-]{12,300}/dg,
  ),
  pattern('token', /\b(?:AKIA|ASIA|AROA|AIDA|AIza)[\w-]{12,60}/dg),
  pattern('token', /(?<=hooks\.slack\.com\/services\/|discord(?:app)?\.com\/api\/webhooks\/)[\w/-]{10,200}/dg),
  pattern('token', /\b\d{8,10}:AA[\w-]{30,40}/dg),
);

/** HTTP headers that carry a secret. */
const HEADERS = anyOf(
  pattern(
    'token',
    /\b(?:Bearer|Basic|Digest|Negotiate|NTLM) {1,3}(?<v>(?=[\w.~+/=-]{0,60}[\d.=_-])[\w.~+/=-]{8,8000})/dgi,
  ),
  pattern('token', /\b(?:set-)?cookie: ?(?<v>[^\n"']{3,4000})/dgi),
);

const NAME = String.raw`(?:api[ _-]?(?:key|token|secret)|secret(?:[ _-]?(?:access)?[ _-]?key)?|client[ _-]?(?:secret|key)|access[ _-]?(?:key|token)|account[ _-]?key|auth[ _-]?(?:key|token)|private[ _-]?key|encryption[ _-]?key|session[ _-]?(?:id|key|token)|(?:refresh|id|bearer|csrf|webhook|personal access)[ _-]?token|tokens?|signature|sig|api-?schlussel|cle (?:d')?api|clave (?:de )?api|chave (?:de |da )?api|chiave api|klucz api|APIキー|トークン)`;

/** A value that a name of a secret comes before. A digit or sign in it tells it from prose. */
const NAMED = anyOf(
  pattern(
    'token',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:[\w.-]{1,40}[_.-])?${NAME}(?:[_.-][\w.-]{1,30})?["']?(?: {0,3}(?:=>|->|:=|==?|:)\s{0,3}|\s(?:is|was|ist|lautet|est|es|e|jest|to|are)\s(?:now |currently )?|は)["']?(?<v>(?=[^\s"'<>]{0,60}[\d~_+/=-])[^\s"'<>;&,]{4,2000})`,
      'dgiu',
    ),
  ),
  pattern(
    'token',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])${NAME} ["'(]?(?<v>(?=[^\s"'<>]{0,60}\d)(?=[^\s"'<>]{0,60}[A-Za-z])[\w.~+/=-]{8,2000})`,
      'dgiu',
    ),
  ),
);

const RANDOM = pattern('token', /(?<![\w/.-])[A-Za-z0-9+/_-]{20,4000}={0,2}(?!\w)/dg, isRandom);

/** API keys, access tokens, signatures: by their maker's mark, by the name before them, or by looking drawn at random. */
export const tokens: Detector = anyOf(ISSUED, HEADERS, NAMED, RANDOM);

/** 32 characters with letters and digits (hashes, UUIDs); fewer only if the kinds of characters alternate as in no name. */
function isRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (value.length >= 32) return true;
  const start = value.slice(0, 32);
  const changes = start.match(/[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return changes >= 6 && /[a-z]/.test(start) && /[A-Z]/.test(start);
}
