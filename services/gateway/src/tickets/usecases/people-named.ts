import type { CurrentTaxonomy, FieldValue } from '@switchboard/contracts';
import type { Users } from '../../people/ports';
import { unique } from '../../domain/unique';
import { peopleIn } from '../domain/field-values';

/** Those of the people whom values of fields name that there are, and who may still sign in. */
export async function peopleNamed(
  { users, taxonomy }: { readonly users: Pick<Users, 'find'>; readonly taxonomy: CurrentTaxonomy },
  given: Readonly<Record<string, FieldValue | null>> | undefined,
): Promise<ReadonlySet<string>> {
  const ids = unique(peopleIn(given ?? {}, taxonomy.current()));
  const found = await Promise.all(ids.map(id => users.find(id)));
  return new Set(found.flatMap(user => (user && !user.disabled ? [user._id] : [])));
}
