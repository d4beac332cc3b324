import type { TicketView } from '@switchboard/contracts';
import { Check, ChevronLeft, PanelRight } from 'lucide-react';
import { firstName } from '../app/first-name';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Key } from '../ui/key';
import { PriorityPips } from '../ui/pips';
import { StatusRing } from '../ui/ring';
import type { Command } from '../app/commands';
import { MoreMenu } from '../ticket-actions/more-menu';
import styles from './ticket-head.module.css';
import { agentTexts } from './texts';
import type { Change } from './use-change';

interface TicketHeadProps {
  readonly ticket: TicketView;
  readonly viewers: readonly { readonly id: string; readonly name: string }[];
  readonly change: Change;
  readonly showsContext: boolean;
  readonly onContext: (shown: boolean) => void;
  readonly onClose: () => void;
  /** What else can be done. */
  readonly groups: readonly (readonly Command[])[];
}

/** What it is, who is here, and the one step that ends it. */
export function TicketHead({ ticket, viewers, change, showsContext, onContext, onClose, groups }: TicketHeadProps) {
  const words = useTexts(agentTexts);
  const topic = useTopic();
  const { status, priority, category, subcategory } = change.shown;
  const isDone = status === 'resolved' || status === 'closed';
  const topicWords = topic(category, subcategory);
  return (
    <header className={styles['head']}>
      <div className={styles['line']}>
        <button type="button" className={styles['back']} aria-label={words.back} onClick={onClose}>
          <ChevronLeft size={20} aria-hidden="true" />
        </button>
        <h1 id="ticket-title" className={styles['title']} title={ticket.title}>
          <bdi>{ticket.title}</bdi>
        </h1>
        {viewers.length > 0 && (
          <p className={styles['here']}>
            {viewers.slice(0, 3).map(({ id, name }) => (
              <Avatar key={id} id={id} name={name} size={28} />
            ))}
            <span className={styles['hereText']}>{words.here(viewers.map(({ name }) => firstName(name)))}</span>
          </p>
        )}
        {!isDone && (
          <Button icon={<Check size={15} aria-hidden="true" />} onClick={() => change.patch({ status: 'resolved' })}>
            <span className={styles['wide']}>{words.resolve}</span> <Key>E</Key>
          </Button>
        )}
        <MoreMenu groups={groups} />
        <button
          type="button"
          className={styles['context']}
          aria-expanded={showsContext}
          aria-label={words.details}
          onClick={() => onContext(!showsContext)}
        >
          <PanelRight size={17} aria-hidden="true" /> <Key>I</Key>
        </button>
      </div>
      <p className={styles['meta']}>
        <span className={styles['number']}>{ticket.number}</span>
        <StatusRing status={status} />
        {priority !== null && <PriorityPips priority={priority} />}
        {topicWords !== undefined && <span>{topicWords}</span>}
      </p>
    </header>
  );
}
