import type { Model, TicketDocument } from '@switchboard/persistence';
import type { TaxonomyUse } from '../ports';

/** Asks the tickets, by the indexes of their lists. */
export class MongoTaxonomyUse implements TaxonomyUse {
  constructor(private readonly tickets: Model<TicketDocument>) {}

  hasCategory(category: string, subcategory?: string): Promise<boolean> {
    return this.has({ category, ...(subcategory === undefined ? {} : { subcategory }) });
  }

  hasTeam(team: string): Promise<boolean> {
    return this.has({ team });
  }

  hasField(field: string): Promise<boolean> {
    return this.has({ [`fields.${field}`]: { $exists: true } });
  }

  private async has(filter: Record<string, unknown>): Promise<boolean> {
    return (
      (await this.tickets
        .findOne(filter as never, { _id: 1 })
        .lean()
        .exec()) !== null
    );
  }
}
