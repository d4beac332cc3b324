import { ChevronDown, ChevronRight, Users } from 'lucide-react';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import styles from './matrix.module.css';
import { type RowProps, tabbed } from './matrix-row';
import type { Row } from './rows';
import { coverOf } from './skills';
import { skillLabel } from './skill-label';
import { peopleTexts } from './texts';

interface TeamRowProps extends RowProps {
  readonly team: Extract<Row, { kind: 'team' }>;
  readonly loads: Readonly<Record<string, number>>;
  /** How many in the whole house work alone on a skill. */
  readonly cover: (skill: string) => number;
}

/** A team in one line: how much it holds, and how many of it can do what. */
export function TeamRow({ index, columns, column, team, loads, cover }: TeamRowProps) {
  const words = useTexts(peopleTexts);
  const { label, members, isOpen } = team;
  const held = members.reduce((sum, { id }) => sum + (loads[id] ?? 0), 0);
  const capacity = members.reduce((sum, person) => sum + person.capacity, 0);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div role="row" aria-rowindex={index + 3} aria-level={1} aria-expanded={isOpen} className={styles['row']}>
      <div role="rowheader" className={styles['who']}>
        <span className={styles['team']} tabIndex={tabbed(column, 0)} data-cell={`${index}:0`}>
          <Chevron size={16} aria-hidden="true" />
          <Users size={16} aria-hidden="true" />
          <bdi className={styles['teamName']}>{label === '' ? words.noTeam : label}</bdi>
          <span className={styles['quiet']} aria-hidden="true">
            {members.length}
          </span>
          <span className="visually-hidden">, {words.people(members.length)}</span>
        </span>
      </div>
      <div role="gridcell" className={styles['load']}>
        <span className={styles['bar']} aria-hidden="true">
          <i style={{ width: `${Math.min(100, (held / Math.max(1, capacity)) * 100)}%` }} />
        </span>
        <span aria-hidden="true">
          {held}/{capacity}
        </span>
        <span className="visually-hidden">{words.heldOf(held, capacity)}</span>
      </div>
      {columns.map(({ skill, isFirst }, at) => {
        const able = coverOf(members, skill);
        return (
          <div
            key={skill}
            role="gridcell"
            tabIndex={tabbed(column, at + 1)}
            data-cell={`${index}:${at + 1}`}
            className={classes(
              styles['cell'],
              isFirst && styles['first'],
              able > 0 && cover(skill) < 2 && styles['thin'],
            )}
          >
            <span className="visually-hidden">{skillLabel(skill)}: </span>
            {able > 0 ? (
              <span className={styles['can']}>
                <b>{able}</b> {words.can}
              </span>
            ) : (
              <>
                <i className={styles['none']} />
                <span className="visually-hidden">0</span>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
