import {
  type DeskTaxonomy,
  type EventDraft,
  PERSON_FIELDS,
  type PersonField,
  priorityRank,
  type Taxonomy,
} from '@switchboard/contracts';
import type { TicketChange, TicketDocument, TicketSection } from '@switchboard/persistence';
import { neededSkills } from './needed-skills';
import { keptFields, type PersonDecisions } from './person-fields';
import type { Suggestion } from './suggestion';

/** The part of a ticket that the rules look at. */
export type ClassifiedTicket = PersonDecisions & Pick<TicketDocument, 'priority' | 'description'>;

export interface Outcome {
  readonly suggestion: Suggestion;
  /** `degraded`: the model is configured but did not answer; it is asked again later. */
  readonly state: 'done' | 'degraded';
  /** The description with IT terms corrected; the same text if there was nothing to correct. */
  readonly correctedDescription: string;
}

type ClassificationSource = Suggestion['source'] | 'person';

type Written = 'category' | 'subcategory' | 'priority' | 'correctedDescription' | 'classification';

export interface Recorded extends TicketChange<'classifier'> {
  readonly set: TicketSection<'classifier'> & Pick<TicketDocument, Written>;
  readonly events: readonly [Extract<EventDraft, { type: 'ticket.classified' }>];
}

/** What to write and what to tell: the suggestion wherever no person has decided. */
export function recordClassification(
  ticket: ClassifiedTicket,
  outcome: Outcome,
  desk: Pick<DeskTaxonomy, 'open' | 'notes'>,
  now: Date,
): Recorded {
  const { suggestion, state } = outcome;
  const kept = keptFields(ticket);
  const values = decideFields(ticket, suggestion, kept, desk.open);
  // Skills, summary and the like always come from the machine; `person` says that none of its three verdicts was used.
  const source: ClassificationSource = kept.length === PERSON_FIELDS.length ? 'person' : suggestion.source;
  const skills = neededSkills({ ...values, skills: suggestion.skills }, desk.notes);
  const { language, sentiment, confidence, model, summary, suggestedReply, notes, promptHash } = suggestion;
  const masked = Object.keys(suggestion.masked ?? {}).length > 0 ? { masked: { ...suggestion.masked } } : {};
  const shared = { state, source, skills, language, sentiment, confidence, model, ...masked };
  return {
    set: {
      ...values,
      ...(kept.includes('priority') ? {} : { priorityRank: priorityRank(values.priority) }),
      correctedDescription: outcome.correctedDescription === ticket.description ? null : outcome.correctedDescription,
      classification: { ...shared, summary, suggestedReply, notes, promptHash, at: now },
    },
    events: [
      {
        type: 'ticket.classified',
        data: {
          actor: { kind: 'service', id: 'classifier', name: 'classifier' },
          ...shared,
          ...values,
          kept,
          changes: PERSON_FIELDS.filter(field => ticket[field] !== values[field]).map(field => ({
            field,
            from: ticket[field],
            to: values[field],
          })),
        },
      },
    ],
  };
}

function decideFields(
  ticket: ClassifiedTicket,
  suggestion: Suggestion,
  kept: readonly PersonField[],
  taxonomy: Taxonomy,
) {
  const category = kept.includes('category') ? (ticket.category ?? suggestion.category) : suggestion.category;
  return {
    category,
    subcategory: kept.includes('subcategory')
      ? ticket.subcategory
      : subcategoryIn(category, ticket, suggestion, taxonomy),
    priority: kept.includes('priority') ? (ticket.priority ?? suggestion.priority) : suggestion.priority,
  };
}

/** A person may have chosen another category while the model was thinking; its subcategory then has no place there. */
function subcategoryIn(
  category: string,
  ticket: ClassifiedTicket,
  suggestion: Suggestion,
  taxonomy: Taxonomy,
): string | null {
  if (category === suggestion.category) return suggestion.subcategory;
  const current = ticket.subcategory;
  return current !== null && taxonomy[category]?.includes(current) ? current : null;
}
