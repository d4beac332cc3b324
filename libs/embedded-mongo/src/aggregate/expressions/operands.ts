import { type Doc, isDoc, isNumeric, typeName } from '../../bson/types';
import { int32Of } from '../../bson/arithmetic';
import { fail } from '../../errors';
import type { Compiled, Make, Scope } from '../scope';

/** Operands as a list; a single one counts as a list of one. */
export function listOf(operand: unknown): readonly unknown[] {
  return Array.isArray(operand) ? operand : [operand];
}

/** Whether a value is null or missing, on which most operators answer null. */
export function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function compileAll(operand: unknown, scope: Scope): Compiled[] {
  return listOf(operand).map(item => scope.compile(item));
}

/** An operator of exactly one operand. */
export function unary(apply: (value: unknown, name: string) => unknown): Make {
  return (operand, scope, name) => {
    const [only] = exactly(1, operand, scope, name);
    return root => apply((only as Compiled)(root), name);
  };
}

/** An operator of exactly two operands. */
export function binary(apply: (a: unknown, b: unknown, name: string) => unknown): Make {
  return (operand, scope, name) => {
    const [first, second] = exactly(2, operand, scope, name) as [Compiled, Compiled];
    return root => apply(first(root), second(root), name);
  };
}

function exactly(count: number, operand: unknown, scope: Scope, name: string): Compiled[] {
  const given = listOf(operand).length;
  if (given !== count) fail(16020, `Expression ${name} takes exactly ${count} arguments. ${given} were passed in.`);
  return compileAll(operand, scope);
}

/** An operator of `least` to `most` operands. */
export function between(least: number, most: number, apply: (values: unknown[], name: string) => unknown): Make {
  return (operand, scope, name) => {
    const given = listOf(operand).length;
    if (given < least || given > most)
      fail(
        28667,
        `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${given} were passed in.`,
      );
    const compiled = compileAll(operand, scope);
    return root =>
      apply(
        compiled.map(item => item(root)),
        name,
      );
  };
}

/** An operator of any number of operands. */
export function variadic(apply: (values: unknown[], name: string) => unknown): Make {
  return (operand, scope, name) => {
    const compiled = compileAll(operand, scope);
    return root =>
      apply(
        compiled.map(item => item(root)),
        name,
      );
  };
}

export interface NamedCodes {
  /** The operand is no object. */
  readonly shape: number;
  /** It has a field that the operator does not know. */
  readonly unknown: number;
  /** A required field is missing. */
  readonly missing: Readonly<Record<string, number>>;
}

/** Checks the named operands of an operator: which there may be, which there must be. */
export function checkNames(operand: unknown, name: string, optional: readonly string[], codes: NamedCodes): Doc {
  if (!isDoc(operand))
    return fail(codes.shape, `${name} requires an object as an argument, found: ${typeName(operand)}`);
  for (const key of Object.keys(operand))
    if (!optional.includes(key) && !Object.hasOwn(codes.missing, key))
      fail(codes.unknown, `${name} found an unknown argument: ${key}`);
  for (const [key, code] of Object.entries(codes.missing))
    if (!Object.hasOwn(operand, key)) fail(code, `${name} requires '${key}' to be specified`);
  return operand;
}

/** An operator of named operands, all of them expressions. */
export function named(
  optional: readonly string[],
  codes: NamedCodes,
  apply: (values: Doc, name: string, given: Doc) => unknown,
): Make {
  return (operand, scope, name) => {
    const given = checkNames(operand, name, optional, codes);
    const compiled = Object.entries(given).map(([key, value]) => ({ key, value: scope.compile(value) }));
    return root => {
      const values: Doc = {};
      for (const { key, value } of compiled) values[key] = value(root);
      return apply(values, name, given);
    };
  };
}

/** A whole number of 32 bits. Throws `type` for what is no number, `range` for numbers that are not whole or too large. */
export function int32(value: unknown, what: string, type: number, range = type): number {
  if (!isNumeric(value)) return fail(type, `${what} must be a numeric value, but is ${typeName(value)}`);
  return int32Of(value) ?? fail(range, `${what} must be representable as a 32-bit integer: ${String(value)}`);
}
