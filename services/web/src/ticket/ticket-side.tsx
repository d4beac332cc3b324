import type { TicketView } from '@switchboard/contracts';
import { Fragment } from 'react';
import { Link } from 'wouter';
import page from '../app/page.module.css';
import { useTexts } from '../app/texts';
import { useFields } from '../api/fields';
import { useTopic } from '../app/use-topic';
import { useValueWords } from '../ticket-fields/use-value-words';
import { Avatar, NoAvatar } from '../ui/avatar';
import { PriorityPips } from '../ui/pips';
import styles from './ticket-side.module.css';
import { ticketTexts } from './texts';

/** Who takes care of it, and what it is filed as. */
export function TicketSide({ ticket, viewers }: { ticket: TicketView; viewers: readonly { id: string }[] }) {
  const words = useTexts(ticketTexts);
  const topic = useTopic();
  const fields = (useFields() ?? []).filter(({ key }) => Object.hasOwn(ticket.fields, key));
  const said = useValueWords(fields);
  const { assignee, priority, category, subcategory, channel, resolution } = ticket;
  const isHere = viewers.some(({ id }) => id === assignee?.id);
  const about = assignee ? (isHere ? words.here : ticket.team) : words.nobodyText;
  return (
    <aside className={page['side']}>
      <section>
        <h2 className={page['sideTitle']}>{words.agent}</h2>
        <div className={styles['agent']}>
          {assignee ? <Avatar id={assignee.id} name={assignee.name} here={isHere} /> : <NoAvatar />}
          <div>
            <p className={styles['name']}>
              <bdi>{assignee?.name ?? words.nobodyYet}</bdi>
            </p>
            {about !== null && <p className={styles['about']}>{about}</p>}
          </div>
        </div>
      </section>
      <section>
        <h2 className={page['sideTitle']}>{words.details}</h2>
        <dl className={styles['details']}>
          <dt>{words.priority}</dt>
          <dd>{priority === null ? words.notYet : <PriorityPips priority={priority} />}</dd>
          <dt>{words.topic}</dt>
          <dd>{topic(category, subcategory) ?? words.notYet}</dd>
          {fields.map(field => (
            <Fragment key={field.key}>
              <dt>
                <bdi>{field.label}</bdi>
              </dt>
              <dd>
                <bdi>{said(field, ticket.fields[field.key])}</bdi>
              </dd>
            </Fragment>
          ))}
          <dt>{words.sentBy}</dt>
          <dd>{words[channel]}</dd>
        </dl>
      </section>
      {resolution !== null && (
        <section>
          <h2 className={page['sideTitle']}>{words.resolution}</h2>
          <p className={styles['text']}>{resolution}</p>
        </section>
      )}
      <section>
        <h2 className={page['sideTitle']}>{words.mailMe}</h2>
        <p className={styles['text']}>
          {words.mailMeText} <Link href="/profile">{words.change}</Link>
        </p>
      </section>
    </aside>
  );
}
