import type { Found, KnownDifference } from './known-difference';
import { IN_PIPELINES } from './pipelines';
import { IN_SEARCHES } from './searches';
import { IN_WRITES } from './writes';

/** `theirs` is the reference that these were found with: DocumentDB 1.0. */
const KNOWN_DIFFERENCES: readonly KnownDifference[] = [...IN_SEARCHES, ...IN_WRITES, ...IN_PIPELINES];

/** The first known difference that explains an answer. */
export function explanationOf(found: Found): KnownDifference | undefined {
  return KNOWN_DIFFERENCES.find(known => known.explains(found));
}
