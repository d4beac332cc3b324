import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useCategories } from '../api/categories';
import { keys } from '../api/keys';
import { listRequesters } from '../api/people';
import { usePageTitle } from '../app/page-title';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed } from '../ui/state';
import { Toasts } from '../ui/toast';
import { Agents } from './agents';
import { InvitePanel } from './invite-panel';
import { NobodyHere } from './nobody-here';
import { PeopleHead } from './people-head';
import { PeopleList } from './people-list';
import styles from './people-page.module.css';
import { PersonPanel } from './person-panel';
import { fitting } from './rows';
import { columnsOf, thinCover } from './skills';
import { skillStart } from './skill-label';
import { peopleTexts } from './texts';
import { useLevels } from './use-levels';
import { usePeoplePlace } from './use-people-place';
import { useAllTeams, useLoads, useStaff } from './use-staff';

/** More than so many stand by team unless somebody chooses. */
const FEW = 20;
const NONE: never[] = [];

/** Who can take what: the matrix, everybody's account, and who is asked in. */
export function PeoplePage() {
  const words = useTexts(peopleTexts);
  const { place, person, addressOf, go, open } = usePeoplePlace();
  const { show, q, team } = place;
  const staff = useStaff();
  const asking = useQuery({
    queryKey: keys.requesters(q),
    queryFn: ({ signal }) => listRequesters(q, signal),
    enabled: show === 'requesters',
    placeholderData: keepPreviousData,
  });
  const teams = useAllTeams();
  const categories = useCategories() ?? NONE;
  const loads = useLoads();
  const levels = useLevels();
  usePageTitle(words.title);

  const people = staff.data ?? NONE;
  const agents = useMemo(() => people.filter(({ role }) => role === 'agent'), [people]);
  const columns = useMemo(() => columnsOf(agents, categories), [agents, categories]);
  const thin = useMemo(() => thinCover(agents, columns), [agents, columns]);
  const by = place.by ?? (agents.length > FEW ? 'team' : 'name');
  const onOne = thin.filter(each => each.person);
  const [first] = onOne;

  const listed =
    show === 'requesters'
      ? (asking.data?.items ?? NONE)
      : fitting(show === 'admins' ? people.filter(({ role }) => role === 'admin') : agents, q, team);
  const current = show === 'requesters' ? asking : staff;
  const common = { loads, addressOf, person };
  let body: ReactNode;
  if (current.isError) body = <Failed title={words.failed} error={current.error} retry={current.refetch} />;
  else if (current.isPending)
    body = (
      <div className={styles['waiting']}>
        <RowsSkeleton rows={8} />
      </div>
    );
  else if (listed.length === 0)
    body = <NobodyHere place={place} inviteAt={addressOf('new')} onClear={() => go({ q: '', team: '' })} />;
  else if (show !== 'agents') body = <PeopleList {...common} people={listed} label={words[show]} />;
  else
    body = (
      <Agents
        {...common}
        people={agents}
        shown={listed}
        by={by}
        teams={teams}
        categories={categories}
        thin={thin}
        levels={levels}
        isNarrowed={q !== '' || team !== ''}
      />
    );

  const total = show === 'requesters' ? asking.data?.total : undefined;
  return (
    <div className={classes(styles['page'], person !== undefined && styles['beside'])}>
      <div className={styles['main']}>
        <PeopleHead
          place={place}
          by={by}
          teams={teams}
          go={go}
          inviteAt={addressOf('new')}
          headline={
            staff.data ? (
              <>
                {words.headline(agents.length, teams.filter(({ retired }) => !retired).length)}{' '}
                {first && (
                  <em>
                    {onOne.length === 1 ? words.restsOnOne(skillStart(first.skill)) : words.restOnOne(onOne.length)}
                  </em>
                )}
              </>
            ) : (
              words.title
            )
          }
        />
        {body}
        {total !== undefined && total > listed.length && (
          <p className={styles['note']}>{words.onlyFirst(listed.length, total)}</p>
        )}
      </div>
      <div className={styles['toasts']}>
        <Toasts />
      </div>
      {person === 'new' ? (
        <InvitePanel onClose={() => open(undefined)} onInvited={open} />
      ) : (
        person !== undefined && (
          <PersonPanel
            key={person}
            id={person}
            staff={people}
            held={loads[person] ?? 0}
            levels={levels}
            onClose={() => open(undefined)}
          />
        )
      )}
    </div>
  );
}
