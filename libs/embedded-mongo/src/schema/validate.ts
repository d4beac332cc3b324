import { isDoc, type Doc } from '../bson/types';
import { fail } from '../errors';
import { keywordRules } from './keywords';
import type { Rule } from './rule';

const ANNOTATIONS = new Set(['title', 'description']);
const DEPTH = 50;

/**
 * Compiles a `$jsonSchema`. Throws code 9 for keywords that the language does not have and for malformed operands: a schema that is not
 * understood must not pass for one that holds.
 */
export function compileSchema(schema: unknown, depth = 0): Rule {
  if (!isDoc(schema)) return fail(14, '$jsonSchema must be an object');
  if (depth > DEPTH) fail(15, '$jsonSchema is nested too deeply');
  const rules = Object.entries(schema).flatMap(([keyword, operand]) => {
    if (ANNOTATIONS.has(keyword)) return [];
    const make = Object.hasOwn(keywordRules, keyword) ? keywordRules[keyword] : undefined;
    if (!make) return fail(9, `Unknown $jsonSchema keyword: ${keyword}`);
    return [make(operand, inner => compileSchema(inner, depth + 1))];
  });
  return value => rules.flatMap(rule => rule(value));
}

/** The `$jsonSchema` query operator: whether a document satisfies the schema. */
export function schemaTest(schema: unknown): (doc: unknown) => boolean {
  const rule = compileSchema(schema);
  return doc => rule(doc).length === 0;
}

/** The part of errInfo that says which rules of the schema a document breaks. */
export function schemaDetails(schema: Doc, doc: unknown): Doc {
  return { operatorName: '$jsonSchema', schemaRulesNotSatisfied: compileSchema(schema)(doc) };
}
