import type { FieldView } from '@switchboard/contracts';

/** Those that tickets of a category are asked for. */
export const fieldsOf = (fields: readonly FieldView[] | undefined, category: string | null): FieldView[] =>
  (fields ?? []).filter(
    ({ retired, categories }) =>
      !retired && (categories.length === 0 || (category !== null && categories.includes(category))),
  );
