import {
  type CreateFieldBody,
  type DeskContents,
  type DeskField,
  type FieldPatchBody,
  TAXONOMY_LIMITS,
} from '@switchboard/contracts';
import type { Cause } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { newField, patchedField } from '../domain/fields';
import type { TaxonomyPorts } from '../ports';
import { addEntry, reviseEntry } from './write-entry';

const list = 'fields';

interface Request {
  readonly by: Principal;
  readonly cause: Cause;
}

export async function createField(ports: TaxonomyPorts, body: CreateFieldBody, request: Request): Promise<DeskField> {
  const make = (contents: DeskContents) => newField(body, contents);
  return addEntry(ports, { list, ...request }, TAXONOMY_LIMITS.fields, make);
}

export async function changeField(
  ports: TaxonomyPorts,
  key: string,
  body: FieldPatchBody,
  request: Request,
): Promise<DeskField> {
  const revise = (before: DeskField, contents: DeskContents) => patchedField(before, body, contents);
  return (await reviseEntry(ports, { list, ...request }, key, revise)) as DeskField;
}

/** @returns the field, retired, where tickets have a value of it; null where it is gone */
export async function removeField(ports: TaxonomyPorts, key: string, request: Request): Promise<DeskField | null> {
  const retired = await reviseEntry(ports, { list, ...request }, key, before => ({ ...before, retired: true }));
  if (await ports.taxonomyUse.hasField(key)) return retired;
  return reviseEntry(ports, { list, ...request }, key, () => null);
}
