import type { CreateFieldBody, DeskContents, DeskField, FieldPatchBody, FieldType } from '@switchboard/contracts';
import { unprocessable } from '../../domain/refusal';
import { unique } from '../../domain/unique';
import { keysOf } from './categories';
import { keyFrom, nextOrder } from './entries';

type Choices = NonNullable<CreateFieldBody['choices']>;

/** @throws Refusal `invalid_field`, `unknown_category`, `key_missing`, `key_repeated` */
export function newField(body: CreateFieldBody, contents: DeskContents): DeskField {
  return checked(
    {
      key: body.key ?? keyFrom(body.label, '/key'),
      label: body.label,
      help: body.help ?? null,
      type: body.type,
      categories: unique(body.categories ?? []),
      required: body.required ?? false,
      visibleTo: body.visibleTo ?? 'everybody',
      choices: choicesFrom(body.choices ?? [], []),
      maxLength: body.maxLength ?? null,
      min: body.min ?? null,
      max: body.max ?? null,
      order: body.order ?? nextOrder(contents, 'fields'),
      retired: false,
    },
    contents,
  );
}

/** @throws Refusal as `newField` */
export function patchedField(before: DeskField, body: FieldPatchBody, contents: DeskContents): DeskField {
  const { choices, categories, ...rest } = body;
  const to = {
    ...before,
    ...rest,
    ...(categories ? { categories: unique(categories) } : {}),
    ...(choices ? { choices: choicesFrom(choices, before.choices) } : {}),
  };
  return checked(to, contents, before.categories);
}

function choicesFrom(given: Choices, before: DeskField['choices']): DeskField['choices'] {
  const choices = given.map(({ key, label }, index) => {
    const known = before.find(choice => choice.label === label);
    return { key: key ?? known?.key ?? keyFrom(label, `/choices/${index}/key`), label };
  });
  choices.forEach(({ key }, index) => {
    if (choices.findIndex(choice => choice.key === key) !== index)
      throw unprocessable('key_repeated', `/choices/${index}/key`, `is there twice: ${key}`);
  });
  return choices;
}

/** What only some types have. */
const OF_TYPE: readonly { readonly name: 'choices' | 'maxLength' | 'min' | 'max'; readonly type: FieldType }[] = [
  { name: 'choices', type: 'choice' },
  { name: 'maxLength', type: 'text' },
  { name: 'min', type: 'number' },
  { name: 'max', type: 'number' },
];

function checked(field: DeskField, contents: DeskContents, keptCategories: readonly string[] = []): DeskField {
  for (const { name, type } of OF_TYPE) {
    const value = field[name];
    const given = Array.isArray(value) ? value.length > 0 : value !== null;
    if (given && field.type !== type)
      throw unprocessable(
        'invalid_field',
        `/${name}`,
        `is for fields of the type ${type}; this one is a ${field.type}`,
      );
  }
  if (field.type === 'choice' && field.choices.length === 0)
    throw unprocessable('invalid_field', '/choices', 'must name at least one thing to choose');
  if (field.min !== null && field.max !== null && field.min > field.max)
    throw unprocessable('invalid_field', '/max', 'must not be smaller than min');
  field.categories.forEach((key, index) => {
    if (keptCategories.includes(key) || contents.categories.some(category => category.key === key)) return;
    throw unprocessable('unknown_category', `/categories/${index}`, `must be one of ${keysOf(contents.categories)}`);
  });
  return field;
}
