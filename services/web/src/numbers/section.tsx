import { Download, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { saveBlob } from '../api/files';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { csvOf } from './csv';
import type { DataTable } from './data-table';
import type { Asked } from './queries';
import styles from './section.module.css';
import { TableView } from './table-view';
import { numbersTexts } from './texts';

interface SectionProps {
  readonly title: string;
  readonly hint?: ReactNode;
  /** Of the saved file. */
  readonly name: string;
  readonly asked: readonly Asked[];
  /** Undefined until it is known. */
  readonly table: DataTable | undefined;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A chart; the same as a table; the same as a file. */
export function Section({ title, hint, name, asked, table, tools, children }: SectionProps) {
  const words = useTexts(numbersTexts);
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
        <span className={styles['tools']}>
          {tools}
          {isTable && table && (
            <Button
              look="quiet"
              icon={<Download size={15} aria-hidden="true" />}
              aria-label={words.asCsv(title)}
              onClick={() => saveBlob(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)}
            >
              {words.csv}
            </Button>
          )}
          <Button
            look="quiet"
            icon={<Table2 size={15} aria-hidden="true" />}
            aria-label={words.asTable(title)}
            aria-pressed={isTable}
            onClick={() => setTable(!isTable)}
          >
            {words.table}
          </Button>
        </span>
      </header>
      {table ? isTable ? <TableView title={title} table={table} /> : children : <Missing asked={asked} />}
    </section>
  );
}

function Missing({ asked }: { asked: readonly Asked[] }) {
  const words = useTexts(numbersTexts);
  const failed = asked.filter(({ data, isPending }) => data === undefined && !isPending);
  if (failed.length === 0) return <RowsSkeleton rows={3} />;
  return (
    <p className={styles['missing']} role="alert">
      {words.partFailed}{' '}
      <Button size="small" onClick={() => failed.forEach(({ refetch }) => void refetch())}>
        {words.again}
      </Button>
    </p>
  );
}
