import type { ClientBulkWriteModel, Document, MongoClient } from 'mongodb';

type Run = (client: MongoClient, args: Document) => Promise<unknown>;

function bulkModel(request: Document): ClientBulkWriteModel<Record<string, Document>> {
  const [[name, model]] = Object.entries(request) as [[string, Document]];
  return { name, ...model } as unknown as ClientBulkWriteModel<Record<string, Document>>;
}

/** Operations on a client, by the name that test files use. */
export const clientOperations: Readonly<Record<string, Run>> = {
  clientBulkWrite: (client, { models, ...options }) => client.bulkWrite((models as Document[]).map(bulkModel), options),
};
