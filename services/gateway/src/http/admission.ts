import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../domain/refusal';
import { AdaptiveConcurrency, type Concurrency, FixedConcurrency } from './concurrency';
import { heapWatch } from './heap';
import type { App, Compartment } from './types';

export interface AdmissionOptions {
  /** Nine of ten requests shall be answered in this time, else fewer are let in at once; milliseconds, 0 for never fewer. */
  readonly targetMs: number;
  /** Requests worked on at once at most, however fast they are. */
  readonly maxInFlight: number;
}

export type Compartments = Readonly<Record<Exclude<Compartment, 'none'> | 'reading', Concurrency>>;

/** A machine that answers eight a second answers so many within a second; fewer would shed what comes in while a process is still cold. */
const FEWEST = 8;
const FIRST = 32;
/** Log-ins wait for a CPU that hashes, suggestions for a model: these bound who waits, so that neither takes places of the others. */
const SIGNING_IN = 32;
const ASKING = 32;
/** Bodies that are on the way; each may be as large as the body limit. */
const READING = 256;
/** Spread, so that those who were sent away do not all come back in the same second; seconds. */
const RETRY_AFTER_S = { from: 1, to: 5 };
const LOOP_RESOLUTION_MS = 10;
const REPORT_EVERY_MS = 10_000;

export function compartmentsOf({ targetMs, maxInFlight }: AdmissionOptions): Compartments {
  return {
    default: targetMs > 0 ? adaptive(targetMs, maxInFlight) : new FixedConcurrency(maxInFlight),
    'signing-in': new FixedConcurrency(SIGNING_IN),
    asking: new FixedConcurrency(ASKING),
    reading: new FixedConcurrency(READING),
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
  goTo(reading: Concurrency): boolean {
    this.workedMs += performance.now() - this.from;
    return this.swap(reading);
  }

  /** @returns false when its place is taken meanwhile. */
  comeBack(): boolean {
    if (this.place === this.compartment) return true;
    this.from = performance.now();
    return this.swap(this.compartment);
  }

  /** The work is over, whether or not the caller still waits. @param answered whether its time says something. */
  end(answered: boolean): void {
    const measured = answered && this.place === this.compartment;
    this.place?.leave(measured ? this.workedMs + performance.now() - this.from : undefined);
    this.place = undefined;
  }

  private swap(next: Concurrency): boolean {
    this.place?.leave();
    this.place = next.tryEnter() ? next : undefined;
    return this.place !== undefined;
  }
}

/**
 * Sends away, before anything is read or looked up, what could not be answered soon. Probes are always answered. Each compartment
 * has places of its own, so a storm of log-ins, a slow model or slow lines leave those of the tickets alone.
 */
export function registerAdmission(app: App, compartments: Compartments, isDraining: () => boolean): void {
  const stays = new WeakMap<FastifyRequest, Stay>();
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
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    const stay = stays.get(request);
    if (!stay || !hasBody(request) || stay.goTo(compartments.reading)) return done();
    done(refuse('reading'));
  });
  app.addHook('preValidation', (request, _reply, done) => {
    const stay = stays.get(request);
    if (!stay || stay.comeBack()) return done();
    done(refuse(request.routeOptions.config.compartment ?? 'default'));
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    stays.get(request)?.end(true);
    done(null, payload);
  });
  // An answer that another hook spoilt on its way out.
  app.addHook('onResponse', (request, _reply, done) => {
    stays.get(request)?.end(false);
    done();
  });
}

const hasBody = ({ headers }: FastifyRequest) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

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
