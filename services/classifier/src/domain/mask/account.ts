import { anyOf, type Detector, pattern } from './span';

const NAMED = String.raw`(?:(?:bank )?(?:account|acct?)(?: number| no\.?| nr\.?|#)|sort code|routing(?: number| no\.?)?|aba(?: number)?|konto(?:nummer|nr\.?)?|kto\.?|blz|bankleitzahl|numero de compte|rib|numero de cuenta|cuenta(?: bancaria)?|clabe|numero da conta|conta(?: corrente)?|agencia|numero (?:di|del) conto|conto(?: corrente)?|rekeningnummer|rekening|numer (?:konta|rachunku)|口座番号)`;

/** Bank accounts as people name them, without the check that an IBAN has. */
export const bankAccounts: Detector = anyOf(
  pattern(
    'account',
    new RegExp(
      String.raw`(?<![\p{L}])${NAMED}(?: (?:is|was|ist|est|es|e|to|jest))?[ :=#]{0,3}(?<v>\d(?:[ .-]?\d){4,25}(?:[-/ ]?[Xx\d])?)(?!\w)`,
      'dgiu',
    ),
  ),
  pattern('account', /\b(?:bic|swift)(?: code)?(?: is)?[ :=]{1,3}(?<v>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b/dgi),
);
