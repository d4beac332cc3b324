import type { TicketView } from '@switchboard/contracts';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, STATUS_NAMES } from '../app/words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import styles from './conflict-notice.module.css';
import { agentTexts } from './texts';
import type { Change } from './use-change';

type Values = Partial<Pick<TicketView, 'status' | 'priority' | 'category' | 'subcategory'>>;

/** Somebody saved first: theirs beside one's own, and the reader decides. */
export function ConflictNotice({ change }: { change: Change }) {
  const words = useTexts(agentTexts);
  const [statuses, priorities] = [useTexts(STATUS_NAMES), useTexts(PRIORITY_NAMES)];
  const topic = useTopic();
  const { conflict, settle } = change;
  if (!conflict) return null;
  const say = ({ status, priority, category, subcategory }: Values) =>
    [
      status && statuses[status],
      priority && priorities[priority],
      category == null ? undefined : topic(category, subcategory ?? null),
    ]
      .filter(Boolean)
      .join(', ');
  const mine = conflict.mine as Values;
  const theirs = Object.fromEntries(Object.keys(mine).map(name => [name, conflict.theirs[name as 'status']]));
  return (
    <Notice tone="bad">
      <p className={styles['title']}>{words.savedFirst}</p>
      <div className={styles['choices']}>
        <Button onClick={() => settle(false)}>{words.keepTheirs(say(theirs))}</Button>
        <Button onClick={() => settle(true)}>{words.useMine(say(mine))}</Button>
      </div>
    </Notice>
  );
}
