/** What is repeated to a client that repeats its request. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export type IdempotencyClaim =
  /** Go on; what is created takes this id. */
  | { readonly state: 'granted'; readonly id: string; readonly resultId: string }
  | { readonly state: 'answered'; readonly answer: StoredAnswer }
  | { readonly state: 'in_flight' }
  | { readonly state: 'mismatch' };

export interface IdempotencyRecords {
  claim(scope: { userId: string; route: string; key: string }, fingerprint: string): Promise<IdempotencyClaim>;
  answer(id: string, answer: StoredAnswer): Promise<void>;
  /** The request was refused and wrote nothing: the key is free again. */
  forget(id: string): Promise<void>;
  /** The request failed and may have written: the next try continues at once with the same id. */
  release(id: string): Promise<void>;
}
