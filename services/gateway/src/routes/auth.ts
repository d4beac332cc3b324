import {
  LoginBody,
  LogoutBody,
  PasswordBody,
  ProfilePatchBody,
  ProfileView,
  RefreshBody,
  SignupBody,
  TokenPair,
} from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import { Type } from 'typebox';
import { changePassword } from '../actions/change-password';
import { type AccountPorts, refreshSession, signIn } from '../actions/sign-in';
import { signUp } from '../actions/sign-up';
import { actorOf } from '../domain/principal';
import { notFound, Refusal } from '../domain/refusal';
import { patchProfile } from '../domain/user-patch';
import { callerOf } from '../http/access';
import { causeOf } from '../http/correlation';
import { idempotencyKeyOf } from '../http/idempotency';
import type { Identifier } from '../http/identify';
import type { App } from '../http/types';
import { profileView, tokenPair } from '../http/views';

const tags = ['accounts'];
const nothing = (description: string) => Type.Null({ description });

/** Accounts: sign up, sign in, refresh, sign out, own profile and password. */
export function authRoutes(app: App, ports: AccountPorts & { clock: Clock; identifier: Identifier }): void {
  const open = { access: 'public', limit: 'auth' } as const;
  const hashing = { compartment: 'signing-in' } as const;

  app.post(
    '/auth/signup',
    {
      config: { ...open, ...hashing },
      schema: {
        tags,
        operationId: 'signUp',
        summary: 'Make an account',
        body: SignupBody,
        response: { 201: TokenPair },
      },
    },
    async (request, reply) => {
      const signedIn = await signUp(ports, request.body, causeOf(request), idempotencyKeyOf(request));
      return reply.code(201).header('cache-control', 'no-store').send(tokenPair(signedIn));
    },
  );

  app.post(
    '/auth/login',
    {
      config: { ...open, ...hashing },
      schema: { tags, operationId: 'signIn', summary: 'Sign in', body: LoginBody, response: { 200: TokenPair } },
    },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').send(tokenPair(await signIn(ports, request.body))),
  );

  app.post(
    '/auth/refresh',
    {
      config: open,
      schema: {
        tags,
        operationId: 'refresh',
        summary: 'Swap a refresh token for a new pair',
        description: 'A refresh token works once. Using it again ends every token that came from the same sign-in.',
        body: RefreshBody,
        response: { 200: TokenPair },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').send(tokenPair(await refreshSession(ports, request.body.refreshToken))),
  );

  app.post(
    '/auth/logout',
    {
      config: open,
      schema: {
        tags,
        operationId: 'signOut',
        summary: 'Sign out',
        description: 'Ends the session of the refresh token in the body, else that of the access token.',
        security: [{ bearer: [] }, {}],
        body: LogoutBody,
        response: { 204: nothing('Signed out') },
      },
    },
    async (request, reply) => {
      const token = request.body?.refreshToken;
      const { principal } = request;
      if (token === undefined && !principal) {
        throw new Refusal('unauthenticated', 'unauthenticated', 'Give a refresh token or an access token.');
      }
      if (token !== undefined) await ports.sessions.endFamilyOf(token);
      else if (principal) await ports.sessions.end(principal.sessionId);
      if (principal) ports.identifier.forget(principal.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/auth/me',
    {
      config: { access: 'signed-in' },
      schema: { tags, operationId: 'getProfile', summary: 'Own profile', response: { 200: ProfileView } },
    },
    async request => {
      const user = await ports.users.find(callerOf(request).id);
      if (!user) throw notFound('person');
      return profileView(user);
    },
  );

  app.patch(
    '/auth/me',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'changeProfile',
        summary: 'Change the own profile',
        body: ProfilePatchBody,
        response: { 200: ProfileView },
      },
    },
    async request => {
      const caller = callerOf(request);
      const result = await ports.users.change(caller.id, causeOf(request), user =>
        patchProfile(user, request.body, actorOf(caller)),
      );
      if (result.outcome === 'missing') throw notFound('person');
      ports.identifier.forget(caller.id);
      return profileView(result.document);
    },
  );

  app.post(
    '/auth/password',
    {
      config: { access: 'signed-in', limit: 'auth', ...hashing },
      schema: {
        tags,
        operationId: 'changePassword',
        summary: 'Change the own password',
        description: 'Ends all other sessions.',
        body: PasswordBody,
        response: { 204: nothing('Changed') },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      await changePassword(ports, request.body, caller, causeOf(request));
      ports.identifier.forget(caller.id);
      return reply.code(204).send(null);
    },
  );
}
