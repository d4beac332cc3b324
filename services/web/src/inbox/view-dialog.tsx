import { useMutation } from '@tanstack/react-query';
import type { CreateViewBody, SavedView } from '@switchboard/contracts';
import { useState } from 'react';
import { isProblem } from '../api/problem';
import { useUser } from '../api/session';
import { changeView, createView } from '../api/views';
import { errorFor } from '../app/error-for';
import { useFieldWords } from '../app/field-words';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import styles from './view-dialog.module.css';
import { viewTexts } from './view-texts';
import type { InboxView } from './views';

interface ViewDialogProps {
  /** The one that is changed; a new one without it. */
  readonly view?: InboxView;
  readonly filters: CreateViewBody['filters'];
  readonly sort: InboxView['sort'];
  readonly onClose: () => void;
  readonly onSaved: (id: string, name: string) => void;
}

/** A name, and who sees it. */
export function ViewDialog({ view, filters, sort, onClose, onSaved }: ViewDialogProps) {
  const words = useTexts(viewTexts);
  const fieldWords = useFieldWords();
  const problemWords = useProblemWords();
  const { teams } = useUser();
  const [name, setName] = useState(view?.name ?? '');
  const [missing, setMissing] = useState(false);
  const [shared, setShared] = useState<SavedView['shared']>(view?.shared ?? null);
  const save = useMutation({
    mutationFn: () =>
      view
        ? changeView(view.id, { name: name.trim(), shared })
        : createView({ name: name.trim(), filters, sort, shared }),
    onSuccess: saved => onSaved(saved.id, saved.name),
  });
  const { error } = save;
  const said = isProblem(error) ? error.errors.find(({ path }) => path === '/name')?.message : undefined;
  const choices: readonly (readonly [SavedView['shared'], string])[] = [
    [null, words.onlyMe],
    ...teams.map(team => [{ team }, words.team(team)] as const),
    [{ role: 'agent' }, words.agents],
  ];
  return (
    <Dialog
      open
      onOpen={onClose}
      title={view ? words.rename : words.save}
      {...(view ? {} : { intro: words.saveIntro })}
      onSubmit={() => (name.trim() === '' ? setMissing(true) : save.mutate())}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {words.keep}
          </Button>
        </>
      }
    >
      {error !== null && said === undefined && (
        <Notice tone="bad">{isProblem(error) ? problemWords.of(error) : words.failed}</Notice>
      )}
      <Field
        label={words.name}
        value={name}
        maxLength={120}
        autoComplete="off"
        onChange={event => setName(event.target.value)}
        {...errorFor(missing && name.trim() === '' ? words.needsName : fieldWords(said))}
      />
      <fieldset className={styles['who']}>
        <legend>{words.who}</legend>
        {choices.map(([value, text]) => (
          <label key={text}>
            <input
              type="radio"
              name="shared"
              checked={JSON.stringify(shared) === JSON.stringify(value)}
              onChange={() => setShared(value)}
            />
            <bdi>{text}</bdi>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
