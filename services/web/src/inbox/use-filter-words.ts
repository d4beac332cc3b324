import { useQueries } from '@tanstack/react-query';
import { useTeams } from '../agent-ticket/desk-lists';
import { getPerson } from '../api/desk';
import { keys } from '../api/keys';
import { useUser } from '../api/session';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { localeOf } from '../app/times';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, type Priority, STATUS_NAMES, type Status } from '../app/words';
import type { Filter, Place } from './place';
import { inboxTexts } from './texts';

export interface FilterWords {
  /** The filters that this says; two moments are one span of time. */
  readonly names: readonly Filter[];
  readonly text: string;
}

const NOT_IDS = ['me', 'none'];

/** What narrows the list, as one says it. */
export function useFilterWords({ filters }: Pick<Place, 'filters'>): FilterWords[] {
  const words = useTexts(inboxTexts);
  const [statuses, priorities] = [useTexts(STATUS_NAMES), useTexts(PRIORITY_NAMES)];
  const topic = useTopic();
  const teams = useTeams();
  const people = usePeople(filters.assignee ?? []);
  const day = useDays();
  const listed = (name: Filter, text: (value: string) => string, label = ''): FilterWords[] =>
    filters[name] ? [{ names: [name], text: `${label}${filters[name].map(text).join(', ')}` }] : [];
  const spanned = (what: 'created' | 'resolved', label: string): FilterWords[] => {
    const names = [`${what}After`, `${what}Before`] as const;
    const [after, before] = names.map(name => filters[name]?.[0]);
    const from = after && day(after, 1);
    const to = before && day(before, -1);
    const text =
      from && to ? (from === to ? from : `${from} – ${to}`) : from ? words.since(from) : to && words.until(to);
    return text ? [{ names, text: `${label} ${text}` }] : [];
  };
  return [
    ...listed('status', value => statuses[value as Status] ?? value),
    ...listed('priority', value => priorities[value as Priority] ?? value),
    ...listed('category', value => topic(value, null) ?? value),
    ...listed(
      'team',
      value => (value === 'mine' ? words.ownTeams : (teams.find(({ key }) => key === value)?.label ?? value)),
      `${words.teamFilter}: `,
    ),
    ...listed('assignee', value => people.get(value) ?? value, `${words.assignee}: `),
    ...spanned('created', words.opened),
    ...spanned('resolved', words.solvedOn),
  ];
}

function usePeople(ids: readonly string[]): ReadonlyMap<string, string> {
  const words = useTexts(inboxTexts);
  const asked = ids.filter(id => !NOT_IDS.includes(id));
  const answers = useQueries({
    queries: asked.map(id => ({
      queryKey: keys.person(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => getPerson(id, signal),
    })),
  });
  return new Map([
    ['me', words.myself],
    ['none', words.nobody],
    ...asked.map((id, index) => [id, answers[index]?.data?.name ?? '…'] as const),
  ]);
}

/** The day a span begins or ends with: its bounds are just outside of it. */
function useDays() {
  const locale = localeOf(useLanguage());
  const { timeZone } = useUser();
  return (moment: string, insideBy: 1 | -1): string | undefined => {
    const time = new Date(Date.parse(moment) + insideBy);
    if (Number.isNaN(time.getTime())) return undefined;
    return time.toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone });
  };
}
