import type { Cause } from '@switchboard/persistence';
import { unique } from '../../domain/unique';
import type { Principal } from '../../domain/principal';
import type { ChangeRequest } from './change-ticket';

/** Tickets written at once: fast enough for the most that may be asked for, and others still get their turn. */
const LANES = 8;

export interface Changed {
  readonly idOrNumber: string;
  /** Undefined where it was done, or was so already. */
  readonly error: unknown;
}

/** The same to many tickets, each by itself: what one refuses is no matter to the others. */
export async function changeMany(
  request: { readonly ids: readonly string[]; readonly by: Principal; readonly cause: Cause },
  changeOne: (request: ChangeRequest) => Promise<unknown>,
): Promise<Changed[]> {
  const { by, cause } = request;
  const ids = unique(request.ids);
  const done = new Array<Changed>(ids.length);
  const queue = ids.entries();
  const lane = async () => {
    for (const [place, idOrNumber] of queue) {
      const error = await changeOne({ idOrNumber, by, cause }).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      done[place] = { idOrNumber, error };
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return done;
}
