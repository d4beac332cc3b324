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
import { Type } from 'typebox';
import { changePassword } from '../usecases/change-password';
import type { LinkPorts } from '../usecases/links';
import { type AccountPorts, refreshSession, signIn } from '../usecases/sign-in';
import { signUp } from '../usecases/sign-up';
import { actorOf } from '../../domain/principal';
import { malformed, notFound, Refusal } from '../../domain/refusal';
import { patchProfile } from '../../people/domain/user-patch';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import { idempotencyKeyOf } from '../../http/idempotency';
import type { Identifier } from '../../http/identify';
import { clearRefreshCookie, refreshCookieOf, wantsCookie } from '../../http/refresh-cookie';
import type { App } from '../../http/types';
import { profileView } from '../../people/routes/views';
import { type CookieOptions, signedInAnswer } from './views';

const tags = ['accounts'];
const nothing = (description: string) => Type.Null({ description });

/** Accounts: sign up, sign in, refresh, sign out, own profile and password. */
export function authRoutes(
  app: App,
  ports: AccountPorts & LinkPorts & { identifier: Identifier },
  cookies: CookieOptions,
): void {
  const open = { access: 'public', limit: 'auth' } as const;
  const byToken = { access: 'public', limit: 'token' } as const;
  const hashing = { compartment: 'signing-in' } as const;

  app.post(
    '/auth/signup',
    {
      config: { ...open, ...hashing, idempotencyKey: true, refuses: { 409: ['email_taken'] } },
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
      return reply.code(201).send(signedInAnswer(request, reply, signedIn, cookies));
    },
  );

  app.post(
    '/auth/login',
    {
      config: { ...open, ...hashing, refuses: { 401: ['invalid_credentials'] } },
      schema: { tags, operationId: 'signIn', summary: 'Sign in', body: LoginBody, response: { 200: TokenPair } },
    },
    async (request, reply) => signedInAnswer(request, reply, await signIn(ports, request.body), cookies),
  );

  app.post(
    '/auth/refresh',
    {
      config: { ...byToken, refuses: { 401: ['invalid_refresh_token'] } },
      schema: {
        tags,
        operationId: 'refresh',
        summary: 'Swap a refresh token for a new pair',
        description:
          'A refresh token works once. Using it again ends every token that came from the same sign-in. With the header ' +
          '`X-Refresh-Token: cookie`, here as at every sign-in, a page has it kept in a cookie that no script can read.',
        body: RefreshBody,
        response: { 200: TokenPair },
      },
    },
    async (request, reply) => {
      const refreshToken = request.body?.refreshToken ?? refreshCookieOf(request);
      if (refreshToken === undefined && !wantsCookie(request)) throw malformed('/refreshToken', 'is required');
      try {
        return signedInAnswer(request, reply, await refreshSession(ports, refreshToken ?? ''), cookies);
      } catch (error) {
        // A token that was used before has ended its session.
        ports.identifier.forgetSession(ports.sessions.idOf(refreshToken ?? ''));
        if (wantsCookie(request) && error instanceof Refusal) clearRefreshCookie(request, reply, cookies.https);
        throw error;
      }
    },
  );

  app.post(
    '/auth/logout',
    {
      config: { ...byToken, refuses: { 401: [] } },
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
      const token = request.body?.refreshToken ?? refreshCookieOf(request);
      if (wantsCookie(request)) clearRefreshCookie(request, reply, cookies.https);
      const { principal } = request;
      if (token === undefined && !principal) {
        throw new Refusal('unauthenticated', 'unauthenticated', 'Give a refresh token or an access token.');
      }
      const sessionId = token === undefined ? principal?.sessionId : ports.sessions.idOf(token);
      if (sessionId !== undefined) await ports.sessions.end(sessionId);
      ports.identifier.forgetSession(sessionId);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/auth/me',
    {
      config: { access: 'signed-in', refuses: { 404: [] } },
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
      config: { access: 'signed-in', refuses: { 403: [], 404: [] } },
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
      config: { access: 'signed-in', limit: 'auth', ...hashing, refuses: { 404: [], 422: ['wrong_password'] } },
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
