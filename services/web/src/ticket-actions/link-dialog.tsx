import type { LinkBody, TicketView } from '@switchboard/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { keys } from '../api/keys';
import { isProblem } from '../api/problem';
import { linkTicket, unlinkTicket } from '../api/ticket-actions';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Key } from '../ui/key';
import { Menu, MenuChoice } from '../ui/menu';
import { Notice } from '../ui/notice';
import { toast } from '../ui/toast';
import { Value } from '../agent-ticket/value';
import type { ActionDialogProps } from './action-dialogs';
import styles from './dialogs.module.css';
import { actionTexts } from './texts';
import { TicketFinder } from './ticket-finder';
import { TicketLine } from './ticket-line';

export const LINK_TYPES = [
  'relates',
  'duplicates',
  'duplicated_by',
  'blocks',
  'blocked_by',
  'parent',
  'child',
] as const;

/** What this ticket is to another one. */
export function LinkDialog({ ticket, onClose }: ActionDialogProps) {
  const words = useTexts(actionTexts);
  const problemWords = useProblemWords();
  const client = useQueryClient();
  const [type, setType] = useState<LinkBody['type']>('relates');
  const [other, setOther] = useState<TicketView>();
  const field = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const again = () => client.invalidateQueries({ queryKey: keys.links(ticket.id) });
  const link = useMutation({
    mutationFn: (body: LinkBody) => linkTicket(ticket.id, body),
    onSuccess: ({ id, ticket: { number } }) => {
      void again();
      const undo = () => unlinkTicket(ticket.id, id).then(again, () => toast({ text: words.failed }));
      toast({ text: words.linked(number), undo });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpen={onClose}
      title={words.link}
      intro={words.linkIntro}
      focus={field}
      onSubmit={() => (other ? link.mutate({ type, ticketId: other.id }) : setMissing(true))}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look="primary" busy={link.isPending}>
            {words.linkNow} <Key>Ctrl ↵</Key>
          </Button>
        </>
      }
    >
      {link.isError && <Notice tone="bad">{isProblem(link.error) ? problemWords.of(link.error) : words.failed}</Notice>}
      <p className={styles['select']}>
        {words.thisTicket}{' '}
        <Menu trigger={<Value label={words.link}>{words[type]}</Value>}>
          <MenuChoice
            label={words.thisTicket}
            value={type}
            options={LINK_TYPES.map(each => [each, words[each]] as const)}
            onChoose={setType}
          />
        </Menu>
      </p>
      {other ? (
        <p className={styles['chosen']}>
          <TicketLine ticket={other} />
          <Button size="small" autoFocus onClick={() => setOther(undefined)}>
            {words.change}
          </Button>
        </p>
      ) : (
        <div className={styles['finder']}>
          <TicketFinder not={ticket} onPick={setOther} field={field} />
          {missing && <p className={styles['missing']}>{words.chooseTicket}</p>}
        </div>
      )}
    </Dialog>
  );
}
