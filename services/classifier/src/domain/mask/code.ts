import { anyOf, type Detector, pattern } from './span';

/** Words that leave no doubt that a secret number follows. */
const SURE = [
  String.raw`(?:voicemail |sim |card |my )?pins?(?: ?(?:code|number|nummer|番号))?`,
  String.raw`puk\d?|otps?|totp|m?tan|sms[- ]?tan|cv[vc]2?|csc`,
  String.raw`(?:2fa|mfa|two[- ]factor|2[- ]?step|verification|security|access|one[- ]?time|confirmation|authenticat(?:ion|or)|auth|sms|backup|recovery|door|gate|alarm|entry|unlock|log-?in|activation|pairing)(?: (?:code|pin|number|token))?s?`,
  String.raw`(?:pass|pin|safe)code|code pin|einmalpasswort`,
  String.raw`(?:bestatigungs|sicherheits|einmal|zugangs|freischalt|aktivierungs|tur|verifizierungs|pruf|sms-?|pin-?)code`,
  String.raw`code (?:de (?:verification|securite|confirmation|acces|validation)|d'acces|secret|sms|wifi)`,
  String.raw`codigo (?:de (?:verificacion|seguridad|acceso|verificacao|seguranca|acesso|confirmacion|confirmacao)|pin|sms)`,
  String.raw`codice (?:di (?:sicurezza|verifica|accesso|conferma)|pin|otp|segreto)`,
  String.raw`(?:verificatie|beveiligings|toegangs|bevestigings|pin)code`,
  String.raw`kod (?:weryfikacyjny|dostepu|pin|sms|bezpieczenstwa|do drzwi)`,
  String.raw`認証(?:コード|番号)|確認コード|暗証番号|セキュリティコード|ワンタイムパスワード|PIN番号|код подтверждения|пин(?:-код)?|验证码|인증번호`,
].join('|');

const NUMBERS = String.raw`\d(?:[ -]?\d){2,11}`;
const MIXED = String.raw`(?=[\w-]{0,20}\d)(?:[A-Z]{1,3}-\d{3,10}|[A-Z0-9]{3,6}(?:-[A-Z0-9]{3,6}){1,6}|[A-Z0-9]{4,10})[#*]?`;
const FILLER = String.raw`["':=#(は]{0,2}(?:\s{1,2}|(?<=[":=は-]))(?:(?!err|fehl|status|exit|block|reset|expir|fail|on|in|for|from|at|since|after)(?:\p{L}{1,12})[:=]?\s{1,2}){0,3}["'(]?`;

const named = pattern(
  'code',
  new RegExp(
    String.raw`(?<![\p{L}\p{N}_])(?:${SURE})(?![a-z])(?:${FILLER}|["' :=#(は-]{0,4})(?<v>${NUMBERS}(?![\w])|${MIXED}(?!\w))`,
    'dgiu',
  ),
);

/** The word alone also names errors, countries and the like; they are told from secrets by the word before or after. */
const BARE = pattern(
  'code',
  new RegExp(
    String.raw`(?<!(?:error|exit|status|stop|bug|fault|reason|return|event|product|country|zip|postal|area|post|fehler|source|bar|qr|colou?r|tax|cost|response|http|result|message|item|reference|ref|order|project|department) ?-?)(?<![\p{L}\p{N}_])(?:code|codigo|codice|kod|コード)(?: (?:is|was|ist|lautet|est|es|e|to))?["' :=は]{1,3}(?<v>\d{3}[ -]\d{3}|\d{4,8})(?![\w.])`,
    'dgiu',
  ),
);

/** "493021 is the code": the number first. */
const BEFORE = pattern(
  'code',
  new RegExp(
    String.raw`(?<![\w.-])(?<v>\d{3}[ -]\d{3}|\d{4,8}) (?:is|was|as|ist|est|es|e|to|jest) (?:\p{L}{1,12} ){0,3}(?:code|pin|otp|tan|passcode|codigo|codice|kod)(?!\p{L})`,
    'dgiu',
  ),
);

/** PINs, one-time and door codes, card verification values. */
export const codes: Detector = anyOf(named, BARE, BEFORE);
