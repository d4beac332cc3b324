import type { MessageView } from '@switchboard/contracts';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { fullTime, messageTime } from '../app/times';
import { Avatar } from '../ui/avatar';
import { classes } from '../ui/classes';
import styles from './agent-message.module.css';
import { FileLinks } from './file-links';
import { agentTexts } from './texts';

interface AgentMessageProps {
  readonly author: { readonly id: string; readonly name: string };
  readonly name: string;
  readonly here?: boolean;
  readonly at: string;
  readonly isOurs?: boolean;
  readonly isNote?: boolean;
  readonly note?: ReactNode;
  readonly files?: MessageView['attachments'];
  readonly children: ReactNode;
}

/** What somebody said. Ours has a line beside it; a note lies on paper that only the team sees. */
export function AgentMessage(props: AgentMessageProps) {
  const { author, name, here = false, at, isOurs = false, isNote = false, note, files = [], children } = props;
  const words = useTexts(agentTexts);
  const language = useLanguage();
  return (
    <li className={styles['message']}>
      <Avatar id={author.id} name={author.name} size={28} here={here} />
      <div className={styles['body']}>
        <p className={styles['head']}>
          <bdi className={styles['name']}>{name}</bdi>
          {isNote && (
            <span className={styles['private']}>
              <Lock size={12} aria-hidden="true" /> {words.noteSeen}
            </span>
          )}
          <span className={styles['meta']}>
            {note}
            {note !== undefined && ', '}
            <time dateTime={at} title={fullTime(at, language)}>
              {messageTime(at, language)}
            </time>
          </span>
        </p>
        <div className={classes(styles['text'], isNote ? styles['note'] : isOurs && styles['ours'])}>{children}</div>
        <FileLinks files={files} />
      </div>
    </li>
  );
}
