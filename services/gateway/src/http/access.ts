import { WiringError } from '@switchboard/kernel';
import type { FastifyRequest } from 'fastify';
import { isStaff, type Principal } from '../domain/principal';
import { forbidden, Refusal } from '../domain/refusal';
import type { Identifier } from './identify';
import type { Access, App } from './types';

/** Learns who calls. It refuses nobody yet, so that rate limits can count people and addresses. */
export function registerIdentity(app: App, identifier: Identifier): void {
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async request => {
    if (request.headers.authorization) request.principal = await identifier.identify(request.headers.authorization);
  });
}

/** Refuses whoever may not use a route. Each route below `prefix` has to say who may. */
export function registerAccess(app: App, prefix: string): void {
  app.addHook('onRoute', route => {
    if (route.url.startsWith(prefix) && !route.config?.access) {
      throw new WiringError(`Route ${route.url} does not say who may use it. Give it config.access.`);
    }
  });
  app.addHook('onRequest', async request => check(request.routeOptions.config.access ?? 'public', request));
}

function check(access: Access, request: FastifyRequest): void {
  if (access === 'public') return;
  const principal = callerOf(request);
  if (access === 'staff' && !isStaff(principal)) throw forbidden('Only agents and admins may do this.');
  if (access === 'admin' && principal.role !== 'admin') throw forbidden('Only admins may do this.');
}

/** @throws Refusal `unauthenticated`. */
export function callerOf(request: FastifyRequest): Principal {
  if (request.principal) return request.principal;
  const given = request.headers.authorization !== undefined;
  const detail = given ? 'The access token is not valid any more. Sign in again.' : 'Sign in first.';
  throw new Refusal('unauthenticated', given ? 'invalid_token' : 'unauthenticated', detail);
}
