import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useCategories, useTeams } from '../agent-ticket/desk-lists';
import { keys } from '../api/keys';
import { exportTickets } from '../api/numbers';
import { useUser } from '../api/session';
import { listTickets } from '../api/tickets';
import { dayOf } from '../app/days';
import page from '../app/page.module.css';
import { usePageTitle } from '../app/page-title';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { addressOf as inboxAt } from '../inbox/place';
import { useNumberWords } from '../numbers/words';
import { Button, ButtonLink } from '../ui/button';
import { Failed } from '../ui/state';
import { Choice } from './choice';
import { DownloadLine } from './download-line';
import { addressOf, filtersOf, FORMATS, MOMENTS, type Place, readPlace } from './place';
import { RangeFields } from './range-fields';
import styles from './reports-page.module.css';
import { reportsTexts } from './texts';
import { useDownload } from './use-download';

const ALL = '';

/** Tickets of some days as a file. */
export default function ReportsPage() {
  const words = useTexts(reportsTexts);
  const say = useNumberWords();
  const { timeZone } = useUser();
  const search = useSearch();
  const [, navigate] = useLocation();
  const place = useMemo(() => readPlace(search, dayOf(new Date(), timeZone)), [search, timeZone]);
  const go = (to: Partial<Place>) => navigate(addressOf({ ...place, ...to }), { replace: true });
  const isBackwards = place.to < place.from;
  const filters = useMemo(() => filtersOf(place, timeZone), [place, timeZone]);
  const counted = useQuery({
    queryKey: [...keys.numbers, 'report', filters],
    queryFn: ({ signal }) => listTickets({ ...filters, limit: 1, total: true }, signal),
    placeholderData: keepPreviousData,
    enabled: !isBackwards,
  });
  const ask = useCallback(
    (signal: AbortSignal) => exportTickets({ ...filters, format: place.format }, signal),
    [filters, place.format],
  );
  const { download, start, stop } = useDownload(ask);
  usePageTitle(words.title);
  const total = counted.data?.total;
  const isRunning = download.state === 'running';
  return (
    <div className={page['page']}>
      <h1 className={styles['headline']}>
        {total === undefined || isBackwards
          ? words.title
          : total === 0
            ? words.none
            : words.headline(say.count(total), total === 1)}
      </h1>
      <p className={page['intro']}>{words.intro}</p>
      {counted.data === undefined && !counted.isPending && (
        <Failed title={words.failed} error={counted.error} retry={counted.refetch} />
      )}
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault();
          if (!isBackwards && !isRunning) void start();
        }}
      >
        <RangeFields place={place} go={go} isBackwards={isBackwards} />
        <Choice
          kind="radio"
          name="by"
          legend={words.by}
          options={MOMENTS.map(moment => [moment, words[moment]] as const)}
          chosen={[place.by]}
          onChoose={by => go({ by })}
        />
        <What place={place} go={go} />
        <Choice
          kind="radio"
          name="format"
          legend={words.format}
          options={FORMATS.map(format => [format, words[format]] as const)}
          chosen={[place.format]}
          onChoose={format => go({ format })}
        />
        <div className={styles['actions']}>
          <Button
            type="submit"
            look="primary"
            size="large"
            busy={isRunning}
            aria-disabled={isBackwards || undefined}
            icon={<Download size={16} aria-hidden="true" />}
          >
            {total === undefined || isBackwards ? words.download : words.downloadAll(say.count(total), total === 1)}
          </Button>
          {isRunning ? (
            <Button size="large" look="quiet" onClick={stop}>
              {words.stop}
            </Button>
          ) : (
            <ButtonLink size="large" look="quiet" href={listAt(filters)}>
              {words.look}
            </ButtonLink>
          )}
        </div>
        <DownloadLine download={download} />
      </form>
    </div>
  );
}

/** The same tickets in the inbox. */
const listAt = (filters: ReturnType<typeof filtersOf>): string =>
  inboxAt({
    view: 'every',
    q: '',
    filters: Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value].flat() as string[]])),
  });

function What({ place: { categories, team }, go }: { place: Place; go: (to: Partial<Place>) => void }) {
  const words = useTexts(reportsTexts);
  const topic = useTopic();
  const teams = useTeams();
  return (
    <>
      <Choice
        kind="checkbox"
        name="category"
        legend={words.categories}
        hint={words.allCategories}
        options={useCategories().map(({ key }) => [key, topic(key, null) ?? key] as const)}
        chosen={categories}
        onChoose={(key, isChosen) =>
          go({ categories: isChosen ? [...categories, key] : categories.filter(category => category !== key) })
        }
      />
      {teams.length > 0 && (
        <Choice
          kind="radio"
          name="team"
          legend={words.team}
          options={[[ALL, words.allTeams] as const, ...teams.map(({ key, label }) => [key, label] as const)]}
          chosen={[team ?? ALL]}
          onChoose={key => go({ team: key === ALL ? null : key })}
        />
      )}
    </>
  );
}
