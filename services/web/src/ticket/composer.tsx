import type { TicketView } from '@switchboard/contracts';
import { useEffect, useRef } from 'react';
import { firstName } from '../app/first-name';
import { useTexts } from '../app/texts';
import { UploadRows } from '../files/upload-rows';
import { Button } from '../ui/button';
import { AttachButton } from './attach-button';
import styles from './composer.module.css';
import { DraftKept, ReplyArea, ReplyForm } from './reply-form';
import { ticketTexts } from './texts';
import { useTyping } from './use-typing';
import type { Reply } from './use-reply';

/** Where one writes; what is written is kept until it has arrived. */
export function Composer({ ticket, reply }: { ticket: TicketView; reply: Reply }) {
  const words = useTexts(ticketTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const typed = useTyping(ticket.id);
  const { text, files } = reply;
  const { assignee } = ticket;
  useEffect(() => {
    if (location.hash === '#reply') area.current?.focus();
  }, []);
  return (
    <ReplyForm reply={reply} typed={typed} className={styles['composer']} id="reply">
      <div className={styles['box']}>
        <ReplyArea
          reply={reply}
          typed={typed}
          ref={area}
          aria-label={words.reply}
          placeholder={assignee ? words.writeTo(firstName(assignee.name)) : words.write}
        />
        <UploadRows files={files} />
        <div className={styles['foot']}>
          <AttachButton files={files} className={styles['tool']} />
          <DraftKept text={text} className={styles['kept']} />
          <Button type="submit" size="large" busy={files.isGoing} look={text.trim() === '' ? 'plain' : 'primary'}>
            {words.send}
          </Button>
        </div>
      </div>
    </ReplyForm>
  );
}
