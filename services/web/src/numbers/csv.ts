import type { DataTable } from './data-table';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const field = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** A table as a spreadsheet reads it. */
export function csvOf({ columns, rows }: DataTable): string {
  const lines = [columns, ...rows.map(({ cells }) => cells.map(({ text, value }) => value ?? text))];
  return `\ufeff${lines.map(line => line.map(field).join(',')).join('\r\n')}\r\n`;
}
