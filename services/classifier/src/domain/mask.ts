/**
 * What triage does not need and a third party must not see. IP addresses, host names, error codes, versions and dates
 * stay: they say what is broken. Each pattern runs in time linear to the text.
 */
const RULES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/-----BEGIN [A-Z ]{3,40}-----[\s\S]{0,8000}?(?:-----END [A-Z ]{3,40}-----|$)/g, '[key]'],
  [/\b(eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{4,})/g, '[token]'],
  [/\b(?:sk|pk|rk|ghp|gho|ghs|github_pat|glpat|xox[abpr]|AKIA|ASIA|AIza|ya29)[-_.]?[\w-]{12,}/g, '[token]'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, '$1 [token]'],
  [/(:\/\/)[^\s/:@]{1,100}:[^\s/@]{1,100}@/g, '$1[credentials]@'],
  [
    /\b(passwords?|passwort|kennwort|passphrase|passcode|passwd|pwd|mot de passe|contraseña|wachtwoord|senha)(\s{0,3}(?:(?:was|is|are|ist|lautet|est|es|:|=)\s{0,3}){1,2})(["'«]?)(?!(?:not|no|wrong|incorrect|invalid|expired|expiring|rejected|refused|accepted|correct|too|nicht|falsch|abgelaufen|the|my|a|an|in|on|still|always|never|being|about|required|needed|unknown|lost)\b)[^\s"'»]{3,100}/giu,
    '$1$2$3[password]',
  ],
  [
    /\b(api[ _-]?keys?|secrets?|client[ _-]secret|access[ _-]?tokens?|tokens?|otp|pin|security code|verification code)(\s{0,3}(?:is|:|=)\s{0,3})(["']?)(?=[^\s"']{0,40}\d)[^\s"']{4,200}/gi,
    '$1$2$3[secret]',
  ],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, '[email]'],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g, '[iban]'],
  [/(?<![\w.-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{1,7}(?![\w])/g, '[number]'],
  [/(?<![\w.])(?:\+|00)\d{1,3}[ ()/.-]{0,3}\d(?:[ ()/-]{0,2}\d){5,12}(?!\w)/g, '[phone]'],
  [/(?<![\w.])\(?0\d{1,5}\)?[ /-]{1,2}\d(?:[ /-]?\d){3,10}(?!\w)/g, '[phone]'],
  [/(?<![\w.])\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\w)/g, '[phone]'],
  [/(?<![\w.])\d{9,}(?!\w)/g, '[number]'],
  [/(?<![\w/.-])(?=[\w+/-]{0,200}\d)(?=[\w+/-]{0,200}[a-zA-Z])[A-Za-z0-9+/_-]{32,}={0,2}(?![\w])/g, '[token]'],
];

/** The text without addresses, phone, card and account numbers, passwords, keys and tokens. */
export function maskPersonalData(text: string): string {
  return RULES.reduce((masked, [pattern, replacement]) => masked.replaceAll(pattern, replacement), text);
}
