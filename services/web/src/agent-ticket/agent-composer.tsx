import type { TicketView } from '@switchboard/contracts';
import { ChevronDown, Lock, Paperclip, Reply } from 'lucide-react';
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { isProblem } from '../api/problem';
import { firstName } from '../app/first-name';
import { useProblemWords } from '../app/problem-words';
import { sendKey } from '../app/send-key';
import { useTexts } from '../app/texts';
import { useKeys } from '../app/use-keys';
import { mergeTexts } from '../ticket-actions/merge-texts';
import { ReplyButton } from '../canned-reply/reply-button';
import { useSlash } from '../canned-reply/use-slash';
import { useTyping } from '../ticket/use-typing';
import { Button, Dots } from '../ui/button';
import { classes } from '../ui/classes';
import { Key } from '../ui/key';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import styles from './agent-composer.module.css';
import { agentTexts } from './texts';
import { UploadRows } from './upload-rows';
import type { AgentReply, Mode } from './use-agent-reply';

interface AgentComposerProps {
  readonly ticket: TicketView;
  readonly reply: AgentReply;
  readonly writers: readonly { readonly id: string; readonly name: string }[];
}

const MODES = [
  ['reply', Reply],
  ['note', Lock],
] as const;

/** Where agents write: to the requester, or for the team alone. */
export function AgentComposer({ ticket, reply, writers }: AgentComposerProps) {
  const words = useTexts(agentTexts);
  const merging = useTexts(mergeTexts);
  const problemWords = useProblemWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { mode, text, files } = reply;
  const isNote = mode === 'note';
  // Requesters do not learn that a note is being written.
  const typed = useTyping(ticket.id, isNote);
  const to = (next: Mode) => () => {
    reply.setMode(next);
    area.current?.focus();
  };
  useKeys({ r: to('reply'), n: to('note') });
  const canned = useSlash(ticket, { area, text, change: reply.change });
  const suggestion = ticket.classification.suggestedReply;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'j' || !suggestion) return;
      event.preventDefault();
      reply.insert(suggestion);
      area.current?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
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
  if (ticket.status === 'closed')
    return <p className={styles['closed']}>{ticket.mergedInto === null ? words.isClosed : merging.isMerged}</p>;
  const [writer] = writers;
  const isEmpty = text.trim() === '';
  return (
    <form
      className={classes(styles['composer'], isNote && styles['note'], isOver && styles['over'])}
      onSubmit={submit}
      onKeyDown={sendKey}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {reply.error !== null && (
        <Notice tone="bad">
          {words.notSent} {isProblem(reply.error) && problemWords.of(reply.error)}
        </Notice>
      )}
      {writer && (
        <p className={styles['writing']}>
          <Dots /> {words.writesToo(writer.name)}
          {writer.id !== ticket.requester.id && (
            <button type="button" onClick={() => area.current?.blur()}>
              {words.leaveIt(firstName(writer.name))}
            </button>
          )}
        </p>
      )}
      <div className={styles['box']}>
        {canned.list}
        <div className={styles['modes']} role="group" aria-label={words.writeWhat}>
          {MODES.map(([each, Icon]) => (
            <button key={each} type="button" aria-pressed={mode === each} onClick={to(each)}>
              <Icon size={14} aria-hidden="true" /> {words[each]}
            </button>
          ))}
          <span className={styles['to']}>{isNote ? words.noteSeen : words.receiver(ticket.requester.name)}</span>
        </div>
        <textarea
          ref={area}
          aria-label={isNote ? words.noteLabel : words.replyLabel}
          placeholder={isNote ? words.noteLabel : words.writeTo(firstName(ticket.requester.name))}
          value={text}
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
          {...canned.props}
          onKeyDown={event => {
            if (!canned.press(event) && event.key === 'Escape') area.current?.blur();
          }}
          onBlur={() => {
            canned.props.onBlur();
            typed(false);
          }}
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
          <ReplyButton ticket={ticket} className={styles['tool']} onBody={canned.insert} />
          <span className={styles['kept']}>{text !== '' && words.draftKept}</span>
          <span className={styles['send']}>
            <Button type="submit" look={isEmpty ? 'plain' : 'primary'} busy={reply.isSending || files.isGoing}>
              {isNote ? words.addNote : words.send(files.ids.length)} <Key>Ctrl ↵</Key>
            </Button>
            {!isNote && (
              <Menu
                trigger={
                  <button type="button" className={styles['tool']} aria-label={words.sendAnd}>
                    <ChevronDown size={16} aria-hidden="true" />
                  </button>
                }
              >
                <MenuItem onClick={() => reply.send('resolved')}>{words.sendResolve}</MenuItem>
                <MenuItem onClick={() => reply.send('pending')}>{words.sendWait}</MenuItem>
                <MenuItem onClick={() => reply.send('in_progress')}>{words.sendProgress}</MenuItem>
              </Menu>
            )}
          </span>
        </div>
      </div>
    </form>
  );
}
