import { AcceptInvitationBody, ForgotBody, ResetBody, TokenPair, VerifyBody } from '@switchboard/contracts';
import { Type } from 'typebox';
import { confirmAgain, forgotPassword, inviteAgain } from '../usecases/ask-for-link';
import { acceptInvitation, type RedeemPorts, resetPassword, verifyEmail } from '../usecases/redeem';
import { type AccountPorts, openSession } from '../usecases/sign-in';
import { callerOf } from '../../http/access';
import type { AfterAnswer } from '../../http/after-answer';
import { causeOf } from '../../http/correlation';
import type { Identifier } from '../../http/identify';
import type { App } from '../../http/types';
import { type CookieOptions, signedInAnswer } from './views';
import { idParams } from '../../http/paths';

const tags = ['accounts'];
const nothing = (description: string) => Type.Null({ description });
/** Nothing is hashed before a token is known to be good. */
const redeeming = { access: 'public', limit: 'token', compartment: 'signing-in' } as const;
const ONE_CODE = 'A used, replaced, expired or unknown token is 422 `token_invalid`. ';

export type LinkRoutePorts = AccountPorts & RedeemPorts & { identifier: Identifier; afterAnswer: AfterAnswer };

/** What is done by a mailed link: accept an invitation, set a forgotten password anew, confirm an address. */
export function accountLinkRoutes(app: App, ports: LinkRoutePorts, cookies: CookieOptions): void {
  askingRoutes(app, ports);

  app.post(
    '/auth/invitations/accept',
    {
      config: { ...redeeming, refuses: { 422: ['token_invalid'] } },
      schema: {
        tags,
        operationId: 'acceptInvitation',
        summary: 'Accept an invitation: set the first password and sign in',
        description: `${ONE_CODE}A password that is refused leaves the invitation as it is.`,
        body: AcceptInvitationBody,
        response: { 201: TokenPair },
      },
    },
    async (request, reply) => {
      const user = await acceptInvitation(ports, request.body, causeOf(request));
      ports.identifier.forget(user._id);
      const signedIn = await openSession(ports, user);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(signedInAnswer(request, reply, signedIn, cookies));
    },
  );

  app.post(
    '/auth/reset',
    {
      config: { ...redeeming, refuses: { 422: ['token_invalid'] } },
      schema: {
        tags,
        operationId: 'resetPassword',
        summary: 'Set a forgotten password anew',
        description: `${ONE_CODE}Ends every session of the person, and confirms the address.`,
        body: ResetBody,
        response: { 204: nothing('Set') },
      },
    },
    async (request, reply) => {
      ports.identifier.forget((await resetPassword(ports, request.body, causeOf(request)))._id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/auth/verify',
    {
      config: { access: 'public', limit: 'token', refuses: { 422: ['token_invalid'] } },
      schema: {
        tags,
        operationId: 'verifyEmail',
        summary: 'Confirm an address',
        description: ONE_CODE,
        body: VerifyBody,
        response: { 204: nothing('Confirmed') },
      },
    },
    async (request, reply) => {
      await verifyEmail(ports, request.body, causeOf(request));
      return reply.code(204).send(null);
    },
  );
}

/** Who wants a link mailed. */
function askingRoutes(app: App, ports: LinkRoutePorts): void {
  app.post(
    '/auth/forgot',
    {
      config: { access: 'public', limit: 'auth' },
      schema: {
        tags,
        operationId: 'forgotPassword',
        summary: 'Have a link mailed that sets a new password',
        description:
          'The answer is the same, and as fast, for an address that nobody has. At most one mail in 5 minutes.',
        body: ForgotBody,
        response: { 202: nothing('Mailed, if somebody has this address') },
      },
    },
    async (request, reply) => {
      const [{ email }, cause] = [request.body, causeOf(request)];
      ports.afterAnswer.run('forgotten password', () => forgotPassword(ports, email, cause));
      return reply.code(202).send(null);
    },
  );

  app.post(
    '/auth/verify/resend',
    {
      config: { access: 'signed-in', limit: 'auth', refuses: { 404: [], 422: ['already_confirmed'] } },
      schema: {
        tags,
        operationId: 'resendConfirmation',
        summary: 'Have the confirmation of the own address mailed again',
        description: 'At most once in 5 minutes (429 `rate_limited`); 422 `already_confirmed`.',
        response: { 202: nothing('Mailed') },
      },
    },
    async (request, reply) => {
      await confirmAgain(ports, callerOf(request), causeOf(request));
      return reply.code(202).send(null);
    },
  );

  app.post(
    '/users/:id/invitation',
    {
      config: { access: 'admin', refuses: { 422: ['account_disabled', 'already_accepted'] } },
      schema: {
        tags: ['users'],
        operationId: 'inviteAgain',
        summary: 'Mail an invitation again',
        description: 'The link of the former mail ends. 422 `already_accepted`, `account_disabled`.',
        params: idParams,
        response: { 202: nothing('Mailed') },
      },
    },
    async (request, reply) => {
      await inviteAgain(ports, request.params.id, callerOf(request), causeOf(request));
      return reply.code(202).send(null);
    },
  );
}
