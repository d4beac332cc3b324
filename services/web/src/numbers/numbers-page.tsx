import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { usePageTitle } from '../app/page-title';
import { useTexts } from '../app/texts';
import { useNarrow } from '../app/use-narrow';
import { useTopic } from '../app/use-topic';
import { Button, ButtonLink } from '../ui/button';
import { Failed, State } from '../ui/state';
import { AgentsLoad } from './agents-load';
import { HeadMenus } from './head-menus';
import { Headline } from './headline';
import styles from './numbers-page.module.css';
import { OpenByCategory, OpenByPriority } from './open-by';
import { addressOf, FIRST, type Place, readPlace } from './place';
import { useNumbers } from './queries';
import { Split } from './split';
import { StatusBar } from './status-bar';
import { numbersTexts } from './texts';
import { Times } from './times';
import { Trend } from './trend';
import { useLiveNumbers } from './use-live-numbers';
import { WorthALook } from './worth-a-look';

/** How the desk is doing: now, and lately. */
export default function NumbersPage() {
  const words = useTexts(numbersTexts);
  const search = useSearch();
  const [, navigate] = useLocation();
  const place = useMemo(() => readPlace(search), [search]);
  const go = useCallback(
    (to: Partial<Place>) => navigate(addressOf({ ...place, ...to }), { replace: true }),
    [navigate, place],
  );
  const numbers = useNumbers(place);
  useLiveNumbers();
  usePageTitle(words.title);
  const { now } = numbers;
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <span className={styles['name']} aria-hidden="true">
          {words.title}
        </span>
        <div className={styles['menus']}>
          <HeadMenus place={place} go={go} exportTo={exportOf(place, numbers.period)} />
        </div>
      </div>
      {now.data === undefined && !now.isPending ? (
        <>
          <h1 className="visually-hidden">{words.title}</h1>
          <Failed title={words.failed} error={now.error} retry={now.refetch} />
        </>
      ) : (
        <Parts numbers={numbers} place={place} go={go} />
      )}
    </div>
  );
}

const exportOf = ({ team, category }: Place, { from, today }: { from: string; today: string }) => {
  const query = new URLSearchParams({ from, to: today });
  if (team !== null) query.set('team', team);
  if (category !== null) query.set('category', category);
  return `/reports?${query}`;
};

interface PartsProps {
  readonly numbers: ReturnType<typeof useNumbers>;
  readonly place: Place;
  readonly go: (to: Partial<Place>) => void;
}

function Parts({ numbers, place, go }: PartsProps) {
  const isNarrow = useNarrow();
  const isEmpty = useIsEmpty(numbers);
  const headline = <Headline numbers={numbers} />;
  if (isEmpty) return <Nothing place={place} go={go} />;
  const [look, times, trend, agents] = [
    <WorthALook key="look" numbers={numbers} />,
    <Times key="times" numbers={numbers} />,
    <Trend key="trend" numbers={numbers} />,
    <AgentsLoad key="agents" numbers={numbers} place={place} />,
  ];
  const others = [
    <StatusBar key="status" numbers={numbers} />,
    <div key="open" className={styles['pair']}>
      <OpenByCategory numbers={numbers} />
      <OpenByPriority numbers={numbers} />
    </div>,
    <Split key="split" numbers={numbers} place={place} go={go} />,
  ];
  return isNarrow ? (
    <>
      {headline}
      <div className={styles['column']}>{[look, times, trend, agents, ...others]}</div>
    </>
  ) : (
    <>
      {headline}
      <div className={styles['columns']}>
        <div className={styles['column']}>{[trend, ...others]}</div>
        <div className={styles['column']}>{[times, agents, look]}</div>
      </div>
    </>
  );
}

/** Nothing is open, and nothing happened. */
function useIsEmpty({ now, created, solved }: PartsProps['numbers']): boolean {
  const [first, second, third] = [now.data?.total, created.data?.total, solved.data?.total];
  return first === 0 && second === 0 && third === 0;
}

function Nothing({ place: { team, category }, go }: Pick<PartsProps, 'place' | 'go'>) {
  const words = useTexts(numbersTexts);
  const topic = useTopic();
  const narrowed = [team, category === null ? null : topic(category, null)].filter(name => name != null);
  return narrowed.length > 0 ? (
    <State
      drawing="nothing"
      heading="h1"
      title={words.noMatch}
      actions={<Button onClick={() => go({ team: FIRST.team, category: FIRST.category })}>{words.clearFilters}</Button>}
    >
      {words.noMatchText(narrowed.join(', '))}
    </State>
  ) : (
    <State
      drawing="connected"
      heading="h1"
      title={words.nothing}
      actions={<ButtonLink href="/tickets/new">{words.newTicket}</ButtonLink>}
    >
      {words.nothingText}
    </State>
  );
}
