import type { CreateFieldBody, FieldView } from '@switchboard/contracts';
import { useState } from 'react';
import { changeField, createField, removeField } from '../api/desk-setup';
import { keys } from '../api/keys';
import { errorFor } from '../app/error-for';
import { useTexts } from '../app/texts';
import { EntryDialog } from '../desk-setup/entry-dialog';
import { type LabelRow, LabelRows } from '../desk-setup/label-rows';
import styles from '../desk-setup/setup.module.css';
import { useSave } from '../desk-setup/use-save';
import { Area, Field, Select } from '../ui/field';
import { CategoryChecks } from './category-checks';
import { formsTexts } from './texts';

type Type = FieldView['type'];
const TYPES: readonly Type[] = ['text', 'number', 'date', 'choice', 'person'];

interface FieldDialogProps {
  /** Undefined: a new one. */
  readonly field: FieldView | undefined;
  readonly onClose: () => void;
}

const numberOf = (text: string) => (text.trim() === '' ? null : Number(text));
const textOf = (value: number | null | undefined) => (value == null ? '' : String(value));

export function FieldDialog({ field, onClose }: FieldDialogProps) {
  const words = useTexts(formsTexts);
  const save = useSave(keys.fields, onClose);
  const [once] = useState(() => crypto.randomUUID());
  const [label, setLabel] = useState(field?.label ?? '');
  const [help, setHelp] = useState(field?.help ?? '');
  const [type, setType] = useState<Type>(field?.type ?? 'text');
  const [categories, setCategories] = useState<readonly string[]>(field?.categories ?? []);
  const [required, setRequired] = useState(field?.required ?? false);
  const [visibleTo, setVisibleTo] = useState(field?.visibleTo ?? 'everybody');
  const [choices, setChoices] = useState<readonly LabelRow[]>(field?.choices ?? [{ label: '' }, { label: '' }]);
  const [limits, setLimits] = useState({
    maxLength: textOf(field?.maxLength),
    min: textOf(field?.min),
    max: textOf(field?.max),
  });
  const submit = () => {
    const body = {
      label: label.trim(),
      help: help.trim() === '' ? null : help.trim(),
      categories: [...categories],
      required,
      visibleTo,
      ...(type === 'choice' && { choices: choices.map(({ key, label: name }) => ({ key, label: name.trim() })) }),
      ...(type === 'text' && { maxLength: numberOf(limits.maxLength) }),
      ...(type === 'number' && { min: numberOf(limits.min), max: numberOf(limits.max) }),
    } satisfies Omit<CreateFieldBody, 'type'>;
    save.save(() => (field ? changeField(field.key, body) : createField({ ...body, type }, once)));
  };
  const limit = (name: keyof typeof limits) => (
    <Field
      label={words[name]}
      type="number"
      value={limits[name]}
      onChange={event => setLimits({ ...limits, [name]: event.target.value })}
      {...errorFor(save.errorOf(name))}
    />
  );
  return (
    <EntryDialog
      title={field?.label ?? words.newOne}
      save={save}
      onClose={onClose}
      onSubmit={submit}
      onRemove={field && (() => save.remove(() => removeField(field.key)))}
      onRestore={field?.retired ? () => save.save(() => changeField(field.key, { retired: false })) : undefined}
    >
      <div className={styles['pair']}>
        <Field
          label={words.name}
          value={label}
          maxLength={80}
          onChange={event => setLabel(event.target.value)}
          {...errorFor(save.errorOf('label') ?? save.errorOf('key'))}
        />
        <Select
          label={words.type}
          value={type}
          // Tickets have values of it.
          disabled={field !== undefined}
          onChange={event => setType(event.target.value as Type)}
        >
          {TYPES.map(each => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </Select>
      </div>
      {type === 'choice' && (
        <LabelRows
          legend={words.choices}
          name={words.choiceName}
          add={words.addChoice}
          rows={choices}
          onChange={setChoices}
          errorOf={index => save.errorOf(`choices/${index}`) ?? save.errorOf(`choices/${index}/label`)}
          hint={save.errorOf('choices')}
        />
      )}
      {type === 'text' && limit('maxLength')}
      {type === 'number' && (
        <div className={styles['pair']}>
          {limit('min')}
          {limit('max')}
        </div>
      )}
      <Area
        label={words.help}
        hint={words.helpHint}
        value={help}
        rows={2}
        maxLength={500}
        onChange={event => setHelp(event.target.value)}
        {...errorFor(save.errorOf('help'))}
      />
      <CategoryChecks chosen={categories} onChange={setCategories} />
      <Select
        label={words.visibleTo}
        value={visibleTo}
        onChange={event => setVisibleTo(event.target.value as FieldView['visibleTo'])}
      >
        <option value="everybody">{words.everybody}</option>
        <option value="agents">{words.agents}</option>
      </Select>
      <label className={styles['check']}>
        <input type="checkbox" checked={required} onChange={event => setRequired(event.target.checked)} />
        {words.requiredLong}
      </label>
    </EntryDialog>
  );
}
