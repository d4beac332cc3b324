import { Type, type Static } from 'typebox';
import { TicketStatsQuery } from './ticket-stats';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const { timeZone: _timeZone, ...filters } = TicketStatsQuery.properties;

/** The filters of the list. */
export const TicketExportQuery = Type.Object(
  { ...filters, format: Type.Optional(Type.Enum([...EXPORT_FORMATS], { default: 'csv' })) },
  { additionalProperties: false },
);
export type TicketExportQuery = Static<typeof TicketExportQuery>;
