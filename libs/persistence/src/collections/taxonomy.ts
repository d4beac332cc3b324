import { type DeskContents, DeskCategory, DeskField, DeskTeam, TAXONOMY_LIMITS } from '@switchboard/contracts';
import { type AggregateFields, aggregateFields, aggregateProperties, type Change, outboxIndex } from '../aggregate';
import { defineCollection } from '../collection';
import { bsonRule } from '../table';

/** Id of the one document: one write changes what belongs together, and its version is that of the whole. */
export const TAXONOMY_ID = 'taxonomy';

/** Categories, teams and fields as admins defined them. Owner: gateway; others read. */
export interface TaxonomyDocument extends AggregateFields {
  categories: DeskContents['categories'];
  teams: DeskContents['teams'];
  fields: DeskContents['fields'];
}
export type TaxonomySection = Partial<DeskContents>;
export type TaxonomyChange = Change<TaxonomySection>;

const listOf = (entry: object, maxItems: number) => ({ bsonType: 'array', maxItems, items: bsonRule(entry) });

export const taxonomyCollection = defineCollection<TaxonomyDocument>({
  name: 'taxonomy',
  fields: {
    ...aggregateFields,
    categories: { type: [{}], required: true },
    teams: { type: [{}], required: true },
    fields: { type: [{}], required: true },
  },
  indexes: [outboxIndex],
  validator: {
    bsonType: 'object',
    required: ['categories', 'teams', 'fields', 'version'],
    properties: {
      ...aggregateProperties,
      categories: listOf(DeskCategory, TAXONOMY_LIMITS.categories),
      teams: listOf(DeskTeam, TAXONOMY_LIMITS.teams),
      fields: listOf(DeskField, TAXONOMY_LIMITS.fields),
    },
  },
});
