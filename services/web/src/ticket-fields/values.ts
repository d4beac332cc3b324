import type { FieldView } from '@switchboard/contracts';

/** What was typed in fields, by their keys. */
export type Typed = Readonly<Record<string, string>>;

/** A value as it is sent; null where nothing was typed. What is no number is sent as it is: the server says so at the field. */
export function valueOf({ type }: Pick<FieldView, 'type'>, text: string | undefined): string | number | null {
  const typed = (text ?? '').trim();
  if (typed === '') return null;
  const number = Number(typed.replace(',', '.'));
  return type === 'number' && Number.isFinite(number) ? number : typed;
}

/** What is sent of a form: what was typed in the fields that are shown. */
export const valuesOf = (fields: readonly FieldView[], typed: Typed): Record<string, string | number> =>
  Object.fromEntries(
    fields.flatMap(field => {
      const value = valueOf(field, typed[field.key]);
      return value === null ? [] : [[field.key, value] as const];
    }),
  );
