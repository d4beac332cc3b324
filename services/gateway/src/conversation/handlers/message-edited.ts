import type { EventHandler } from '@switchboard/messaging';
import type { Talk } from '../ports';

/** A ticket is found by what its messages say now, also where the writer died in between. */
export function messageEdited({ talk }: { readonly talk: Talk }): EventHandler<'message.edited'> {
  return event => talk.refresh(event.subject);
}
