import type { CategoryView, TeamView, UserView } from '@switchboard/contracts';
import { useMemo, useState } from 'react';
import { useUser } from '../api/session';
import { useTexts } from '../app/texts';
import { useMedia } from '../app/use-media';
import { AddSkill } from './add-skill';
import { Legend } from './legend';
import { Matrix } from './matrix';
import styles from './matrix.module.css';
import { PeopleList } from './people-list';
import { flatRows, teamRows } from './rows';
import { columnsOf, type Thin } from './skills';
import { peopleTexts } from './texts';
import { ThinCover } from './thin-cover';
import type { Levels } from './use-levels';

interface AgentsProps {
  readonly people: readonly UserView[];
  /** Those of them that fit what was looked for. */
  readonly shown: readonly UserView[];
  readonly isNarrowed: boolean;
  readonly by: 'team' | 'name';
  readonly teams: readonly TeamView[];
  readonly categories: readonly CategoryView[];
  readonly thin: readonly Thin<UserView>[];
  readonly loads: Readonly<Record<string, number>>;
  readonly levels: Levels;
  readonly addressOf: (id: string) => string;
  readonly person: string | undefined;
}

/** Everybody who gets tickets: as a matrix where there is room for one, else as a list. */
export function Agents(props: AgentsProps) {
  const { people, shown, isNarrowed, by, teams, categories, thin, loads, levels, addressOf, person } = props;
  const words = useTexts(peopleTexts);
  const user = useUser();
  const isNarrow = useMedia('(max-width: 719px)');
  const [added, setAdded] = useState<readonly string[]>([]);
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const columns = useMemo(() => columnsOf(people, categories, added), [people, categories, added]);
  const own = user.teams[0] ?? teams[0]?.key ?? '';
  // Whoever looks for somebody wants to see them.
  const rows = useMemo(
    () => (by === 'team' ? teamRows(shown, teams, key => folds[key] ?? (isNarrowed || key === own)) : flatRows(shown)),
    [by, shown, teams, folds, isNarrowed, own],
  );
  if (isNarrow) return <PeopleList people={shown} label={words.agents} {...{ loads, addressOf, person }} />;

  const seen = rows.filter(({ kind }) => kind === 'person').length;
  const setAll = (isOpen: boolean) =>
    setFolds(Object.fromEntries([...teams.map(({ key }) => key), ''].map(key => [key, isOpen])));
  const count =
    by === 'name' ? (
      words.people(shown.length)
    ) : (
      <>
        <button type="button" className={styles['fold']} onClick={() => setAll(seen < shown.length)}>
          {seen < shown.length ? words.openAll : words.closeAll}
        </button>
        {seen < shown.length && <span className={styles['folded']}>{words.folded(shown.length - seen)}</span>}
      </>
    );
  return (
    <>
      <Matrix
        {...{ people, rows, columns, loads, levels, addressOf, person, count }}
        onFold={(key, isOpen) => setFolds(known => ({ ...known, [key]: isOpen }))}
      />
      <Legend>
        <AddSkill known={columns.map(({ skill }) => skill)} onAdd={skill => setAdded([...added, skill])} />
      </Legend>
      <ThinCover {...{ people, categories, thin, loads, addressOf }} />
    </>
  );
}
