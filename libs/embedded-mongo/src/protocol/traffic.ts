/** Bounds of what clients can make the server hold, over all connections together. */
export interface Limits {
  /** Bytes of messages that have not arrived as a whole. */
  readonly incompleteBytes: number;
  /** Bytes of messages that wait for their answer. */
  readonly workingBytes: number;
  /** Bytes of answers that clients have not read. */
  readonly unsentBytes: number;
  /** BSON elements of the commands being worked on: decoded, each takes some hundred bytes of heap. */
  readonly elements: number;
}

export const LIMITS: Limits = {
  incompleteBytes: 128 * 1024 * 1024,
  workingBytes: 128 * 1024 * 1024,
  unsentBytes: 128 * 1024 * 1024,
  elements: 1_500_000,
};

/** What a connection looks like from here. */
export interface Peer {
  readonly incompleteBytes: number;
  readonly unsentBytes: number;
  destroy(): void;
}

/** Counts what all connections make the server hold, and keeps it within {@link Limits}. */
export class Traffic {
  private readonly incomplete = new Set<Peer>();
  private readonly unread = new Set<Peer>();
  private readonly stalled = new Set<() => void>();
  private readonly queue: { readonly elements: number; readonly start: () => void }[] = [];
  private workingBytes = 0;
  private elements = 0;

  constructor(private readonly limits: Limits = LIMITS) {}

  /** To be called when bytes came in. Too many incomplete messages: the one that has been so for longest goes. */
  received(peer: Peer): void {
    if (track(this.incomplete, peer, peer.incompleteBytes > 0))
      relieve(this.incomplete, one => one.incompleteBytes, this.limits.incompleteBytes);
  }

  /** To be called after writing, and when answers went out. Too many unread: the client that has not read for longest goes. */
  wrote(peer: Peer): void {
    if (track(this.unread, peer, peer.unsentBytes > 0))
      relieve(this.unread, one => one.unsentBytes, this.limits.unsentBytes);
  }

  left(peer: Peer): void {
    this.incomplete.delete(peer);
    this.unread.delete(peer);
  }

  /** Whether no more may be read for now; `resume` is called once when there is room again. */
  isFull(resume: () => void): boolean {
    if (this.workingBytes < this.limits.workingBytes) return false;
    this.stalled.add(resume);
    return true;
  }

  /** A message waits for its answer. */
  accept(bytes: number): void {
    this.workingBytes += bytes;
  }

  /** A message has been answered, or its client is gone. */
  release(bytes: number): void {
    this.workingBytes -= bytes;
    if (this.workingBytes >= this.limits.workingBytes) return;
    const waiting = [...this.stalled];
    this.stalled.clear();
    for (const resume of waiting) resume();
  }

  /** Waits until a command of so many elements may be decoded; one that is alone always may. Ends with {@link leave}. */
  async enter(elements: number): Promise<void> {
    if (this.queue.length > 0 || !this.hasRoom(elements)) {
      await new Promise<void>(start => this.queue.push({ elements, start }));
      return;
    }
    this.elements += elements;
  }

  leave(elements: number): void {
    this.elements -= elements;
    for (let next = this.queue[0]; next && this.hasRoom(next.elements); next = this.queue[0]) {
      this.queue.shift();
      this.elements += next.elements;
      next.start();
    }
  }

  private hasRoom(elements: number): boolean {
    return this.elements === 0 || this.elements + elements <= this.limits.elements;
  }
}

/** A set remembers the order in which its members came: the first is the one that has been there for longest. */
function track(set: Set<Peer>, peer: Peer, belongs: boolean): boolean {
  if (belongs) set.add(peer);
  else set.delete(peer);
  return belongs;
}

function relieve(set: Set<Peer>, bytesOf: (peer: Peer) => number, limit: number): void {
  let total = 0;
  for (const peer of set) total += bytesOf(peer);
  for (const peer of set) {
    if (total <= limit) return;
    total -= bytesOf(peer);
    set.delete(peer);
    peer.destroy();
  }
}
