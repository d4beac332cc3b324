import { BSONRegExp } from 'bson';
import { plain, toDecimal } from '../bson/arithmetic';
import { sameValue } from '../bson/compare';
import { fieldsOf, namesOf, ownValue } from '../bson/names';
import * as decimal from '../bson/decimal';
import { compareNumbers, toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric, type Numeric, typeName } from '../bson/types';
import { fail } from '../errors';
import { typeAliases } from '../query/operators';
import { toPattern } from '../query/regex';
import type { Rule, Violation } from './rule';

type Compile = (schema: unknown) => Rule;
type Make = (operand: unknown, schema: Doc, compile: Compile) => Rule;

function check(
  operatorName: string,
  operand: unknown,
  applies: (value: unknown) => boolean,
  holds: (value: never) => boolean,
): Rule {
  return value => {
    if (!applies(value) || holds(value as never)) return [];
    return [
      { operatorName, specifiedAs: { [operatorName]: operand }, reason: 'comparison failed', consideredValue: value },
    ];
  };
}

const isString = (value: unknown): value is string => typeof value === 'string';
const present = (value: unknown) => value !== undefined;

function count(keyword: string, operand: unknown): number {
  const number = isNumeric(operand) ? toNumber(operand) : -1;
  if (!Number.isInteger(number) || number < 0)
    fail(9, `$jsonSchema keyword '${keyword}' must be a non-negative integer`);
  return number;
}

function list(keyword: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) return fail(14, `$jsonSchema keyword '${keyword}' must be an array`);
  if (operand.length === 0) fail(9, `$jsonSchema keyword '${keyword}' must be a non-empty array`);
  return operand as unknown[];
}

function distinct(keyword: string, operand: unknown): unknown[] {
  const items = list(keyword, operand);
  if (!uniqueItems(items)) fail(9, `$jsonSchema keyword '${keyword}' array cannot contain duplicate values`);
  return items;
}

function flag(keyword: string, operand: unknown): boolean {
  return typeof operand === 'boolean' ? operand : fail(14, `$jsonSchema keyword '${keyword}' must be a boolean`);
}

function properties(keyword: string, operand: unknown): Doc {
  return isDoc(operand) ? operand : fail(14, `$jsonSchema keyword '${keyword}' must be an object`);
}

function sized(keyword: string, applies: (value: unknown) => boolean, measure: (value: never) => number): Make {
  const least = keyword.startsWith('min');
  return operand => {
    const bound = count(keyword, operand);
    return check(keyword, operand, applies, value => (least ? measure(value) >= bound : measure(value) <= bound));
  };
}

function bound(keyword: 'minimum' | 'maximum'): Make {
  return (operand, schema) => {
    if (!isNumeric(operand)) return fail(14, `$jsonSchema keyword '${keyword}' must be a number`);
    const isExclusive = schema[`exclusive${keyword === 'minimum' ? 'Minimum' : 'Maximum'}`] === true;
    const isNaN = Number.isNaN(toNumber(operand));
    return check(keyword, operand, isNumeric, (value: Numeric) => {
      // NaN is comparable with itself alone.
      if (Number.isNaN(toNumber(value)) !== isNaN) return false;
      const order = compareNumbers(value, operand) * (keyword === 'minimum' ? 1 : -1);
      return isExclusive ? order > 0 : order >= 0;
    });
  };
}

/** Says of a bound that the bound itself is out; alone it says nothing. */
function exclusive(keyword: string, bounded: 'minimum' | 'maximum'): Make {
  return (operand, schema) => {
    flag(keyword, operand);
    if (schema[bounded] === undefined) fail(9, `$jsonSchema keyword '${bounded}' must be present if ${keyword} is`);
    return () => [];
  };
}

const JSON_TYPES = new Map([
  ['object', ['object']],
  ['array', ['array']],
  ['number', ['int', 'long', 'double', 'decimal']],
  ['boolean', ['bool']],
  ['string', ['string']],
  ['null', ['null']],
]);

