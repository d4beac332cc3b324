import type { TicketView } from '@switchboard/contracts';
import { useState } from 'react';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Key } from '../ui/key';
import type { ActionDialogProps } from './action-dialogs';
import { ActionNotice } from './action-notice';
import dialogs from './dialogs.module.css';
import styles from './merge-dialog.module.css';
import { MergePreview } from './merge-preview';
import { mergeTexts } from './merge-texts';
import { actionTexts } from './texts';
import { TicketFinder } from './ticket-finder';
import { useMerge } from './use-merge';

/** Two tickets that are one: first which, then which of them stays and what that does. */
export function MergeDialog(props: ActionDialogProps) {
  const words = useTexts(mergeTexts);
  const own = useTexts(actionTexts);
  const [other, setOther] = useState<TicketView>();
  if (other) return <Choose {...props} other={other} onAnother={() => setOther(undefined)} />;
  return (
    <Dialog
      open
      onOpen={props.onClose}
      size="wide"
      title={words.title}
      intro={words.find}
      actions={
        <Button look="quiet" onClick={props.onClose}>
          {own.cancel} <Key>Esc</Key>
        </Button>
      }
    >
      <div className={dialogs['finder']}>
        <TicketFinder not={props.ticket} onPick={setOther} />
      </div>
    </Dialog>
  );
}

type ChooseProps = ActionDialogProps & { readonly other: TicketView; readonly onAnother: () => void };

function Choose({ ticket, other, onClose, onGone, onAnother }: ChooseProps) {
  const words = useTexts(mergeTexts);
  const own = useTexts(actionTexts);
  const [stays, setStays] = useState(ticket.id);
  const [into, from] = stays === ticket.id ? [ticket, other] : [other, ticket];
  const merge = useMerge(from, into, () => {
    onClose();
    if (from.id === ticket.id) onGone(into.number);
  });
  return (
    <Dialog
      open
      onOpen={onClose}
      size="wide"
      title={words.title}
      intro={words.choose}
      onSubmit={() => merge.run()}
      actions={
        <>
          <span className={styles['start']}>
            <Button look="quiet" onClick={onAnother}>
              {words.another}
            </Button>
          </span>
          <Button look="quiet" onClick={onClose}>
            {own.cancel} <Key>Esc</Key>
          </Button>
          <a className={styles['look']} href={`/inbox/${other.number}`} target="_blank" rel="noopener">
            {words.look}
          </a>
          <Button type="submit" look="primary" busy={merge.busy}>
            {merge.isOvertaken ? own.anyway : words.merge} <Key>Ctrl ↵</Key>
          </Button>
        </>
      }
    >
      <ActionNotice action={merge} theirs={words.theirs} />
      <MergePreview tickets={[ticket, other]} into={into} from={from} onStays={setStays} />
    </Dialog>
  );
}
