import type { TicketView } from '@switchboard/contracts';
import { type FormEvent, useEffect, useRef } from 'react';
import { isProblem } from '../api/problem';
import { firstName } from '../app/first-name';
import { useProblemWords } from '../app/problem-words';
import { sendKey } from '../app/send-key';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import styles from './composer.module.css';
import { ticketTexts } from './texts';
import { useTyping } from './use-typing';
import type { Reply } from './use-reply';

/** Where one writes; what is written is kept until it has arrived. */
export function Composer({ ticket, reply }: { ticket: TicketView; reply: Reply }) {
  const words = useTexts(ticketTexts);
  const problemWords = useProblemWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const typed = useTyping(ticket.id);
  const { assignee } = ticket;
  useEffect(() => {
    if (location.hash === '#reply') area.current?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    typed(false);
    reply.send();
  };
  const placeholder = assignee ? words.writeTo(firstName(assignee.name)) : words.write;
  return (
    <form className={styles['composer']} onSubmit={submit} onKeyDown={sendKey} id="reply">
      {reply.error !== null && (
        <Notice tone="bad">
          {words.notSent} {isProblem(reply.error) && problemWords.of(reply.error)}
        </Notice>
      )}
      <div className={styles['box']}>
        <textarea
          ref={area}
          aria-label={words.reply}
          placeholder={placeholder}
          value={reply.text}
          maxLength={20_000}
          onChange={event => {
            reply.change(event.target.value);
            typed(event.target.value !== '');
          }}
          onBlur={() => typed(false)}
        />
        <div className={styles['foot']}>
          <span className={styles['kept']}>{reply.text !== '' && words.draftKept}</span>
          <Button type="submit" size="large" look={reply.text.trim() === '' ? 'plain' : 'primary'}>
            {words.send}
          </Button>
        </div>
      </div>
    </form>
  );
}
