import type { TicketTimes, TicketTimesView } from '@switchboard/contracts';
import { Link } from 'wouter';
import { useTeams } from '../agent-ticket/desk-lists';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { Button } from '../ui/button';
import { everyList } from './links';
import type { Group, Place } from './place';
import { GROUPS } from './place';
import type { Numbers } from './queries';
import { Section } from './section';
import { SpreadBar } from './spread-bar';
import styles from './split.module.css';
import { numbersTexts } from './texts';
import { spanCell } from './times';
import { useNumberWords } from './words';

const NONE = 'none';

interface SplitProps {
  readonly numbers: Numbers;
  readonly place: Place;
  readonly go: (to: Partial<Place>) => void;
}

/** How long a first reply and a solution take, by what or whom. */
export function Split({ numbers: { times, narrowed, period }, place: { by }, go }: SplitProps) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const topic = useTopic();
  const teams = useTeams();
  const names: Readonly<Record<Group, (key: string, name: string) => string>> = {
    category: key => (key === NONE ? words.unsorted : (topic(key, null) ?? key)),
    team: key => (key === NONE ? words.noTeam : (teams.find(team => team.key === key)?.label ?? key)),
    agent: (_key, name) => name,
  };
  const rows = groupsOf(times.data, by)
    .map(({ key, name, times: own }) => ({
      key,
      name: names[by](key, name),
      own,
      href: key === NONE ? undefined : everyList({ ...narrowed, ...filterOf(by, key), createdAfter: [period.after] }),
    }))
    .sort((a, b) => b.own.firstResponse.count - a.own.firstResponse.count);
  const most = (part: keyof TicketTimes) => Math.max(1, ...rows.map(({ own }) => own[part].p90 ?? 0));
  const scales = { firstResponse: most('firstResponse'), resolution: most('resolution') };
  const table = times.data && {
    columns: [words[by], words.firstMedian, words.firstMost, words.solvedMedian, words.solvedMost],
    rows: rows.map(({ key, name, own: { firstResponse, resolution }, href }) => ({
      key,
      cells: [
        { text: name, ...(href === undefined ? {} : { href }) },
        ...[firstResponse.median, firstResponse.p90, resolution.median, resolution.p90].map(spanCell(say.span)),
      ],
    })),
  };
  return (
    <Section
      title={words.split}
      hint={words.splitHint}
      name={`times-by-${by}-${period.from}-${period.today}`}
      asked={[times]}
      table={table}
      tools={
        <span role="group" aria-label={words.by}>
          {GROUPS.map(group => (
            <Button key={group} look="quiet" aria-pressed={by === group} onClick={() => go({ by: group })}>
              {words[group]}
            </Button>
          ))}
        </span>
      }
    >
      {rows.length === 0 ? (
        <p className={styles['none']}>{words.unmeasured}</p>
      ) : (
        <ul className={styles['rows']}>
          <li className={styles['head']} aria-hidden="true">
            <span />
            <span>{words.firstReply}</span>
            <span>{words.solution}</span>
          </li>
          {rows.map(({ key, name, own, href }) => (
            <li key={key}>
              {href === undefined ? <bdi>{name}</bdi> : <Link href={href}>{name}</Link>}
              {(['firstResponse', 'resolution'] as const).map(part => (
                <SpreadBar
                  key={part}
                  what={part === 'firstResponse' ? words.firstReply : words.solution}
                  spread={own[part]}
                  most={scales[part]}
                />
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const filterOf = (by: Group, key: string) => ({ [by === 'agent' ? 'assignee' : by]: [key] });

function groupsOf(view: TicketTimesView | undefined, by: Group): { key: string; name: string; times: TicketTimes }[] {
  if (!view) return [];
  if (by === 'agent') return view.byAgent.map(({ id, name, times }) => ({ key: id, name, times }));
  const groups = by === 'team' ? view.byTeam : view.byCategory;
  return Object.entries(groups).map(([key, times]) => ({ key, name: key, times }));
}
