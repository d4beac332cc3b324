import type { TicketView } from '@switchboard/contracts';
import { Paperclip } from 'lucide-react';
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { UploadRows } from '../agent-ticket/upload-rows';
import { isProblem } from '../api/problem';
import { firstName } from '../app/first-name';
import { useProblemWords } from '../app/problem-words';
import { sendKey } from '../app/send-key';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
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
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const typed = useTyping(ticket.id);
  const { files } = reply;
  const { assignee } = ticket;
  useEffect(() => {
    if (location.hash === '#reply') area.current?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    typed(false);
    reply.send();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    files.add(event.dataTransfer.files);
  };
  const placeholder = assignee ? words.writeTo(firstName(assignee.name)) : words.write;
  return (
    <form
      className={classes(styles['composer'], isOver && styles['over'])}
      onSubmit={submit}
      onKeyDown={sendKey}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      id="reply"
    >
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
          onPaste={event => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            files.add(event.clipboardData.files);
          }}
          onBlur={() => typed(false)}
        />
        <UploadRows files={files} />
        <div className={styles['foot']}>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={event => {
              files.add(event.target.files ?? []);
              event.target.value = '';
            }}
          />
          <button
            type="button"
            className={styles['tool']}
            aria-label={words.attach}
            title={words.attach}
            onClick={() => picker.current?.click()}
          >
            <Paperclip size={16} aria-hidden="true" />
          </button>
          <span className={styles['kept']}>{reply.text !== '' && words.draftKept}</span>
          <Button type="submit" size="large" busy={files.isGoing} look={reply.text.trim() === '' ? 'plain' : 'primary'}>
            {words.send}
          </Button>
        </div>
      </div>
    </form>
  );
}
