import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { listTeams } from '../api/desk';
import { keys } from '../api/keys';
import { usePageTitle } from '../app/page-title';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { Toasts } from '../ui/toast';
import { TeamForm } from './team-form';
import { TeamItem } from './team-item';
import styles from './teams.module.css';
import { teamsTexts } from './texts';

/** The teams of this desk, and who is in them. */
export function TeamsPage() {
  const words = useTexts(teamsTexts);
  const [adds, setAdds] = useState(false);
  const { data, error, isError, isPending, refetch } = useQuery({
    queryKey: keys.teams,
    queryFn: ({ signal }) => listTeams(signal),
  });
  usePageTitle(words.title);
  const teams = data?.items ?? [];
  const current = teams.filter(({ retired }) => !retired);
  const alone = current.filter(({ members }) => members.length === 0).length;
  return (
    <div className={styles['frame']}>
      <div className={styles['page']}>
        <header className={styles['head']}>
          <div>
            <h1>
              {current.length === 0 ? words.title : words.headline(current.length)}{' '}
              {alone > 0 && <em>{words.alone(alone)}</em>}
            </h1>
            <p>{words.intro}</p>
          </div>
          <Button look="primary" icon={<Plus size={15} aria-hidden="true" />} onClick={() => setAdds(true)}>
            {words.add}
          </Button>
        </header>
        {adds && <TeamForm onDone={() => setAdds(false)} />}
        {isError ? (
          <Failed title={words.failed} error={error} retry={refetch} />
        ) : isPending ? (
          <RowsSkeleton />
        ) : teams.length === 0 && !adds ? (
          <State drawing="nothing" title={words.empty}>
            {words.emptyText}
          </State>
        ) : (
          <ul aria-label={words.title}>
            {teams.map(team => (
              <TeamItem key={team.key} team={team} />
            ))}
          </ul>
        )}
      </div>
      <Toasts />
    </div>
  );
}
