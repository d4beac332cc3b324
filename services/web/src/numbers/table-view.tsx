import { Link } from 'wouter';
import { classes } from '../ui/classes';
import type { Cell, DataTable } from './data-table';
import styles from './table-view.module.css';

/** What a chart shows, in rows and columns. */
export function TableView({ title, table: { columns, rows } }: { title: string; table: DataTable }) {
  return (
    <div className={styles['scroll']} role="group" aria-label={title} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={classes(index > 0 && styles['number'])}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first && <CellText cell={first} />}</th>
              {others.map((cell, index) => (
                <td key={columns[index + 1]} className={styles['number']}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CellText = ({ cell: { text, href, sign } }: { cell: Cell }) => (
  <span className={styles['cell']}>
    {sign}
    {href === undefined ? <bdi>{text}</bdi> : <Link href={href}>{text}</Link>}
  </span>
);
