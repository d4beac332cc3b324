import type { DeskField, DeskTaxonomy, FieldChange, FieldValue, FieldValues } from '@switchboard/contracts';
import { cleanAs } from '@switchboard/kernel';
import { isStaff, type Principal } from '../../domain/principal';
import { malformed, Refusal, unprocessable } from '../../domain/refusal';

type Viewer = Pick<Principal, 'role'>;
type Given = Readonly<Record<string, FieldValue | null>>;

/** What decides about values beside the values. */
export interface FieldContext {
  readonly taxonomy: Pick<DeskTaxonomy, 'fields'>;
  /** Null while nobody has chosen one. */
  readonly category: string | null;
  readonly by: Principal;
  /** Those of the ids named that are people's. */
  readonly people: ReadonlySet<string>;
}

/** Characters of a text that says no other limit. */
const TEXT_LENGTH = 500;
/** Of a value, what lists find it by. */
const TERM_LENGTH = 200;

export const maySeeField = ({ visibleTo }: Pick<DeskField, 'visibleTo'>, viewer: Viewer): boolean =>
  isStaff(viewer) || visibleTo === 'everybody';

/** The values that somebody may see. What no field is known of is for staff. */
export function visibleValues(
  values: FieldValues,
  { fields }: Pick<DeskTaxonomy, 'fields'>,
  viewer: Viewer,
): FieldValues {
  if (isStaff(viewer)) return values;
  const visible = new Set(fields.filter(field => maySeeField(field, viewer)).map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => visible.has(key)));
}

/**
 * The values of a new ticket.
 * @param complete whether all has to be filled in that whoever opens it sees; mail knows no forms.
 * @throws Refusal `unknown_field`, `invalid_field_value`, `field_required`
 */
export function valuesAtCreation(given: Given, context: FieldContext, complete: boolean): FieldValues {
  const { fields } = changedValues({}, given, context);
  const missing = complete ? requiredOf(context).filter(({ key }) => !Object.hasOwn(fields, key)) : [];
  if (missing.length > 0) throw required(missing);
  return fields;
}

/**
 * What becomes of the values when some are changed; null takes one away.
 * @throws Refusal as `valuesAtCreation`; a required one may not be taken away
 */
export function changedValues(
  before: FieldValues,
  given: Given,
  context: FieldContext,
): { readonly fields: FieldValues; readonly changes: FieldChange[] } {
  const entries = Object.entries(given);
  const changes = entries
    .map(([key, value]) => {
      const field = knownField(key, before, context);
      const to = value === null ? null : valueOf(field, value, context.people);
      return { field: `fields.${key}`, key, from: Object.hasOwn(before, key) ? (before[key] ?? null) : null, to };
    })
    .filter(({ from, to }) => from !== to);
  const emptied = requiredOf(context).filter(field => changes.some(({ key, to }) => key === field.key && to === null));
  if (emptied.length > 0) throw required(emptied);
  const kept = Object.entries(before).filter(([key]) => !changes.some(change => change.key === key));
  const set = changes.flatMap(({ key, to }): [string, FieldValue][] => (to === null ? [] : [[key, to]]));
  return {
    fields: Object.fromEntries([...kept, ...set]),
    changes: changes.map(({ field, from, to }) => ({ field, from, to })),
  };
}

/** Those of the values that name people. */
export function peopleIn(given: Given, { fields }: Pick<DeskTaxonomy, 'fields'>): string[] {
  const isPerson = (key: string) => fields.some(field => field.key === key && field.type === 'person');
  return Object.entries(given).flatMap(([key, value]) => (typeof value === 'string' && isPerson(key) ? [value] : []));
}

/** What lists find a ticket by: `building=north`. */
export const termsOf = (values: FieldValues): string[] =>
  Object.entries(values).map(([key, value]) => termOf(key, value));

const termOf = (key: string, value: FieldValue): string =>
  `${key}=${String(value).toLowerCase().slice(0, TERM_LENGTH)}`;

