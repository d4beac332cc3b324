import type { UserView } from '@switchboard/contracts';
import { type CSSProperties, type MouseEvent, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '../app/texts';
import { useWindow } from '../inbox/use-window';
import { LevelPopover } from './level-popover';
import styles from './matrix.module.css';
import { MatrixHead } from './matrix-head';
import { PersonRow } from './matrix-row';
import { type Row, rowKey } from './rows';
import { coverOf, levelOf, type SkillColumn } from './skills';
import { skillLabel } from './skill-label';
import { TeamRow } from './team-row';
import { peopleTexts } from './texts';
import { type Cell, ROW_HEIGHT, useGrid } from './use-grid';
import type { Levels } from './use-levels';

/** Rows that are in the document beyond what is in sight. */
const AROUND = 6;

interface MatrixProps {
  readonly people: readonly UserView[];
  readonly rows: readonly Row[];
  readonly columns: readonly SkillColumn[];
  readonly loads: Readonly<Record<string, number>>;
  readonly levels: Levels;
  readonly addressOf: (id: string) => string;
  /** Who is open beside it. */
  readonly person: string | undefined;
  readonly count: React.ReactNode;
  readonly onFold: (key: string, isOpen: boolean) => void;
}

/** People by skills. As wide as it has to be, in its own region. */
export function Matrix({ people, rows, columns, loads, levels, addressOf, person, count, onFold }: MatrixProps) {
  const words = useTexts(peopleTexts);
  const [, navigate] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(scroller);
  const [asked, setAsked] = useState<Cell>();
  const covers = useMemo(() => new Map(columns.map(({ skill }) => [skill, coverOf(people, skill)])), [people, columns]);
  const cover = (skill: string) => covers.get(skill) ?? 0;
  const personAt = (row: number) => {
    const line = rows[row];
    return line?.kind === 'person' ? line.person : undefined;
  };
  const levelAt = ({ row, column }: Cell) => {
    const [one, skill] = [personAt(row), columns[column - 1]?.skill];
    return one && skill !== undefined ? levelOf(one, skill) : undefined;
  };
  const fold = (row: number, isOpen: boolean) => {
    const line = rows[row];
    if (line?.kind === 'team') onFold(line.key, isOpen);
  };
  const openCell = (cell: Cell) => {
    const one = personAt(cell.row);
    if (!one) return;
    if (cell.column === 0) navigate(addressOf(one.id));
    else setAsked(cell);
  };
  const grid = useGrid({
    scroller,
    rows,
    columns: columns.length,
    levelAt,
    onUndo: levels.undo,
    onOpen: openCell,
    onFold: fold,
    onLevel: (chosen, column, level) => {
      const skill = columns[column - 1]?.skill;
      const ids = chosen.flatMap(row => personAt(row)?.id ?? []);
      if (skill !== undefined) levels.set(ids, skill, level);
    },
  });

  const cellOf = (event: { target: EventTarget }): Cell | undefined => {
    const found = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    const [row, column] = found?.getAttribute('data-cell')?.split(':').map(Number) ?? [];
    return row === undefined || column === undefined ? undefined : { row, column };
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event);
    const line = cell && rows[cell.row];
    if (!cell || !line) return;
    if (line.kind === 'team') fold(cell.row, !line.isOpen);
    else if (cell.column > 0) setAsked(cell);
  };

  const first = Math.max(0, Math.floor(from / ROW_HEIGHT) - AROUND);
  const last = Math.min(rows.length, Math.ceil(to / ROW_HEIGHT) + AROUND);
  const widths = columns.map(({ skill }) => `${Math.max(72, skillLabel(skill).length * 7 + 14)}px`).join(' ');
  const isGrouped = rows.some(({ kind }) => kind === 'team');
  const askedPerson = asked && personAt(asked.row);
  const askedSkill = asked && columns[asked.column - 1]?.skill;
  return (
    <div
      ref={scroller}
      className={styles['matrix']}
      style={{ '--columns': `var(--who) 126px ${widths} minmax(0, 1fr)` } as CSSProperties}
      role={isGrouped ? 'treegrid' : 'grid'}
      aria-label={words.matrix}
      aria-rowcount={rows.length + 2}
      aria-multiselectable="true"
      onKeyDown={event => cellOf(event) && grid.onKeyDown(event)}
      onFocus={event => {
        const cell = cellOf(event);
        if (cell) grid.onArrive(cell);
      }}
      onClick={onClick}
    >
      <MatrixHead columns={columns} cover={cover} count={count} />
      <div role="rowgroup">
        <i role="presentation" className={styles['space']} style={{ height: first * ROW_HEIGHT }} />
        {rows.slice(first, last).map((row, offset) => {
          const index = first + offset;
          const common = {
            index,
            columns,
            column: grid.cell.row === index || grid.isChosen(index) ? grid.cell.column : undefined,
            isChosen: grid.isChosen(index),
          };
          return row.kind === 'team' ? (
            <TeamRow key={rowKey(row)} {...common} team={row} loads={loads} cover={cover} />
          ) : (
            <PersonRow
              key={rowKey(row)}
              {...common}
              person={row.person}
              held={loads[row.person.id] ?? 0}
              address={addressOf(row.person.id)}
              isInside={isGrouped}
              isOpen={row.person.id === person || asked?.row === index}
            />
          );
        })}
        <i role="presentation" className={styles['space']} style={{ height: (rows.length - last) * ROW_HEIGHT }} />
      </div>
      {asked && askedPerson && askedSkill !== undefined && (
        <LevelPopover
          anchor={scroller.current?.querySelector(`[data-cell="${asked.row}:${asked.column}"]`) ?? null}
          person={askedPerson}
          skill={askedSkill}
          cover={cover(askedSkill)}
          onLevel={level => levels.set([askedPerson.id], askedSkill, level)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
