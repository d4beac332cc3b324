import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Principal } from '../domain/principal';

/** Further routes on the same port. Each says in `config` who may use it and which limit applies. */
export type Plugin = (
  app: FastifyInstance,
  options: Record<string, unknown>,
  done: (error?: Error) => void,
) => void | Promise<void>;

/** Who may call a route: anybody, whoever is signed in, agents and admins, admins. */
export type Access = 'public' | 'signed-in' | 'staff' | 'admin';

/** Which rate limit applies to a route. */
export type Limit = 'default' | 'auth' | 'token' | 'none';

/** Whose places a request takes while it is worked on: its own kind's, or none where it is always answered. */
export type Compartment = 'default' | 'signing-in' | 'asking' | 'uploading' | 'none';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null where nobody is signed in. */
    principal: Principal | null;
    /** W3C trace context of the caller, if it is well-formed. */
    traceparent: string | undefined;
  }
  interface FastifyContextConfig {
    access?: Access;
    limit?: Limit;
    compartment?: Compartment;
    /** Takes an `Idempotency-Key`: its handler goes through `onceOnly`. */
    idempotencyKey?: boolean;
    /** Honours `If-Match`. */
    ifMatch?: boolean;
    /** Codes with which this route alone refuses, by status. What follows from access, body, path and the like need not be said. */
    refuses?: Readonly<Record<number, readonly string[]>>;
  }
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;
