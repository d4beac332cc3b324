import { checkCollection } from '../engine/check';
import { type Command, existingCollection, namespaceOf } from './context';

/**
 * validate: compares every document with every index in both directions. Answers as MongoDB's; `full` changes nothing, the
 * check is always full. Throws code 26.
 */
export const validate: Command = async context => {
  const collection = existingCollection(context, `Collection '${namespaceOf(context)}' does not exist to validate.`);
  const report = await checkCollection(context.engine.storage, collection);
  const indexes = [...report.indexes];
  const idIndex = { valid: report.invalidDocuments === 0 };
  const errors = [
    ...report.errors,
    ...indexes.flatMap(([name, { errors }]) => errors.map(text => `index ${name} ${text}`)),
  ];
  return {
    ns: collection.ns,
    nInvalidDocuments: report.invalidDocuments,
    nNonCompliantDocuments: report.nonCompliantDocuments,
    nrecords: report.documents,
    nIndexes: indexes.length + 1,
    keysPerIndex: {
      _id_: report.documents,
      ...Object.fromEntries(indexes.map(([name, { entries }]) => [name, entries])),
    },
    indexDetails: {
      _id_: idIndex,
      ...Object.fromEntries(
        indexes.map(([name, { errors }]) => [name, errors.length === 0 ? { valid: true } : { valid: false, errors }]),
      ),
    },
    valid: errors.length === 0,
    repaired: false,
    warnings: report.nonCompliantDocuments > 0 ? [`${report.nonCompliantDocuments} documents fail the validator`] : [],
    errors,
  };
};
