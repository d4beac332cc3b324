import { toNfc } from './well-formed';

/** A password as it is hashed: NFC, because keyboards and systems differ in how they write `ü`. Nothing else is changed. */
export const normalisePassword = (password: string): string => toNfc(password);

/** What a hash may have been made of, the likeliest first: the normal form, or what was typed, as before there was a normal form. */
export function passwordCandidates(password: string): readonly string[] {
  return [...new Set([normalisePassword(password), password])];
}
