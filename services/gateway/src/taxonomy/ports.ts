import type { CurrentTaxonomy, DeskContents } from '@switchboard/contracts';
import type { Cause, TaxonomyChange, TaxonomyDocument } from '@switchboard/persistence';

/** What admins define, as it is stored. */
export interface TaxonomyStore {
  /** Stores the defaults of a new desk; a stored taxonomy stays as it is. */
  seed(contents: DeskContents): Promise<void>;
  /** One guarded write; this process works with the result at once. */
  change(cause: Cause, decide: (contents: TaxonomyDocument) => TaxonomyChange | null): Promise<TaxonomyDocument>;
}

/** The copy of this process. */
export interface FollowedTaxonomy extends CurrentTaxonomy {
  /** Makes sure that nothing stored before this call is missing in the copy. */
  refresh(): Promise<void>;
}

/** What tickets have. */
export interface TaxonomyUse {
  hasCategory(category: string, subcategory?: string): Promise<boolean>;
  hasTeam(team: string): Promise<boolean>;
  hasField(field: string): Promise<boolean>;
}

export interface TeamMember {
  readonly id: string;
  readonly name: string;
}

export interface TeamMembers {
  /** Agents and admins who can sign in, of each team that has any, by name. */
  byTeam(): Promise<ReadonlyMap<string, readonly TeamMember[]>>;
}

export interface TaxonomyPorts {
  readonly taxonomy: FollowedTaxonomy;
  readonly taxonomyStore: TaxonomyStore;
  readonly taxonomyUse: TaxonomyUse;
  readonly teamMembers: TeamMembers;
}
