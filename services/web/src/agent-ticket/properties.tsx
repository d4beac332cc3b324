import type { TicketPatchBody, TicketView } from '@switchboard/contracts';
import { type ReactNode } from 'react';
import { useUser } from '../api/session';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, type Priority, STATUS_NAMES, type Status } from '../app/words';
import { Avatar } from '../ui/avatar';
import { Menu, MenuChoice } from '../ui/menu';
import { PriorityPips } from '../ui/pips';
import { StatusRing } from '../ui/ring';
import { useCategories, useTeams } from './desk-lists';
import { FieldValues } from '../ticket-fields/field-values';
import { PeoplePicker } from './people-picker';
import styles from './properties.module.css';
import { agentTexts } from './texts';
import type { Change } from './use-change';
import { Value } from './value';

/** What the ticket is, each changed in place. Dashed: proposed by a machine. */
export function Properties({ ticket, change }: { ticket: TicketView; change: Change }) {
  const words = useTexts(agentTexts);
  const [statuses, priorities] = [useTexts(STATUS_NAMES), useTexts(PRIORITY_NAMES)];
  const { id: own } = useUser();
  const { status, priority, category, subcategory } = change.shown;
  const { assignee, team, classification, tags } = ticket;
  const teams = useTeams();
  const proposed = classification.source !== 'person';
  const pick = <T extends string>(
    name: string,
    value: T | null,
    options: (readonly [T, ReactNode])[],
    to: (next: T) => void,
    shown: ReactNode,
    isProposed = false,
  ) => (
    <Menu
      trigger={
        <Value id={`property-${name}`} label={words[name as 'status']} proposed={isProposed}>
          {shown}
        </Value>
      }
    >
      <MenuChoice label={words[name as 'status']} value={value} options={options} onChoose={to} />
    </Menu>
  );
  return (
    <section className={styles['properties']}>
      <h2>{words.properties}</h2>
      <dl className={styles['list']}>
        <Line name={words.status}>
          {pick<Status>(
            'status',
            status,
            (Object.keys(statuses) as Status[]).map(each => [each, <StatusRing key={each} status={each} />]),
            next => change.patch({ status: next }),
            <StatusRing status={status} />,
          )}
        </Line>
        <Line name={words.assignee}>
          <PeoplePicker ticket={ticket} change={change}>
            {assignee ? (
              <>
                <Avatar id={assignee.id} name={assignee.name} size={20} />
                <bdi>{assignee.id === own ? words.you : assignee.name}</bdi>
              </>
            ) : (
              words.nobody
            )}
          </PeoplePicker>
        </Line>
        <Line name={words.team}>
          {pick(
            'team',
            team,
            teams.map(({ key, label }) => [key, label]),
            next => change.assign({ teamId: next }),
            teams.find(({ key }) => key === team)?.label ?? team ?? words.anyTeam,
          )}
        </Line>
        <Line name={words.priority}>
          {pick<Priority>(
            'priority',
            priority,
            (Object.keys(priorities) as Priority[]).map(each => [each, <PriorityPips key={each} priority={each} />]),
            next => change.patch({ priority: next }),
            priority === null ? words.notKnown : <PriorityPips priority={priority} />,
          )}
        </Line>
        <Line name={words.category} source={proposed ? sourceOf(classification.source, words.localRules) : undefined}>
          <TopicPicker {...{ category, subcategory, change, proposed }} />
        </Line>
        {classification.skills.length > 0 && (
          <Line name={words.skills}>
            {classification.skills.map(skill => (
              <span key={skill} className={styles['tag']}>
                {skill}
              </span>
            ))}
          </Line>
        )}
        {tags.length > 0 && (
          <Line name={words.tags}>
            {tags.map(tag => (
              <bdi key={tag}>{tag}</bdi>
            ))}
          </Line>
        )}
        <FieldValues
          ticket={ticket}
          line={(key, name, value) => (
            <Line key={key} name={name}>
              {value}
            </Line>
          )}
        />
      </dl>
    </section>
  );
}

const sourceOf = (source: string, local: string) => (source === 'gemini' ? 'Gemini' : local);

function Line({ name, source, children }: { name: string; source?: string | undefined; children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        {children}
        {source !== undefined && <span className={styles['source']}>{source}</span>}
      </dd>
    </div>
  );
}

interface TopicPickerProps {
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly change: Change;
  readonly proposed: boolean;
}

/** One step corrects what was read wrongly: category and part at once. */
function TopicPicker({ category, subcategory, change, proposed }: TopicPickerProps) {
  const words = useTexts(agentTexts);
  const topic = useTopic();
  const categories = useCategories();
  const options = categories.flatMap(({ key, subcategories }) => [
    [key, topic(key, null)] as const,
    ...subcategories.filter(part => !part.retired).map(part => [`${key} ${part.key}`, topic(key, part.key)] as const),
  ]);
  const choose = (next: string) => {
    const [to = '', part] = next.split(' ');
    change.patch({ category: to, ...(part === undefined ? {} : { subcategory: part }) } satisfies TicketPatchBody);
  };
  return (
    <Menu
      trigger={
        <Value id="property-category" label={words.category} proposed={proposed && category !== null}>
          {topic(category, subcategory) ?? words.notKnown}
        </Value>
      }
    >
      <MenuChoice
        label={words.category}
        value={category === null ? null : [category, subcategory].filter(Boolean).join(' ')}
        options={options}
        onChoose={choose}
      />
    </Menu>
  );
}
