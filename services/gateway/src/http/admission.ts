import { monitorEventLoopDelay } from 'node:perf_hooks';
import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../domain/refusal';
import { hasBody } from './bodies';
import { AdaptiveConcurrency, type Concurrency, FixedConcurrency } from './concurrency';
import { heapWatch } from './heap';
import { type IncomingBody, ReadingPlaces } from './reading-places';
import type { App, Compartment } from './types';

export interface AdmissionOptions {
  /** Nine of ten requests shall be answered in this time, else fewer are let in at once; milliseconds, 0 for never fewer. */
  readonly targetMs: number;
  /** Requests worked on at once at most, however fast they are. */
  readonly maxInFlight: number;
}

export type Compartments = Readonly<Record<Exclude<Compartment, 'none'>, Concurrency>>;

/** A machine that answers eight a second answers so many within a second; fewer would shed what comes in while a process is still cold. */
const FEWEST = 8;
const FIRST = 32;
/** Log-ins wait for a CPU that hashes, suggestions for a model: these bound who waits, so that neither takes places of the others. */
const SIGNING_IN = 32;
const ASKING = 32;
/** Uploads last as long as the caller's line takes; each holds a piece or two of its file. */
const UPLOADING = 16;
/** With the other limits of `server.ts`, a request is whole or over within 30 s of its first byte. */
const READING = { places: 256, stallMs: 10_000, totalMs: 25_000, graceMs: 300 };
const SWEEP_EVERY_MS = 1_000;
/** Spread, so that those who were sent away do not all come back in the same second; seconds. */
const RETRY_AFTER_S = { from: 1, to: 5 };
const LOOP_RESOLUTION_MS = 10;
const REPORT_EVERY_MS = 10_000;

export function compartmentsOf({ targetMs, maxInFlight }: AdmissionOptions): Compartments {
  return {
    default: targetMs > 0 ? adaptive(targetMs, maxInFlight) : new FixedConcurrency(maxInFlight),
    'signing-in': new FixedConcurrency(SIGNING_IN),
    asking: new FixedConcurrency(ASKING),
    uploading: new FixedConcurrency(UPLOADING),
  };
}

function adaptive(targetMs: number, maxInFlight: number): Concurrency {
  const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  loop.enable();
  const unseenMs = () => {
    const ms = loop.percentile(90) / 1e6 - LOOP_RESOLUTION_MS;
    loop.reset();
    return Number.isFinite(ms) ? Math.max(0, ms) : 0;
  };
  const [min, initial] = [Math.min(FEWEST, maxInFlight), Math.min(FIRST, maxInFlight)];
  return new AdaptiveConcurrency({ min, initial, max: maxInFlight, targetMs, unseenMs });
}

/** When to come back after having been sent away; whole seconds. */
const retryAfterSeconds = () =>
  RETRY_AFTER_S.from + Math.floor(Math.random() * (RETRY_AFTER_S.to - RETRY_AFTER_S.from + 1));

const overloaded = () =>
  new Refusal('unavailable', 'overloaded', 'Too much to do right now. Try again.', [], retryAfterSeconds());

/** Where one request is at the moment, and how long it has been worked on. */
class Stay {
  private workedMs = 0;
  private from = performance.now();

  private constructor(
    private readonly compartment: Concurrency,
    private place: Concurrency | undefined,
  ) {}

  static begin(compartment: Concurrency): Stay | undefined {
    return compartment.tryEnter() ? new Stay(compartment, compartment) : undefined;
  }

  /** Its body is still on the way: the time is the caller's line's, so it holds no place of those that are worked on. */
  pause(): void {
    this.workedMs += performance.now() - this.from;
    this.place?.leave();
    this.place = undefined;
  }

  /** @returns false when its place is taken meanwhile. */
  comeBack(): boolean {
    if (this.place) return true;
    this.from = performance.now();
    this.place = this.compartment.tryEnter() ? this.compartment : undefined;
    return this.place !== undefined;
  }

  /** The work is over, whether or not the caller still waits. @param answered whether its time says something. */
  end(answered: boolean): void {
    this.place?.leave(answered ? this.workedMs + performance.now() - this.from : undefined);
    this.place = undefined;
  }
}

/**
 * Sends away, before anything is read or looked up, what could not be answered soon. Probes are always answered. Each compartment
 * has places of its own, so a storm of log-ins, a slow model or slow lines leave those of the tickets alone.
 */
export function registerAdmission(app: App, compartments: Compartments, isDraining: () => boolean): void {
  const stays = new WeakMap<FastifyRequest, Stay>();
  const bodies = new WeakMap<FastifyRequest, IncomingBody>();
  const reading = new ReadingPlaces(READING);
  const sweeper = setInterval(() => reading.sweep(), SWEEP_EVERY_MS).unref();
  app.addHook('onClose', async () => clearInterval(sweeper));
  const stopReading = (request: FastifyRequest) => {
    const body = bodies.get(request);
    if (body) reading.leave(body);
  };
  const refuse = refusals(app);
  const heapIsFull = heapWatch();
  app.addHook('onRequest', (request, reply, done) => {
    if (isDraining()) void reply.header('connection', 'close');
    const compartment = request.routeOptions.config.compartment ?? 'default';
    if (compartment === 'none') return done();
    if (heapIsFull()) return done(refuse('heap'));
    const stay = Stay.begin(compartments[compartment]);
    if (!stay) return done(refuse(compartment));
    stays.set(request, stay);
    done();
  });
  app.addHook('preParsing', (request, reply, _payload, done) => {
    if (!hasBody(request.headers)) return done();
    stays.get(request)?.pause();
    const body = incomingBody(request, reply);
    if (!reading.tryEnter(body)) return done(refuse('reading'));
    bodies.set(request, body);
    done();
  });
  app.addHook('preValidation', (request, _reply, done) => {
    stopReading(request);
    const stay = stays.get(request);
    if (!stay || stay.comeBack()) return done();
    done(refuse(request.routeOptions.config.compartment ?? 'default'));
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    stopReading(request);
    stays.get(request)?.end(true);
    done(null, payload);
  });
  // An answer that another hook spoilt on its way out.
  app.addHook('onResponse', (request, _reply, done) => {
    stopReading(request);
    stays.get(request)?.end(false);
    done();
  });
}

function incomingBody(request: FastifyRequest, reply: FastifyReply): IncomingBody {
  const { raw } = request;
  const giveUp = () => {
    if (reply.sent || raw.listenerCount('error') === 0) return raw.socket.destroy();
    void reply.header('connection', 'close');
    // The parser is waiting for more; this is how it learns that there will be none.
    raw.emit('error', new Refusal('timeout', 'request_timeout', 'The body did not arrive in time.'));
  };
  return { address: normalizeIP(request.ip, 64), bytes: () => raw.socket.bytesRead, giveUp: () => void giveUp() };
}

/** One line of log for many refusals: a log that grows with the load would add to it. */
function refusals(app: App): (compartment: string) => Refusal {
  let refused = 0;
  let reportedAt = -Infinity;
  return compartment => {
    refused += 1;
    if (performance.now() - reportedAt >= REPORT_EVERY_MS) {
      app.log.warn({ compartment, refused }, 'overloaded: requests are sent away with 503 and Retry-After');
      reportedAt = performance.now();
      refused = 0;
    }
    return overloaded();
  };
}
