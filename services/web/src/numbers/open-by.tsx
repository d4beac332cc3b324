import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, type Priority } from '../app/words';
import { PriorityPips } from '../ui/pips';
import { Bars, type Bar } from './bars';
import { CategorySign } from './category-sign';
import { openList } from './links';
import type { Numbers } from './queries';
import { Section } from './section';
import { numbersTexts } from './texts';
import { useNumberWords } from './words';

const PRIORITIES: readonly Priority[] = ['critical', 'high', 'medium', 'low'];
/** What has no value yet. */
const NONE = 'none';

/** What is open now, by what it is about. */
export function OpenByCategory({ numbers }: { numbers: Numbers }) {
  const words = useTexts(numbersTexts);
  const topic = useTopic();
  const counts = Object.entries(numbers.now.data?.byCategory ?? {}).sort(([, a], [, b]) => b - a);
  const bars = counts.map(([category, count]) => {
    const label = category === NONE ? words.unsorted : (topic(category, null) ?? category);
    return {
      key: category,
      name: (
        <>
          <CategorySign category={category} />
          <bdi>{label}</bdi>
        </>
      ),
      label,
      count,
      href: category === NONE ? undefined : openList({ ...numbers.narrowed, category: [category] }),
    };
  });
  return <OpenBy numbers={numbers} title={words.category} name="open-by-category" bars={bars} />;
}

/** What is open now, by how urgent it is. */
export function OpenByPriority({ numbers }: { numbers: Numbers }) {
  const words = useTexts(numbersTexts);
  const names = useTexts(PRIORITY_NAMES);
  const { byPriority = {} } = numbers.now.data ?? {};
  const bars = PRIORITIES.map(priority => ({
    key: priority as string,
    name: <PriorityPips priority={priority} />,
    label: names[priority],
    count: byPriority[priority] ?? 0,
    href: openList({ ...numbers.narrowed, priority: [priority] }) as string | undefined,
  }));
  const unsorted = byPriority[NONE] ?? 0;
  if (unsorted > 0)
    bars.push({ key: NONE, name: <>{words.unsorted}</>, label: words.unsorted, count: unsorted, href: undefined });
  return <OpenBy numbers={numbers} title={words.priority} name="open-by-priority" bars={bars} />;
}

interface OpenByProps {
  readonly numbers: Numbers;
  readonly title: string;
  readonly name: string;
  readonly bars: readonly Bar[];
}

function OpenBy({ numbers: { now, period }, title, name, bars }: OpenByProps) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  const table = now.data && {
    columns: [title, words.count, words.share],
    rows: bars.map(({ key, label, count, href }) => ({
      key,
      cells: [
        { text: label },
        { text: say.count(count), value: count, ...(href === undefined ? {} : { href }) },
        { text: all === 0 ? '' : say.share(count / all), value: all === 0 ? '' : count / all },
      ],
    })),
  };
  return (
    <Section title={title} hint={words.openHint} name={`${name}-${period.today}`} asked={[now]} table={table}>
      {bars.length === 0 ? words.nobody : <Bars bars={bars} />}
    </Section>
  );
}
