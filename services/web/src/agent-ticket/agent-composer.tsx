import type { TicketView } from '@switchboard/contracts';
import { ChevronDown, Lock, Reply } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { firstName } from '../app/first-name';
import { useTexts } from '../app/texts';
import { UploadRows } from '../files/upload-rows';
import { useKeys } from '../app/use-keys';
import { mergeTexts } from '../ticket-actions/merge-texts';
import { ReplyButton } from '../canned-reply/reply-button';
import { useSlash } from '../canned-reply/use-slash';
import { AttachButton } from '../ticket/attach-button';
import { DraftKept, ReplyArea, ReplyForm } from '../ticket/reply-form';
import { useTyping } from '../ticket/use-typing';
import { Button, Dots } from '../ui/button';
import { classes } from '../ui/classes';
import { Key } from '../ui/key';
import { Menu, MenuItem } from '../ui/menu';
import styles from './agent-composer.module.css';
import { agentTexts } from './texts';
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
  const area = useRef<HTMLTextAreaElement>(null);
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
  if (ticket.status === 'closed')
    return <p className={styles['closed']}>{ticket.mergedInto === null ? words.isClosed : merging.isMerged}</p>;
  const [writer] = writers;
  const isEmpty = text.trim() === '';
  return (
    <ReplyForm reply={reply} typed={typed} className={classes(styles['composer'], isNote && styles['note'])}>
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
        <ReplyArea
          reply={reply}
          typed={typed}
          ref={area}
          aria-label={isNote ? words.noteLabel : words.replyLabel}
          placeholder={isNote ? words.noteLabel : words.writeTo(firstName(ticket.requester.name))}
          {...canned.props}
          onKeyDown={event => {
            if (!canned.press(event) && event.key === 'Escape') area.current?.blur();
          }}
        />
        <UploadRows files={files} />
        <div className={styles['foot']}>
          <AttachButton files={files} className={styles['tool']} />
          <ReplyButton ticket={ticket} className={styles['tool']} onBody={canned.insert} />
          <DraftKept text={text} className={styles['kept']} />
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
    </ReplyForm>
  );
}
