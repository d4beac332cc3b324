import type { Priority } from '@switchboard/contracts';

/** What a ticket asks of whoever takes it. */
export interface Needs {
  /** Lower case, without duplicates, sorted. */
  readonly skills: readonly string[];
  /** Two-letter code, or null when unknown. */
  readonly language: string | null;
  /** Only its members may take the ticket. */
  readonly team: string | null;
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly priority: Priority | null;
  /** Teams that are said to be good at it; absent, also in decisions of former versions, where none is. */
  readonly experts?: readonly string[];
}

/** `pt-BR` and `PT` are `pt`; nothing, `und` and `mul` are no language. */
export function primaryLanguage(tag: string | null | undefined): string | null {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return primary === '' || primary === 'und' || primary === 'mul' ? null : primary;
}

/** Names as they are compared: lower case, without blanks around them, each once, sorted. */
export function normalise(names: readonly string[]): string[] {
  return [...new Set(names.map(name => name.trim().toLowerCase()).filter(name => name !== ''))].sort();
}
