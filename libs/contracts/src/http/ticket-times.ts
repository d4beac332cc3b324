import { Type, type Static } from 'typebox';
import { Instant, Nullable } from '../events/fields';
import { TicketListFilters } from './ticket-stats';

export const TicketTimesQuery = Type.Object(TicketListFilters, { additionalProperties: false });
export type TicketTimesQuery = Static<typeof TicketTimesQuery>;

/** Days back that times are told of without `createdAfter`. */
export const TIMES_DAYS = 30;

const Seconds = Nullable(Type.Integer({ minimum: 0, description: 'Seconds; null where nothing was measured' }));
const Spread = Type.Object(
  { count: Type.Integer({ minimum: 0, description: 'Tickets that were measured' }), median: Seconds, p90: Seconds },
  {
    title: 'Spread',
    additionalProperties: false,
    description: 'Half of the tickets took no longer than `median`, nine of ten no longer than `p90`',
  },
);

const Times = Type.Object(
  { firstResponse: Spread, resolution: Spread },
  {
    title: 'TicketTimes',
    additionalProperties: false,
    description:
      'From opening to the first reply of an agent, and to the last resolution; by the clock, not by business hours',
  },
);
export type TicketTimes = Static<typeof Times>;

const byName = (description: string) => Type.Record(Type.String(), Times, { description });
const Open = Type.Integer({ minimum: 0 });

export const TicketTimesView = Type.Object(
  {
    createdAfter: Type.Unsafe<string>({ ...Instant, description: `As asked, else ${TIMES_DAYS} days ago` }),
    all: Times,
    byCategory: byName('By name; `none` while it is not known'),
    byTeam: byName('By name; `none` for those without'),
    byAgent: Type.Array(
      Type.Object(
        { id: Type.String(), name: Type.String(), times: Times },
        { title: 'AgentTimes', additionalProperties: false },
      ),
      { description: 'By whoever has the tickets now' },
    ),
    workload: Type.Object(
      {
        byAgent: Type.Array(
          Type.Object(
            { id: Type.String(), name: Type.String(), open: Open },
            { title: 'AgentWorkload', additionalProperties: false },
          ),
          { description: 'Most first; at most 1,000 people' },
        ),
        byTeam: Type.Record(Type.String(), Open, { description: 'By name; `none` for those without' }),
      },
      {
        title: 'Workload',
        additionalProperties: false,
        description: 'Tickets that are neither resolved nor closed at this moment, whenever they were opened',
      },
    ),
  },
  {
    title: 'TicketTimesView',
    additionalProperties: false,
    description: 'Times of the tickets that the caller may see',
  },
);
export type TicketTimesView = Static<typeof TicketTimesView>;
