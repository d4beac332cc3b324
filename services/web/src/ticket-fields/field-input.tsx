import type { FieldView } from '@switchboard/contracts';
import { useUser } from '../api/session';
import { errorFor } from '../app/error-for';
import { useTexts } from '../app/texts';
import { Area, Field, Select } from '../ui/field';
import { usePeople } from './use-people';
import { fieldTexts } from './texts';

interface FieldInputProps {
  readonly field: FieldView;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** From so many characters on a text gets several lines. */
const LONG = 200;

/** A field of the desk, as its kind wants it. */
export function FieldInput({ field, value, onChange, error }: FieldInputProps) {
  const words = useTexts(fieldTexts);
  const { id } = useUser();
  const people = usePeople(field.type === 'person');
  const { type, label, required, help, choices, maxLength, min, max } = field;
  const parts = {
    label: (
      <>
        <bdi>{label}</bdi>
        {!required && ` (${words.optional})`}
      </>
    ),
    ...(help === null ? {} : { hint: help }),
    value,
    required,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    ...errorFor(error),
  };
  if (type === 'choice')
    return (
      <Select {...parts}>
        <option value="">{words.choose}</option>
        {choices.map(choice => (
          <option key={choice.key} value={choice.key}>
            {choice.label}
          </option>
        ))}
      </Select>
    );
  if (type === 'person')
    return (
      <Select {...parts}>
        <option value="">{words.nobody}</option>
        <option value={id}>{words.me}</option>
        {[...people].map(
          ([person, name]) =>
            person !== id && (
              <option key={person} value={person}>
                {name}
              </option>
            ),
        )}
        {value !== '' && value !== id && !people.has(value) && <option value={value}>{value}</option>}
      </Select>
    );
  if (type === 'date') return <Field {...parts} type="date" />;
  if (type === 'number') return <Field {...parts} inputMode="decimal" {...limits(min, max)} />;
  if (maxLength !== null && maxLength > LONG) return <Area {...parts} rows={2} maxLength={maxLength} />;
  return <Field {...parts} maxLength={maxLength ?? 500} />;
}

const limits = (min: number | null, max: number | null) => ({
  ...(min === null ? {} : { min }),
  ...(max === null ? {} : { max }),
});
