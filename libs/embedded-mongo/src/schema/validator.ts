import { type Doc, isDoc } from '../bson/types';
import { CommandError, fail } from '../errors';
import { compile, type Predicate } from '../query/matcher';
import { parseFilter } from '../query/parse';
import { schemaDetails } from './validate';

/** A collection's validator with its level and action. */
export interface Validator {
  /** Throws code 121 with errInfo unless the document passes; `before` is the document that an update replaces. */
  check(doc: Doc, before?: Doc): void;
}

/**
 * Reads validator, validationLevel (strict, moderate, off) and validationAction (error, warn) of a collection's options.
 * `undefined` when nothing is checked. Throws the parse error of a bad validator, code 2 for unknown levels.
 */
export function validatorOf(options: Doc): Validator | undefined {
  const { validator, validationLevel = 'strict', validationAction = 'error' } = options;
  if (!['strict', 'moderate', 'off'].includes(validationLevel as string))
    fail(2, `Enumeration value '${String(validationLevel)}' for field 'validationLevel' is not a valid value.`);
  if (!['error', 'warn'].includes(validationAction as string))
    fail(2, `Enumeration value '${String(validationAction)}' for field 'validationAction' is not a valid value.`);
  if (validator === undefined || (isDoc(validator) && Object.keys(validator).length === 0)) return undefined;
  if (!isDoc(validator)) return fail(14, "BSON field 'validator' is the wrong type, expected type 'object'");
  const test = compile(parseFilter(validator));
  if (validationLevel === 'off' || validationAction === 'warn') return undefined;
  return { check: (doc, before) => check(validator, test, validationLevel === 'moderate', doc, before) };
}

function check(validator: Doc, test: Predicate, moderate: boolean, doc: Doc, before?: Doc): void {
  if (test(doc)) return;
  // Moderate: documents that were invalid already may stay so.
  if (moderate && before && !test(before)) return;
  const schema = validator['$jsonSchema'];
  const details = isDoc(schema) ? schemaDetails(schema, doc) : { operatorName: '$and', clausesNotSatisfied: [] };
  throw new CommandError(121, 'Document failed validation', { errInfo: { failingDocumentId: doc['_id'], details } });
}