/** The terms that a filter asks for, of each field any. @throws Refusal naming a field that the caller may not know */
export function termsAsked(
  asked: Readonly<Record<string, readonly string[]>>,
  { fields }: Pick<DeskTaxonomy, 'fields'>,
  caller: Principal,
): string[][] {
  return Object.entries(asked).map(([key, values]) => {
    const field = fields.find(one => one.key === key && maySeeField(one, caller));
    if (!field) throw malformed(`/field.${key}`, 'is not a known field');
    return values.map(value => {
      if (field.type === 'person' && value === 'me') return termOf(key, caller.id);
      if (field.type !== 'number') return termOf(key, value);
      const number = value.trim() === '' ? NaN : Number(value);
      if (!Number.isFinite(number)) throw malformed(`/field.${key}`, 'must be a number');
      return termOf(key, number);
    });
  });
}

function knownField(key: string, before: FieldValues, { taxonomy, category, by }: FieldContext): DeskField {
  const path = `/fields/${key}`;
  const field = taxonomy.fields.find(one => one.key === key && maySeeField(one, by));
  if (!field) throw unprocessable('unknown_field', path, 'is not a field of tickets here');
  const had = Object.hasOwn(before, key);
  if (field.retired && !had) throw unprocessable('unknown_field', path, 'is retired');
  if (category !== null && !belongsTo(field, category) && !had)
    throw unprocessable('unknown_field', path, `is not a field of the category ${category}`);
  return field;
}

const belongsTo = ({ categories }: DeskField, category: string | null): boolean =>
  categories.length === 0 || (category !== null && categories.includes(category));

const requiredOf = ({ taxonomy, category, by }: FieldContext): DeskField[] =>
  taxonomy.fields.filter(
    field => field.required && !field.retired && belongsTo(field, category) && maySeeField(field, by),
  );

function required(fields: readonly DeskField[]): Refusal {
  const names = fields.map(({ label }) => label).join(', ');
  const errors = fields.map(({ key }) => ({ path: `/fields/${key}`, message: 'is required' }));
  return new Refusal('unprocessable', 'field_required', `These fields have to be filled in: ${names}.`, errors);
}

/** A value as it is kept. @throws Refusal `invalid_field_value` */
function valueOf(field: DeskField, value: FieldValue, people: ReadonlySet<string>): FieldValue {
  const refuse = (rule: string) => unprocessable('invalid_field_value', `/fields/${field.key}`, rule);
  if (field.type === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw refuse('must be a number');
    if (field.min !== null && value < field.min) throw refuse(`must be at least ${field.min}`);
    if (field.max !== null && value > field.max) throw refuse(`must be at most ${field.max}`);
    return value;
  }
  if (typeof value !== 'string') throw refuse('must be a text');
  if (field.type === 'choice') {
    if (field.choices.some(({ key }) => key === value)) return value;
    throw refuse(`must be one of ${field.choices.map(({ key }) => key).join(', ')}`);
  }
  if (field.type === 'date') {
    if (isDay(value)) return value;
    throw refuse('must be a day, e.g. 2026-12-31');
  }
  if (field.type === 'person') {
    if (people.has(value)) return value;
    throw refuse('must be the id of a person');
  }
  return textOf(value, field.maxLength ?? TEXT_LENGTH, refuse);
}

function textOf(value: string, maxLength: number, refuse: (rule: string) => Refusal): string {
  // Cleaning makes a text shorter at most by a few; more is too long in any case.
  const cleaned = value.length > 4 * maxLength ? null : cleanAs('long', value);
  if (cleaned && !cleaned.ok) throw refuse(cleaned.rule);
  if (!cleaned || cleaned.text.length > maxLength) throw refuse(`must have at most ${maxLength} characters`);
  if (cleaned.text === '') throw refuse('must not be empty; null takes it away');
  return cleaned.text;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
