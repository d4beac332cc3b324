import { anyOf, type Detector, pattern } from './span';

/** Numbers that need no word before them: their shape is nobody else's. */
const BY_SHAPE = anyOf(
  // United States: social security; Brazil: CPF; Italy: codice fiscale; Britain: National Insurance; Spain: DNI, NIE.
  pattern('id', /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/dg),
  pattern('id', /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/dg),
  pattern('id', /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/dgi),
  pattern('id', /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PRSTW-Z][A-CEGHJ-NPRSTW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/dgi),
  pattern('id', /(?<![\w-])[XYZ]?\d{7,8}-?[A-HJ-NP-TV-Z](?![\w-])/dg, value =>
    /^(?:[XYZ]\d{7}|\d{8})-?[A-Z]$/.test(value),
  ),
  // France: NIR. Machine-readable line of a passport.
  pattern('id', /(?<!\w)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d[\dAB] ?\d{3} ?\d{3} ?\d{2}(?!\w)/dg),
  pattern('id', /(?<!\w)[A-Z]{1,2}<?[A-Z]{3}[A-Z<]{4,39}<<[A-Z0-9<\n]{5,60}/dg),
);

const PASSPORT = String.raw`passports?|reisepass(?:es)?|pass(?:port)?nummer|passeport|pasaporte|passaporte|passaporto|paspoort|paszport(?:u)?|паспорт|パスポート|旅券|护照|여권`;
const CARD = String.raw`(?:personal)?ausweis(?:es)?|id[ -]?card|identity (?:card|document|number)|national id|id number|carte (?:nationale )?d'identite|cni|dni|nie|carta d'identita|cartao de cidadao|documento de identidad|cedula|identiteitskaart|dowod(?:u)? osobist(?:y|ego)|green card|residence permit|aufenthaltstitel`;
const SOCIAL = String.raw`ssn|social security|national insurance|ni number|nino|sozialversicherungs(?:nummer)?|svnr|rentenversicherungsnummer|securite sociale|seguridad social|numero de la seguridad social|bsn|burgerservicenummer|pesel|mynumber|my number|マイナンバー|個人番号|nhs number|health insurance(?: number)?|krankenversichertennummer|medicare|aadhaar|sin number|ahv(?:-nummer)?`;
const TAX = String.raw`tax(?:payer)? ?(?:id|number|identification)|tin|itin|ein|steuer-?(?:id|nummer|identifikationsnummer)|idnr|nif|cif|cpf|rg|rfc|curp|cuit|numero fiscal|codice fiscale|partita iva|contribuinte|nip|vat (?:id|number|no)|ust-?id(?:nr)?|pan(?: card| number)`;
const LICENCE = String.raw`driv(?:er'?s?|ing) ?(?:licen[cs]e|permit)|fuhrerschein(?:nummer)?|permis(?: de conduire)?|permiso de conducir|licencia de conducir|carteira de (?:motorista|conducao)|cnh|patente(?: di guida)?|rijbewijs|prawo jazdy|運転免許証?`;

const FILLER = String.raw`(?:[ :=#.(]{0,3}(?:no|nr|num|number|numbers|nummer|numero|numer|n[o°]|id|card|is|was|ist|lautet|est|es|e|jest|to|numer|de|番号|は|が|code|#)(?![a-z])){0,4}[ :=#.(]{0,3}`;

/** Four digits and more in one piece or in groups, with letters among them. */
const VALUE = String.raw`(?<v>(?=(?:[A-Z0-9]{0,20}[ ./-]?){0,5}\d)[A-Z0-9]{1,20}(?:[ ./-][A-Z]{0,3}\d[A-Z0-9]{0,12}|[ ./-][A-Z](?= ?\d)| [A-Z](?![\w'])){0,7})(?![\w])`;

const NAMED = pattern(
  'id',
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${PASSPORT}|${CARD}|${SOCIAL}|${TAX}|${LICENCE})${FILLER}${VALUE}`, 'dgiu'),
  value => (value.match(/\d/g)?.length ?? 0) >= 4,
);

/** Numbers that a state or an insurer gives a person: passports, identity cards, social security, taxes, driving licences. */
export const idNumbers: Detector = anyOf(BY_SHAPE, NAMED);
