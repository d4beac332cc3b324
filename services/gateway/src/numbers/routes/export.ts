import { Readable } from 'node:stream';
import { type CurrentTaxonomy, type ExportFormat, TicketExportQuery } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import { Type } from 'typebox';
import type { Principal } from '../../domain/principal';
import { callerOf } from '../../http/access';
import type { App } from '../../http/types';
import type { Users } from '../../people/ports';
import { maySeeField } from '../../tickets/domain/field-values';
import type { TicketFilter, Tickets } from '../../tickets/ports';
import { positionOf, ticketFilter } from '../../tickets/routes/ticket-query';
import { ticketView } from '../../tickets/routes/views';
import { csv } from '../domain/csv';
import { type Cell, Sheet } from '../domain/sheet';
import { xlsx } from '../domain/xlsx';

/** Tickets that are held at a time: few enough to be gone before V8 takes them for long-lived, which is garbage that stays for long. */
const BATCH = 100;

const FORMATS: Readonly<
  Record<
    ExportFormat,
    {
      type: string;
      write: (head: readonly string[], rows: AsyncIterable<Cell[][]>) => AsyncIterable<string | Uint8Array>;
    }
  >
> = {
  csv: { type: 'text/csv; charset=utf-8', write: csv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: xlsx,
  },
};

const File = { schema: Type.Unsafe<Readable>({ type: 'string', description: 'One line per ticket, with a heading' }) };
const FILES = Object.fromEntries(Object.values(FORMATS).map(({ type }) => [type.split(';')[0] as string, File]));

export interface ExportPorts {
  readonly tickets: Tickets;
  readonly users: Pick<Users, 'findNames'>;
  readonly taxonomy: CurrentTaxonomy;
  readonly clock: Clock;
}

/** Tickets as a file. */
export function exportRoutes(app: App, ports: ExportPorts): void {
  app.get(
    '/tickets/export',
    {
      config: { access: 'signed-in', compartment: 'asking' },
      schema: {
        tags: ['tickets'],
        operationId: 'exportTickets',
        summary: 'Tickets as a CSV or XLSX file, oldest first',
        description:
          'Takes the filters of the list and streams all that match. Texts that a spreadsheet would take for a formula are made harmless. Times are UTC.',
        querystring: TicketExportQuery,
        response: { 200: { description: 'The file', content: FILES } },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { format = 'csv', ...filters } = request.query;
      const filter = await ports.tickets.understand(ticketFilter(filters, caller, ports.taxonomy));
      const sheet = new Sheet(ports.taxonomy.current().fields.filter(field => maySeeField(field, caller)));
      const rows = rowsOf(ports, sheet, filter, caller);
      // The first batch before the answer begins, so that what fails at once is a problem and not half a file.
      const body = Readable.from(FORMATS[format].write(sheet.head, await begun(rows)), { objectMode: false });
      const name = `tickets-${ports.clock.now().toISOString().slice(0, 10)}.${format}`;
      return reply
        .type(FORMATS[format].type)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('x-content-type-options', 'nosniff')
        .send(body);
    },
  );
}

/** By pages, not by a cursor of the database: a slow reader holds nothing open there. */
async function* rowsOf(
  { tickets, users, taxonomy }: ExportPorts,
  sheet: Sheet,
  filter: TicketFilter,
  viewer: Principal,
): AsyncGenerator<Cell[][]> {
  for (let after: ReturnType<typeof positionOf> | undefined; ;) {
    const found = await tickets.list(filter, 'createdAt', BATCH, after);
    const page = found.slice(0, BATCH);
    const views = page.map(ticket => ticketView(ticket, viewer, taxonomy));
    const names = await users.findNames(sheet.peopleOf(views));
    yield views.map(view => sheet.row(view, names));
    const last = page.at(-1);
    if (!last || found.length <= BATCH) return;
    after = positionOf(last, 'createdAt');
  }
}

async function begun(rows: AsyncGenerator<Cell[][]>): Promise<AsyncGenerator<Cell[][]>> {
  const first = await rows.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* rows;
  })();
}
