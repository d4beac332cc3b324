import { Type, type Static } from 'typebox';
import { TimeZoneInput } from './fields';
import { TicketListQuery } from './ticket-list';

const { limit: _limit, cursor: _cursor, total: _total, sort: _sort, ...filters } = TicketListQuery.properties;

/** What narrows the list, without its pages and its order. */
export const TicketListFilters = filters;

/** The filters of the list, and the time zone whose days are counted. */
export const TicketStatsQuery = Type.Object(
  { ...filters, timeZone: Type.Optional(TimeZoneInput) },
  { additionalProperties: false },
);
export type TicketStatsQuery = Static<typeof TicketStatsQuery>;

const Count = Type.Integer({ minimum: 0 });
const counts = (description: string) => Type.Record(Type.String(), Count, { description });

/** Days of a trend at most, and without a filter by date. */
export const TREND_DAYS = { max: 366, default: 30 } as const;

export const TicketStats = Type.Object(
  {
    total: Count,
    open: Type.Integer({ minimum: 0, description: 'Neither resolved nor closed' }),
    averagePerDay: Type.Number({
      minimum: 0,
      description:
        'Created per day, since `createdAfter` or the first that matches, until `createdBefore` or now; two decimals',
    }),
    byStatus: counts('Every status, also with 0'),
    byPriority: counts('Every priority, also with 0; `none` while it is not known'),
    byCategory: counts('By name; `none` while it is not known'),
    byAgent: Type.Array(
      Type.Object(
        { id: Type.String(), name: Type.String(), total: Count, open: Count },
        { additionalProperties: false },
      ),
      { description: 'Who has how many, most open ones first; at most 1,000 people' },
    ),
    trend: Type.Array(
      Type.Object(
        { date: Type.String({ format: 'date' }), created: Count, resolved: Count },
        { additionalProperties: false },
      ),
      {
        description:
          `Each day from \`createdAfter\` (else \`resolvedAfter\`, else ${TREND_DAYS.default} days ago) to \`createdBefore\` (else \`resolvedBefore\`, else today) in the time zone, ` +
          `at most the last ${TREND_DAYS.max}: how many were opened, and how many that match were resolved`,
      },
    ),
    timeZone: Type.String({ description: 'Whose days they are: as asked, else that of the caller' }),
  },
  { title: 'TicketStats', additionalProperties: false, description: 'Numbers of the tickets that the caller may see' },
);
export type TicketStats = Static<typeof TicketStats>;
