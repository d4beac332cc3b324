import type { FieldView, TicketView } from '@switchboard/contracts';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { patchTicket } from '../api/desk';
import { keepTicket } from '../api/live-data';
import { useTexts } from '../app/texts';
import { ActionNotice } from '../ticket-actions/action-notice';
import { useAction } from '../ticket-actions/use-action';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Key } from '../ui/key';
import { toast } from '../ui/toast';
import { FieldInput } from './field-input';
import { fieldTexts } from './texts';
import { useFieldErrors } from './use-field-errors';
import { useValueWords } from './use-value-words';
import { valueOf } from './values';

interface FieldDialogProps {
  readonly ticket: TicketView;
  readonly field: FieldView;
  readonly onClose: () => void;
}

/** Changes the value of one field; who was faster is shown first. */
export function FieldDialog({ ticket, field, onClose }: FieldDialogProps) {
  const words = useTexts(fieldTexts);
  const errorWords = useFieldErrors();
  const said = useValueWords([field]);
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => String(ticket.fields[field.key] ?? ''));
  const action = useAction(ticket, {
    part: ({ fields }) => fields[field.key],
    run: (value: string | number | null, version) =>
      patchTicket(ticket.id, { fields: { [field.key]: value } }, version),
    done: changed => {
      keepTicket(client, changed);
      toast({ text: words.changed(ticket.number) });
      onClose();
    },
  });
  const error = errorWords(action.errorOf(`fields/${field.key}`));
  return (
    <Dialog
      open
      onOpen={onClose}
      title={words.change(field.label)}
      onSubmit={() => action.run(valueOf(field, typed))}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look="primary" busy={action.busy}>
            {action.isOvertaken ? words.anyway : words.save} <Key>Ctrl ↵</Key>
          </Button>
        </>
      }
    >
      {error === undefined && (
        <ActionNotice action={action} theirs={words.theirs(said(field, ticket.fields[field.key]))} />
      )}
      <FieldInput field={field} value={typed} onChange={setTyped} error={error} />
    </Dialog>
  );
}
