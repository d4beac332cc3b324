import { useState } from 'react';
import { useUser } from '../api/session';
import { errorFor } from '../app/error-for';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { bulkTexts } from './bulk-texts';

interface DeleteManyProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onDelete: () => void;
}

/** For admins: for good, so how many they are is typed. */
export function DeleteMany({ count, busy, onDelete }: DeleteManyProps) {
  const words = useTexts(bulkTexts);
  const [asks, setAsks] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  if (useUser().role !== 'admin') return null;
  const show = (shown: boolean) => {
    setAsks(shown);
    setTyped('');
    setWrong(false);
  };
  const submit = () => {
    if (typed.trim() !== String(count)) return setWrong(true);
    show(false);
    onDelete();
  };
  return (
    <>
      <Button look="danger" busy={busy} onClick={() => show(true)}>
        {words.deleteMany(count)}
      </Button>
      {asks && (
        <Dialog
          open
          onOpen={show}
          title={words.deleteTitle(count)}
          intro={words.deleteIntro}
          onSubmit={submit}
          actions={
            <>
              <Button look="quiet" onClick={() => show(false)}>
                {words.keep}
              </Button>
              <Button type="submit" look="danger">
                {words.deleteNow(count)}
              </Button>
            </>
          }
        >
          <Field
            label={words.typeCount(count)}
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            onChange={event => setTyped(event.target.value)}
            {...errorFor(wrong ? words.notTheCount : undefined)}
          />
        </Dialog>
      )}
    </>
  );
}