function typed(keyword: 'type' | 'bsonType'): Make {
  return (operand, schema) => {
    if ('type' in schema && 'bsonType' in schema)
      fail(9, "Cannot specify both $jsonSchema keywords 'type' and 'bsonType'");
    const names = (Array.isArray(operand) ? operand : [operand]).flatMap((alias: unknown) => {
      if (keyword === 'bsonType')
        return isString(alias) ? typeAliases(alias) : fail(14, "$jsonSchema keyword 'bsonType' must be a string");
      return JSON_TYPES.get(String(alias)) ?? fail(2, `Unknown type name alias: ${String(alias)}`);
    });
    return value =>
      value === undefined || names.includes(typeName(value))
        ? []
        : [
            {
              operatorName: keyword,
              specifiedAs: { [keyword]: operand },
              reason: 'type did not match',
              consideredValue: value,
              consideredType: typeName(value),
            },
          ];
  };
}

function nested(propertyName: string, rule: Rule, value: unknown): Violation[] {
  const details = rule(value);
  return details.length === 0 ? [] : [{ operatorName: 'properties', propertyName, details }];
}

function uniqueItems(items: readonly unknown[]): boolean {
  return items.every((item, i) => !items.slice(0, i).some(other => sameValue(other, item)));
}

function combined(keyword: 'allOf' | 'anyOf' | 'oneOf', holds: (passed: number, total: number) => boolean): Make {
  return (operand, _schema, compile) => {
    const rules = list(keyword, operand).map(compile);
    return value => {
      const results = rules.map(rule => rule(value));
      if (holds(results.filter(result => result.length === 0).length, rules.length)) return [];
      return [
        {
          operatorName: keyword,
          schemasNotSatisfied: results.flatMap((details, index) => (details.length > 0 ? [{ index, details }] : [])),
        },
      ];
    };
  };
}

