/** How much a term says about its topic, in units of log-odds. */
export const STRENGTHS = { decisive: 8, strong: 5, medium: 3, weak: 1.2 } as const;

/**
 * Terms of one topic. Lists are separated by commas; `word*` matches any ending; several words match in this order
 * with up to three other words between neighbours. Lower case. No subcategory: the term speaks for the category alone.
 */
export interface TermGroup {
  readonly category: string;
  readonly subcategory: string | null;
  /** What the writer wants, whatever else the text mentions. */
  readonly decisive?: string;
  readonly strong?: string;
  readonly medium?: string;
  readonly weak?: string;
}
