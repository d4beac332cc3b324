import type { TSchema } from 'typebox';

interface Readable {
  type?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  trimmed?: boolean;
}

/**
 * What a setting's text means. Surrounding blanks (a line end of an env file) count only where the text is free; a text that is
 * no number stays a text, which the schema then refuses.
 */
export function readValue(property: TSchema, text: string): unknown {
  const { type, enum: choices, trimmed } = property as Readable;
  if (type === 'integer') return numberOf(text, /^[+-]?\d+$/);
  if (type === 'number') return numberOf(text, /^[+-]?\d+(\.\d+)?$/);
  if (type === 'boolean') return { true: true, false: false }[text.trim()] ?? text;
  return choices || trimmed ? text.trim() : text;
}

/** Decimal digits only: `0x10`, `1e3` and `12abc` are each read differently by some parser or reader. */
function numberOf(text: string, form: RegExp): unknown {
  const digits = text.trim();
  return form.test(digits) && Math.abs(Number(digits)) <= Number.MAX_SAFE_INTEGER ? Number(digits) : text;
}

/** What a value must be, for types of which the schema's own words say too little. */
export function ruleOf(property: TSchema | undefined): string | undefined {
  const { type, enum: choices, minimum, maximum } = (property ?? {}) as Readable;
  if (choices) return `must be one of ${choices.join(', ')}`;
  if (type === 'boolean') return 'must be true or false';
  if (type !== 'integer' && type !== 'number') return undefined;
  const kind = type === 'integer' ? 'a whole number in decimal digits' : 'a decimal number';
  if (minimum === undefined && maximum === undefined) return `must be ${kind}`;
  if (maximum === undefined) return `must be ${kind}, ${minimum} or more`;
  return `must be ${kind}, ${minimum === undefined ? `${maximum} or less` : `from ${minimum} to ${maximum}`}`;
}
