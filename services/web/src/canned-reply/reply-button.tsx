import type { TicketView } from '@switchboard/contracts';
import { Zap } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../app/texts';
import { PickList } from '../ui/pick-list';
import { Popover } from '../ui/popover';
import { cannedTexts } from './texts';
import { useReplies } from './use-replies';

interface ReplyButtonProps {
  readonly ticket: TicketView;
  readonly className: string | undefined;
  readonly onBody: (body: string) => void;
}

/** Canned replies for whoever does not know of the slash. */
export function ReplyButton({ ticket, className, onBody }: ReplyButtonProps) {
  const words = useTexts(cannedTexts);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { groups, isPending } = useReplies(ticket, open ? typed : undefined, body => {
    setOpen(false);
    setTyped('');
    onBody(body);
  });
  return (
    <Popover
      label={words.canned}
      open={open}
      onOpen={setOpen}
      trigger={
        <button type="button" className={className} aria-label={words.canned} title={`${words.canned}  /`}>
          <Zap size={16} aria-hidden="true" />
        </button>
      }
    >
      <PickList label={words.find} groups={groups} text={typed} onText={setTyped} empty={!isPending && words.none} />
    </Popover>
  );
}
