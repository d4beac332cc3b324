import type { CreateTicketBody, FieldView, Priority } from '@switchboard/contracts';
import { type Typed, valuesOf } from '../ticket-fields/values';

export interface TicketDraft {
  readonly title: string;
  readonly description: string;
  /** What the person chose; null leaves it to us. */
  readonly topic: { readonly category: string; readonly subcategory: string | null } | null;
  readonly priority: Priority | null;
  /** What was typed in fields of the desk. */
  readonly fields?: Typed;
  /** The same for every try to send this one, so that it is made once. */
  readonly key: string;
}

export const EMPTY_DRAFT: TicketDraft = { title: '', description: '', topic: null, priority: null, key: '' };

/** What is sent, with the fields that are `shown`: choices of the person alone, since what is left out is decided again when the ticket is read. */
export function bodyOf(
  { title, description, topic, priority, fields = {} }: TicketDraft,
  shown: readonly FieldView[],
): CreateTicketBody {
  const values = valuesOf(shown, fields);
  return {
    title: title.trim(),
    description: description.trim(),
    ...(topic === null ? {} : { category: topic.category }),
    ...(topic === null || topic.subcategory === null ? {} : { subcategory: topic.subcategory }),
    ...(priority === null ? {} : { priority }),
    ...(Object.keys(values).length === 0 ? {} : { fields: values }),
  };
}
