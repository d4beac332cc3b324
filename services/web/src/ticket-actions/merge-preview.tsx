import type { TicketView } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { CircleSlash, Layers, TriangleAlert, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { keys } from '../api/keys';
import { countMessages } from '../api/ticket-actions';
import { firstName } from '../app/first-name';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, STATUS_NAMES } from '../app/words';
import { Avatar } from '../ui/avatar';
import { classes } from '../ui/classes';
import { MergeCord } from './merge-cord';
import styles from './merge-preview.module.css';
import { mergeTexts } from './merge-texts';

interface MergePreviewProps {
  readonly tickets: readonly TicketView[];
  readonly into: TicketView;
  readonly from: TicketView;
  readonly onStays: (id: string) => void;
}

/** What merging does, before it does it. */
export function MergePreview({ tickets, into, from, onStays }: MergePreviewProps) {
  const words = useTexts(mergeTexts);
  const counts = { [into.id]: useCount(into.id), [from.id]: useCount(from.id) };
  const sum = Object.values(counts).reduce<number | undefined>(
    (total, count) => (total === undefined || count === undefined ? undefined : total + count),
    0,
  );
  return (
    <>
      <fieldset className={styles['cards']}>
        <legend className="visually-hidden">{words.whichStays}</legend>
        {tickets.map(({ id, title, number, requester }) => (
          <label key={id} className={styles['card']}>
            <input type="radio" name="stays" value={id} checked={id === into.id} onChange={() => onStays(id)} />
            <span className={styles['text']}>
              <bdi className={styles['title']}>{title}</bdi>
              <span className={styles['meta']}>{number}</span>
              <span className={styles['person']}>
                <Avatar id={requester.id} name={requester.name} size={20} /> <bdi>{requester.name}</bdi>
              </span>
              <span className={styles['meta']}>
                {counts[id] === undefined ? '…' : words.messages(String(counts[id]))}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div>
        <p className={styles['then']}>{words.then}</p>
        <MergeCord stays={counts[into.id] ?? 0} joins={counts[from.id] ?? 0}>
          {sum === undefined ? '' : words.inOrder(String(sum))}
        </MergeCord>
        <Consequences into={into} from={from} />
      </div>
    </>
  );
}

function Consequences({ into, from }: Pick<MergePreviewProps, 'into' | 'from'>) {
  const words = useTexts(mergeTexts);
  const [statuses, priorities] = [useTexts(STATUS_NAMES), useTexts(PRIORITY_NAMES)];
  const topic = useTopic();
  const isOne = into.requester.id === from.requester.id;
  const [intoTopic, fromTopic] = [into, from].map(({ category, subcategory }) => topic(category, subcategory));
  const kept = [statuses[into.status], into.priority && priorities[into.priority], intoTopic].filter(Boolean);
  return (
    <ul className={styles['list']}>
      <Line icon={<Users size={15} aria-hidden="true" />} warns={!isOne}>
        {isOne
          ? words.oneRequester(into.requester.name)
          : words.bothRequesters(into.requester.name, from.requester.name)}
      </Line>
      <Line icon={<Layers size={15} aria-hidden="true" />}>{words.stay(kept.join(', '))}</Line>
      <Line icon={<CircleSlash size={15} aria-hidden="true" />}>
        {words.closes(from.number, firstName(from.requester.name))}
      </Line>
      {intoTopic !== undefined && fromTopic !== undefined && into.category !== from.category && (
        <Line icon={<TriangleAlert size={15} aria-hidden="true" />} warns>
          {words.otherTopics(intoTopic, fromTopic)}
        </Line>
      )}
    </ul>
  );
}

function Line({ icon, warns = false, children }: { icon: ReactNode; warns?: boolean; children: ReactNode }) {
  return (
    <li className={classes(styles['line'], warns && styles['warns'])}>
      {icon}
      <span>{children}</span>
    </li>
  );
}

/** What was written on it, and the description that it began with. */
function useCount(ticketId: string): number | undefined {
  const { data } = useQuery({
    queryKey: [...keys.messages(ticketId), 'count'],
    queryFn: ({ signal }) => countMessages(ticketId, signal),
    staleTime: 0,
  });
  return data === undefined ? undefined : data + 1;
}
