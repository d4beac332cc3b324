import type { Answers } from './made/answers';
import type { Who } from './made/people';

/** A page as somebody sees it. */
export interface PageState {
  /** "inbox/empty": a page, and what it is like. */
  readonly name: string;
  /** Its address in the product. */
  readonly path: string;
  /** Undefined: nobody is signed in. */
  readonly who: Who | undefined;
  readonly mode: Mode;
  /** Beside those that everything has. */
  readonly answers?: Answers;
}

/** `full`: made data; `loading`: no answer comes; `empty`: there is nothing; `error`: what a page asks for fails; `offline`: data, and no line. */
export const MODES = ['full', 'loading', 'empty', 'error', 'offline'] as const;
export type Mode = (typeof MODES)[number];
