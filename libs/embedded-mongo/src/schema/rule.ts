/** Why a value breaks a rule, in the shape of mongod's `errInfo.details.schemaRulesNotSatisfied` entries. */
export interface Violation {
  readonly operatorName: string;
  readonly [detail: string]: unknown;
}

/** Finds the violations of a value; `undefined` means the value is missing. */
export type Rule = (value: unknown) => Violation[];
