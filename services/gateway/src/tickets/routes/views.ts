import { type CurrentTaxonomy, TICKET_FIELDS, type TicketView, valuesOf } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';
import { visibleValues } from '../domain/field-values';
import { isStaff, type Principal } from '../../domain/principal';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A ticket as this person may see it. */
export function ticketView(ticket: TicketDocument, viewer: Principal, taxonomy: CurrentTaxonomy): TicketView {
  return shownTo(viewer, wholeTicketView(ticket), taxonomy);
}

/** What of a view this person may see, who may have been somebody else when it was made: requesters get no internal parts. */
export function shownTo(viewer: Principal, view: TicketView, taxonomy: CurrentTaxonomy): TicketView {
  if (isStaff(viewer)) return view;
  const { snoozedUntil: _, ...open } = view;
  const { state, source, summary, skills, language, at } = view.classification;
  return {
    ...open,
    fields: visibleValues(view.fields ?? {}, taxonomy.current(), viewer),
    watchers: view.watchers.filter(id => id === viewer.id),
    classification: { state, source, summary, skills, language, at },
    assignment: { state: view.assignment.state, at: view.assignment.at },
  };
}

function wholeTicketView(ticket: TicketDocument): TicketView {
  const { classification: c, assignment: a, assignee, requester } = ticket;
  return {
    id: ticket._id,
    version: ticket.version,
    ...valuesOf(TICKET_FIELDS, ticket),
    requester: { id: requester.id, name: requester.name, email: requester.email },
    assignee: assignee && { id: assignee.id, name: assignee.name },
    classification: {
      state: c.state,
      source: c.source,
      summary: c.summary,
      skills: c.skills,
      language: c.language,
      at: instant(c.at),
      sentiment: c.sentiment,
      model: c.model,
      confidence: c.confidence,
      suggestedReply: c.suggestedReply,
      notes: c.notes,
      ...(c.masked ? { masked: c.masked } : {}),
    },
    assignment: { state: a.state, at: instant(a.at), reason: a.reason },
    sla: null,
    createdAt: ticket.createdAt.toISOString(),
    updatedAt: ticket.updatedAt.toISOString(),
    firstResponseAt: instant(ticket.firstResponseAt ?? null),
    snoozedUntil: instant(ticket.snooze?.until ?? null),
    resolvedAt: instant(ticket.resolvedAt),
    closedAt: instant(ticket.closedAt),
  };
}
