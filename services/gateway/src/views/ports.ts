import type { Principal } from '../domain/principal';
import type { Shareables } from '../sharing/ports';
import type { View } from './domain/view';

export interface Views extends Shareables<View> {
  /** Own ones and those shared with somebody, in their order, a few hundred at most. */
  listFor(viewer: Principal): Promise<View[]>;
}
