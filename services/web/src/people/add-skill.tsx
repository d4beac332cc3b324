import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useCategories } from '../api/categories';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Popover } from '../ui/popover';
import styles from './person-skills.module.css';
import { askedFor } from './skills';
import { skillLabel } from './skill-label';
import { peopleTexts } from './texts';

const NAMED = 12;

/** As the server takes it: "Active Directory" is active_directory. */
const keyOf = (typed: string) =>
  typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '_')
    .replace(/[^a-z0-9_.+#-]/g, '')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 64);

/** A skill by its name, or one of those that categories ask for. @param known those that are there already */
export function AddSkill({ known, onAdd }: { known: readonly string[]; onAdd: (skill: string) => void }) {
  const words = useTexts(peopleTexts);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const asked = [...askedFor(useCategories() ?? [])].filter(skill => !known.includes(skill));
  const shown = asked.filter(skill => skillLabel(skill).includes(typed.trim().toLowerCase())).slice(0, NAMED);
  const add = (skill: string) => {
    if (skill === '') return;
    setOpen(false);
    setTyped('');
    onAdd(skill);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    add(keyOf(typed));
  };
  return (
    <Popover
      label={words.addSkill}
      open={open}
      onOpen={setOpen}
      trigger={<Button icon={<Plus size={15} aria-hidden="true" />}>{words.addSkill}</Button>}
    >
      <form className={styles['add']} onSubmit={submit}>
        <label>
          {words.skillName}
          <input value={typed} maxLength={64} onChange={event => setTyped(event.target.value)} autoComplete="off" />
        </label>
        <p className={styles['hint']}>{words.skillHint}</p>
        {shown.length > 0 && (
          <>
            <p className={styles['hint']}>{words.askedByCategories}</p>
            <div className={styles['asked']}>
              {shown.map(skill => (
                <button key={skill} type="button" onClick={() => add(skill)}>
                  {skillLabel(skill)}
                </button>
              ))}
            </div>
          </>
        )}
        <Button type="submit" look="primary" aria-disabled={keyOf(typed) === '' || undefined}>
          {words.add}
        </Button>
      </form>
    </Popover>
  );
}
