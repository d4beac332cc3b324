import { useState } from 'react';
import { deleteTicket } from '../api/ticket-actions';
import { errorFor } from '../app/error-for';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { toast } from '../ui/toast';
import type { ActionDialogProps } from './action-dialogs';
import { ActionNotice } from './action-notice';
import { actionTexts } from './texts';
import { useAction } from './use-action';

/** For good, so its number is typed. */
export function DeleteDialog({ ticket, onClose, onGone }: ActionDialogProps) {
  const words = useTexts(actionTexts);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { id, number } = ticket;
  const action = useAction(ticket, {
    part: ({ version }) => version,
    run: (_: void, version) => deleteTicket(id, version),
    done: () => {
      toast({ text: words.removed(number) });
      onClose();
      onGone(undefined);
    },
  });
  const submit = () => {
    const isMeant = typed.trim().toUpperCase() === number;
    setWrong(!isMeant);
    if (isMeant) action.run();
  };
  return (
    <Dialog
      open
      onOpen={onClose}
      title={words.removeTitle(number)}
      intro={words.removeIntro}
      onSubmit={submit}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look="danger" busy={action.busy}>
            {words.remove}
          </Button>
        </>
      }
    >
      <ActionNotice action={action} theirs={words.nowChanged} />
      <Field
        label={words.typeNumber(number)}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={event => setTyped(event.target.value)}
        {...errorFor(wrong ? words.notTheNumber : undefined)}
      />
    </Dialog>
  );
}
