import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { UserView } from '@switchboard/contracts';
import { keys } from '../api/keys';
import { getPerson } from '../api/desk';
import { isProblem } from '../api/problem';
import { useTexts } from '../app/texts';
import { useMedia } from '../app/use-media';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { AccountState } from './account-state';
import { PersonFields } from './person-fields';
import { PersonName } from './person-name';
import { PersonSkills } from './person-skills';
import styles from './person-panel.module.css';
import { peopleTexts } from './texts';
import type { Levels } from './use-levels';

interface PersonPanelProps {
  readonly id: string;
  readonly staff: readonly UserView[];
  readonly held: number;
  readonly levels: Levels;
  readonly onClose: () => void;
}

/** One person, beside the others. */
export function PersonPanel({ id, staff, held, levels, onClose }: PersonPanelProps) {
  const words = useTexts(peopleTexts);
  const known = staff.find(person => person.id === id);
  const asked = useQuery({
    queryKey: keys.person(id),
    queryFn: ({ signal }) => getPerson(id, signal),
    enabled: known === undefined,
  });
  const person = known ?? asked.data;
  const isMissing = isProblem(asked.error) && asked.error.status < 500 && asked.error.status > 0;
  return (
    <PanelFrame label={words.person} onClose={onClose} head={person && <PersonName person={person} size={36} />}>
      {person ? (
        <>
          <p className={styles['mail']}>{person.email}</p>
          <AccountState person={person} />
          <PersonFields person={person} held={held} />
          {person.role === 'agent' && <PersonSkills person={person} levels={levels} />}
        </>
      ) : isMissing ? (
        <State drawing="nothing" title={words.noPerson} />
      ) : asked.isError ? (
        <Failed title={words.personFailed} error={asked.error} retry={asked.refetch} />
      ) : (
        <RowsSkeleton />
      )}
    </PanelFrame>
  );
}

interface PanelFrameProps {
  readonly label: string;
  readonly head: React.ReactNode;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

export function PanelFrame({ label, head, onClose, children }: PanelFrameProps) {
  const words = useTexts(peopleTexts);
  // Where there is no room beside it, it is the page.
  const isAlone = useMedia('(max-width: 1023px)');
  return (
    <aside className={styles['panel']} aria-label={label}>
      {isAlone && <h1 className="visually-hidden">{words.title}</h1>}
      <header className={styles['head']}>
        <h2 className={styles['title']}>{head ?? label}</h2>
        <Button
          look="quiet"
          size="small"
          aria-label={words.close}
          onClick={onClose}
          icon={<X size={16} aria-hidden="true" />}
        />
      </header>
      {children}
    </aside>
  );
}
