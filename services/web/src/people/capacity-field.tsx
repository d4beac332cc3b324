import { useEffect, useState } from 'react';
import { useTexts } from '../app/texts';
import { Field } from '../ui/field';
import { peopleTexts } from './texts';

/** So many are taken by the server at most. */
const MOST = 1_000;

/** Set when it is left or Enter is pressed; Esc gives the former number back. */
export function CapacityField({ capacity, onChange }: { capacity: number; onChange: (capacity: number) => void }) {
  const words = useTexts(peopleTexts);
  const [typed, setTyped] = useState(String(capacity));
  useEffect(() => setTyped(String(capacity)), [capacity]);
  const set = () => {
    const next = Math.round(Number(typed));
    if (typed.trim() === '' || !(next >= 0 && next <= MOST)) return setTyped(String(capacity));
    if (next !== capacity) onChange(next);
  };
  return (
    <Field
      label={words.capacity}
      hint={words.capacityHint}
      inputMode="numeric"
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onBlur={set}
      onKeyDown={event => {
        if (event.key === 'Enter') set();
        if (event.key === 'Escape') setTyped(String(capacity));
      }}
    />
  );
}