/** Maker of the rule of each keyword. Rules other than types pass values of types they do not speak about, as JSON Schema says. */
export const keywordRules: Readonly<Record<string, Make>> = {
  type: typed('type'),
  bsonType: typed('bsonType'),
  enum: operand => {
    const allowed = distinct('enum', operand);
    return check('enum', operand, present, value => allowed.some(item => sameValue(item, value)));
  },
  minimum: bound('minimum'),
  maximum: bound('maximum'),
  exclusiveMinimum: exclusive('exclusiveMinimum', 'minimum'),
  exclusiveMaximum: exclusive('exclusiveMaximum', 'maximum'),
  multipleOf: operand => {
    if (!isNumeric(operand)) return fail(14, "$jsonSchema keyword 'multipleOf' must be a number");
    const step = toDecimal(plain(operand));
    if (step.kind !== 'finite') return fail(2, `divisor cannot be ${step.kind === 'nan' ? 'NaN' : 'infinite'}`);
    if (step.negative || decimal.isZero(step)) fail(9, "$jsonSchema keyword 'multipleOf' must have a positive value");
    // As decimals, as mongod does: in doubles 0.3 is no multiple of 0.1.
    return check('multipleOf', operand, isNumeric, (value: Numeric) =>
      decimal.isZero(decimal.remainder(toDecimal(plain(value)), step)),
    );
  },
  minLength: sized('minLength', isString, (value: string) => [...value].length),
  maxLength: sized('maxLength', isString, (value: string) => [...value].length),
  pattern: operand => {
    if (!isString(operand)) return fail(14, "$jsonSchema keyword 'pattern' must be a string");
    const pattern = toPattern(new BSONRegExp(operand));
    return check('pattern', operand, isString, (value: string) => pattern.test(value));
  },
  minItems: sized('minItems', Array.isArray, (value: unknown[]) => value.length),
  maxItems: sized('maxItems', Array.isArray, (value: unknown[]) => value.length),
  uniqueItems: operand => {
    const unique = flag('uniqueItems', operand);
    return check('uniqueItems', operand, Array.isArray, (value: unknown[]) => !unique || uniqueItems(value));
  },
  items: (operand, _schema, compile) => {
    const rules = Array.isArray(operand) ? operand.map(compile) : compile(operand);
    return value => {
      if (!Array.isArray(value)) return [];
      return value.flatMap((item, itemIndex) => {
        const details = (Array.isArray(rules) ? rules[itemIndex] : rules)?.(item) ?? [];
        return details.length === 0 ? [] : [{ operatorName: 'items', itemIndex, details }];
      });
    };
  },
  additionalItems: (operand, schema, compile) => {
    const known = Array.isArray(schema['items']) ? schema['items'].length : Infinity;
    const rule: Rule = isDoc(operand)
      ? compile(operand)
      : flag('additionalItems', operand)
        ? () => []
        : () => [{ operatorName: 'additionalItems' }];
    return value => (Array.isArray(value) ? value.slice(known).flatMap(rule) : []);
  },
  required: operand => {
    const names = distinct('required', operand).map(name =>
      isString(name) ? name : fail(14, "$jsonSchema keyword 'required' must hold strings"),
    );
    return value => {
      if (!isDoc(value)) return [];
      const missingProperties = names.filter(name => ownValue(value, name) === undefined);
      return missingProperties.length === 0
        ? []
        : [{ operatorName: 'required', specifiedAs: { required: operand }, missingProperties }];
    };
  },
  properties: (operand, _schema, compile) => {
    const rules = fieldsOf(properties('properties', operand)).map(([name, schema]) => [name, compile(schema)] as const);
    return value =>
      isDoc(value)
        ? rules.flatMap(([name, rule]) => {
            const inner = ownValue(value, name);
            return inner === undefined ? [] : nested(name, rule, inner);
          })
        : [];
  },
  patternProperties: (operand, _schema, compile) => {
    const rules = fieldsOf(properties('patternProperties', operand)).map(
      ([pattern, schema]) => [toPattern(new BSONRegExp(pattern)), compile(schema)] as const,
    );
    return value =>
      isDoc(value)
        ? rules.flatMap(([pattern, rule]) =>
            fieldsOf(value)
              .filter(([name]) => pattern.test(name))
              .flatMap(([name, inner]) => nested(name, rule, inner)),
          )
        : [];
  },
  additionalProperties: (operand, schema, compile) => {
    const known = new Set(namesOf(isDoc(schema['properties']) ? schema['properties'] : {}));
    const patterns = namesOf(isDoc(schema['patternProperties']) ? schema['patternProperties'] : {}).map(pattern =>
      toPattern(new BSONRegExp(pattern)),
    );
    const rule = isDoc(operand) ? compile(operand) : undefined;
    return value => {
      if (!isDoc(value) || operand === true) return [];
      const extra = namesOf(value).filter(name => !known.has(name) && !patterns.some(pattern => pattern.test(name)));
      if (rule) return extra.flatMap(name => nested(name, rule, ownValue(value, name)));
      return extra.length === 0
        ? []
        : [
            {
              operatorName: 'additionalProperties',
              specifiedAs: { additionalProperties: false },
              additionalProperties: extra,
            },
          ];
    };
  },
  minProperties: sized('minProperties', isDoc, (value: Doc) => Object.keys(value).length),
  maxProperties: sized('maxProperties', isDoc, (value: Doc) => Object.keys(value).length),
  allOf: combined('allOf', (passed, total) => passed === total),
  anyOf: combined('anyOf', passed => passed > 0),
  oneOf: combined('oneOf', passed => passed === 1),
  not: (operand, _schema, compile) => {
    const rule = compile(operand);
    return value => (rule(value).length === 0 ? [{ operatorName: 'not', reason: 'child expression matched' }] : []);
  },
};
