import { BSONRegExp } from 'bson';
import { sameValue } from '../bson/compare';
import { fieldsOf, ownValue } from '../bson/names';
import { compareNumbers, toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric, type Numeric, typeName } from '../bson/types';
import { fail } from '../errors';
import { typeAliases } from '../query/operators';
import { toPattern } from '../query/regex';
import type { Rule, Violation } from './rule';

type Compile = (schema: unknown) => Rule;
type Make = (operand: unknown, compile: Compile) => Rule;

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
  return operand => {
    if (!isNumeric(operand)) return fail(14, `$jsonSchema keyword '${keyword}' must be a number`);
    const isNaN = Number.isNaN(toNumber(operand));
    return check(keyword, operand, isNumeric, (value: Numeric) => {
      // NaN is comparable with itself alone.
      if (Number.isNaN(toNumber(value)) !== isNaN) return false;
      return compareNumbers(value, operand) * (keyword === 'minimum' ? 1 : -1) >= 0;
    });
  };
}

const typed: Make = operand => {
  const names = (Array.isArray(operand) ? operand : [operand]).flatMap((alias: unknown) =>
    isString(alias) ? typeAliases(alias) : fail(14, "$jsonSchema keyword 'bsonType' must be a string"),
  );
  return value =>
    value === undefined || names.includes(typeName(value))
      ? []
      : [
          {
            operatorName: 'bsonType',
            specifiedAs: { bsonType: operand },
            reason: 'type did not match',
            consideredValue: value,
            consideredType: typeName(value),
          },
        ];
};

function nested(propertyName: string, rule: Rule, value: unknown): Violation[] {
  const details = rule(value);
  return details.length === 0 ? [] : [{ operatorName: 'properties', propertyName, details }];
}

function uniqueItems(items: readonly unknown[]): boolean {
  return items.every((item, i) => !items.slice(0, i).some(other => sameValue(other, item)));
}

/** Maker of the rule of each keyword: all that validators may use. Rules other than types pass values of types they do not speak about, as JSON Schema says. */
export const keywordRules: Readonly<Record<string, Make>> = {
  bsonType: typed,
  enum: operand => {
    const allowed = distinct('enum', operand);
    return check('enum', operand, present, value => allowed.some(item => sameValue(item, value)));
  },
  minimum: bound('minimum'),
  maximum: bound('maximum'),
  minLength: sized('minLength', isString, (value: string) => [...value].length),
  maxLength: sized('maxLength', isString, (value: string) => [...value].length),
  pattern: operand => {
    if (!isString(operand)) return fail(14, "$jsonSchema keyword 'pattern' must be a string");
    const pattern = toPattern(new BSONRegExp(operand));
    return check('pattern', operand, isString, (value: string) => pattern.test(value));
  },
  minItems: sized('minItems', Array.isArray, (value: unknown[]) => value.length),
  maxItems: sized('maxItems', Array.isArray, (value: unknown[]) => value.length),
  items: (operand, compile) => {
    const rule = compile(operand);
    return value => {
      if (!Array.isArray(value)) return [];
      return value.flatMap((item, itemIndex) => {
        const details = rule(item);
        return details.length === 0 ? [] : [{ operatorName: 'items', itemIndex, details }];
      });
    };
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
  properties: (operand, compile) => {
    const rules = fieldsOf(properties('properties', operand)).map(([name, schema]) => [name, compile(schema)] as const);
    return value =>
      isDoc(value)
        ? rules.flatMap(([name, rule]) => {
            const inner = ownValue(value, name);
            return inner === undefined ? [] : nested(name, rule, inner);
          })
        : [];
  },
};
