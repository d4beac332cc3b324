/** Size of a room that is used again. */
export const ROOM_BYTES = 64 * 1024;

/** Rooms kept for the next answers. */
const MOST = 64;

const free: Buffer[] = [];

/**
 * Memory for an answer, of {@link ROOM_BYTES} at least. Answers of some ten kB are the most frequent large things here: made anew for
 * each, their memory would have the garbage collector go through the whole heap all the time.
 */
export function takeRoom(bytes: number): Buffer {
  if (bytes > ROOM_BYTES) return Buffer.allocUnsafeSlow(bytes);
  return free.pop() ?? Buffer.allocUnsafeSlow(ROOM_BYTES);
}

/** Gives a room back: nothing may look at it any more. */
export function giveRoom(room: Buffer): void {
  if (room.length === ROOM_BYTES && free.length < MOST) free.push(room);
}
