import type { Principal } from '../domain/principal';
import type { View } from './domain/view';

export interface Views {
  find(id: string): Promise<View | null>;
  /** Own ones and those shared with somebody, in their order, a few hundred at most. */
  listFor(viewer: Principal): Promise<View[]>;
  countOf(owner: string): Promise<number>;
  /** The same id makes it once. */
  create(view: View): Promise<View>;
  change(id: string, set: Partial<View>): Promise<View | null>;
  remove(view: View): Promise<void>;
}
