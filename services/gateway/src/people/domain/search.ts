import { searchable } from '../../search/domain/search';

/** What a person is found by. */
export function userSearch({ name, email }: { readonly name: string; readonly email: string }) {
  return searchable([name, email]);
}
