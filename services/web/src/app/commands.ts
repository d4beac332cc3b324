import type { LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { createStore, useStore } from '../api/store';

/** Something that a page can do, wherever it is offered: menu, palette, key. */
export interface Command {
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
  /** Its keys, pressed together; only told here. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

/** What the page that is open can do. */
interface Offer {
  /** To what, in a word: number of a ticket. */
  readonly to: string;
  /** Id of the ticket, where it is one. */
  readonly ticketId: string;
  readonly commands: readonly Command[];
}

const offered = createStore<Offer | undefined>(undefined);

/** For as long as the page is there its commands are in the palette. */
export function useOffer(offer: Offer): void {
  useEffect(() => {
    offered.set(offer);
    return () => offered.set(undefined);
  });
}

export const useOffered = (): Offer | undefined => useStore(offered);
