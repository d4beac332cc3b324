import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Row } from './rows';

export const ROW_HEIGHT = 46;
const PAGE = 10;

/** Where the keyboard is. Column 0 is the person or the team, the others are skills. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface GridOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly onLevel: (rows: readonly number[], column: number, level: number) => void;
  readonly onUndo: () => void;
  readonly onOpen: (cell: Cell) => void;
  readonly onFold: (row: number, isOpen: boolean) => void;
  /** The level that a cell had when the keyboard came to it. */
  readonly levelAt: (cell: Cell) => number | undefined;
}

/** Moves through a grid whose rows are partly not in the document. One cell can be reached by Tab, the others by arrows. */
export function useGrid({ scroller, rows, columns, onLevel, onUndo, onOpen, onFold, levelAt }: GridOptions) {
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  /** Where a selection of several rows began. */
  const [from, setFrom] = useState<number>();
  const wanted = useRef(false);
  const levelBefore = useRef<number | undefined>(undefined);
  const cell = { row: Math.min(at.row, Math.max(0, rows.length - 1)), column: Math.min(at.column, columns) };
  const range = from === undefined ? [cell.row, cell.row] : [Math.min(from, cell.row), Math.max(from, cell.row)];

  useEffect(() => {
    const place = scroller.current;
    if (!wanted.current || !place) return;
    const found = place.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`);
    // Not in the document yet: it comes with the part of the list that is in sight.
    if (!found) return void place.scrollTo({ top: Math.max(0, (cell.row - 3) * ROW_HEIGHT) });
    wanted.current = false;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function go(to: Cell, extend = false): void {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, to.row)),
      column: Math.max(0, Math.min(columns, to.column)),
    };
    setFrom(extend ? (from ?? cell.row) : undefined);
    levelBefore.current = levelAt(next);
    wanted.current = true;
    setAt(next);
  }

  const chosen = () =>
    Array.from({ length: (range[1] ?? 0) - (range[0] ?? 0) + 1 }, (_, index) => (range[0] ?? 0) + index);

  function onKeyDown(event: KeyboardEvent): void {
    const { row, column } = cell;
    const line = rows[row];
    const isTeam = line?.kind === 'team';
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const folds = isTeam && column === 0 && line.isOpen === (key === 'ArrowLeft');
    const does = (): void | boolean => {
      if (command) {
        if (key === 'Home') return go({ row: 0, column: 0 });
        if (key === 'End') return go({ row: rows.length - 1, column: columns });
        return key === 'z' ? onUndo() : true;
      }
      if ((key === 'ArrowLeft' || key === 'ArrowRight') && folds) return onFold(row, key === 'ArrowRight');
      switch (key) {
        case 'ArrowUp':
          return go({ row: row - 1, column }, shiftKey);
        case 'ArrowDown':
          return go({ row: row + 1, column }, shiftKey);
        case 'ArrowLeft':
          return go({ row, column: column - 1 });
        case 'ArrowRight':
          return go({ row, column: column + 1 });
        case 'Home':
          return go({ row, column: 0 });
        case 'End':
          return go({ row, column: columns });
        case 'PageUp':
          return go({ row: row - PAGE, column });
        case 'PageDown':
          return go({ row: row + PAGE, column });
        case 'Enter':
        case ' ':
          return isTeam ? onFold(row, !line.isOpen) : onOpen(cell);
        case 'z':
          return onUndo();
        case 'Escape':
          if (from !== undefined) return setFrom(undefined);
          return column > 0 && levelBefore.current !== undefined ? onLevel([row], column, levelBefore.current) : true;
        case 'Delete':
        case 'Backspace':
          return column > 0 ? onLevel(chosen(), column, 0) : true;
        default:
          return column > 0 && /^[0-5]$/.test(key) ? onLevel(chosen(), column, Number(key)) : true;
      }
    };
    if (does() !== true) event.preventDefault();
  }

  return {
    cell,
    isChosen: (row: number) => from !== undefined && row >= (range[0] ?? 0) && row <= (range[1] ?? 0),
    onKeyDown,
    /** The pointer or Tab came to a cell. */
    onArrive: (to: Cell) => {
      if (to.row === cell.row && to.column === cell.column && levelBefore.current !== undefined) return;
      levelBefore.current = levelAt(to);
      setFrom(undefined);
      setAt(to);
    },
  };
}
