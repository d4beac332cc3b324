/** What gateways tell each other of notices, so that each tells the windows that are connected to it. */
export type NoticeNews =
  | { readonly kind: 'noticed'; readonly notices: readonly Noticed[] }
  /** Somebody has read some of theirs. */
  | { readonly kind: 'notices_read'; readonly userId: string };

/** A notice that is kept. What it says is read where somebody is there to be told. */
export interface Noticed {
  readonly id: string;
  readonly userId: string;
}
