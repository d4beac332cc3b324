import type { TSchema } from 'typebox';

/** The keywords with structure that events use. */
interface PlainSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, PlainSchema>>;
  readonly required?: readonly string[];
  readonly items?: PlainSchema;
  readonly anyOf?: readonly PlainSchema[];
  readonly enum?: readonly unknown[];
}

/** Say nothing about values. */
const TEXTS = ['description', 'title', 'examples', '$comment'];
/** May grow: readers do not look at them. */
const UPPER_BOUNDS = ['maxLength', 'maxItems', 'maximum'];
const STRUCTURE = ['properties', 'required', 'items', 'anyOf', 'enum'];

/**
 * Why events written by `current` can not be read by a consumer that knows `released`, or the other way round; each a sentence
 * that names the path. Empty where the change is additive: optional fields, larger upper bounds, other descriptions.
 * What it lists needs a new version of the event.
 */
export function incompatibilities(released: TSchema, current: TSchema): string[] {
  return compare(released, current, '');
}

function compare(released: PlainSchema, current: PlainSchema, path: string): string[] {
  return [
    ...keywords(released, current, path || '/'),
    ...values(released.enum ?? [], current.enum ?? [], path || '/'),
    ...fields(released, current, path),
    ...(released.items && current.items ? compare(released.items, current.items, `${path}/*`) : []),
    ...alternatives(released, current, path),
  ];
}

function keywords(released: PlainSchema, current: PlainSchema, path: string): string[] {
  const names = new Set([...Object.keys(released), ...Object.keys(current)]);
  return [...names].flatMap(name => {
    if (TEXTS.includes(name) || STRUCTURE.includes(name)) return [];
    const [before, after] = [valueOf(released, name), valueOf(current, name)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    if (!UPPER_BOUNDS.includes(name)) return [`${path}: ${name} was ${said(before)} and is ${said(after)}`];
    if (after === undefined || (before !== undefined && Number(after) >= Number(before))) return [];
    return [`${path}: ${name} was ${said(before)} and is ${said(after)}; released events may exceed it`];
  });
}

const valueOf = (schema: PlainSchema, name: string): unknown => (schema as Record<string, unknown>)[name];

const said = (value: unknown) => (value === undefined ? 'absent' : JSON.stringify(value));

function values(released: readonly unknown[], current: readonly unknown[], path: string): string[] {
  return [
    ...released.filter(v => !current.includes(v)).map(v => `${path}: released events may say ${said(v)}, now refused`),
    ...current.filter(v => !released.includes(v)).map(v => `${path}: released consumers refuse the new ${said(v)}`),
  ];
}

function fields(released: PlainSchema, current: PlainSchema, path: string): string[] {
  const [before, after] = [released.properties ?? {}, current.properties ?? {}];
  const [needed, now] = [new Set(released.required), new Set(current.required)];
  const kept = Object.keys(before).filter(name => Object.hasOwn(after, name));
  return [
    ...Object.keys(before)
      .filter(name => !Object.hasOwn(after, name))
      .map(name => `${path}/${name}: was removed or renamed`),
    ...Object.keys(after)
      .filter(name => !Object.hasOwn(before, name) && now.has(name))
      .map(name => `${path}/${name}: is new and must be optional; released events do not have it`),
    ...kept.flatMap(name => {
      const problem =
        needed.has(name) === now.has(name)
          ? []
          : needed.has(name)
            ? [`${path}/${name}: is no longer required, but released consumers rely on it`]
            : [`${path}/${name}: became required, but released events may lack it`];
      return [...problem, ...compare(before[name] ?? {}, after[name] ?? {}, `${path}/${name}`)];
    }),
  ];
}

function alternatives(released: PlainSchema, current: PlainSchema, path: string): string[] {
  const [before, after] = [released.anyOf ?? [], current.anyOf ?? []];
  if (before.length !== after.length)
    return [`${path || '/'}: had ${before.length} alternatives and has ${after.length}`];
  return before.flatMap((schema, index) => compare(schema, after[index] ?? {}, path));
}
