import type { UserView } from '@switchboard/contracts';
import { memo } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import { Level } from '../ui/level';
import { Slots } from '../ui/slots';
import { PersonName } from './person-name';
import styles from './matrix.module.css';
import { levelOf, type SkillColumn } from './skills';
import { skillLabel } from './skill-label';
import { peopleTexts } from './texts';

export interface RowProps {
  readonly index: number;
  readonly columns: readonly SkillColumn[];
  /** The column that the keyboard is in; undefined where it is in another row. */
  readonly column: number | undefined;
  readonly isChosen: boolean;
}

interface PersonRowProps extends RowProps {
  readonly person: UserView;
  readonly held: number;
  readonly address: string;
  /** Stands below a team. */
  readonly isInside: boolean;
  /** Is looked at beside the matrix, or changed. */
  readonly isOpen: boolean;
}

export const tabbed = (column: number | undefined, at: number) => (column === at ? 0 : -1);

/** A person, how much they hold, and a level for each skill. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { index, columns, column, isChosen, person, held, address, isInside, isOpen } = props;
  const words = useTexts(peopleTexts);
  const isFull = held >= person.capacity && person.capacity > 0;
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      aria-level={isInside ? 2 : undefined}
      className={classes(styles['row'], isOpen && styles['current'], person.disabled && styles['off'])}
    >
      <div role="rowheader" className={classes(styles['who'], isInside && styles['inside'])}>
        <Link
          href={address}
          className={styles['person']}
          tabIndex={tabbed(column, 0)}
          data-cell={`${index}:0`}
          aria-current={isOpen ? 'true' : undefined}
        >
          <PersonName person={person} />
        </Link>
      </div>
      <div role="gridcell" className={classes(styles['load'], isFull && styles['full'])}>
        <Slots held={held} capacity={person.capacity} />
        <span aria-hidden="true">
          {held}/{person.capacity}
        </span>
        <span className="visually-hidden">{words.heldOf(held, person.capacity)}</span>
      </div>
      {columns.map(({ skill, isFirst }, at) => {
        const level = levelOf(person, skill);
        return (
          <div
            key={skill}
            role="gridcell"
            tabIndex={tabbed(column, at + 1)}
            data-cell={`${index}:${at + 1}`}
            aria-selected={isChosen && column === at + 1 ? true : undefined}
            aria-label={words.cell(person.name, skillLabel(skill), words.level(level))}
            className={classes(styles['cell'], isFirst && styles['first'])}
          >
            {level > 0 ? <Level level={level} /> : <i className={styles['none']} />}
          </div>
        );
      })}
    </div>
  );
});
