import type { ReactNode } from 'react';

/** One value: as people read it, and as a spreadsheet takes it where that is another. */
export interface Cell {
  readonly text: string;
  readonly value?: string | number;
  /** The list that the number is of. */
  readonly href?: string;
  readonly sign?: ReactNode;
}

/** What a chart shows, in rows and columns; the first cell of a row says what it is. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
}
