import { AcceptInvitationBody, type LinkPurpose, ResetBody, VerifyBody } from '@switchboard/contracts';
import type { Cause, UserDocument } from '@switchboard/persistence';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { TObject } from 'typebox';
import { holderOf } from '../usecases/links';
import { acceptInvitation, type RedeemPorts, resetPassword, verifyEmail } from '../usecases/redeem';
import { Refusal } from '../../domain/refusal';
import { causeOf } from '../../http/correlation';
import type { Identifier } from '../../http/identify';
import { answerTo, type ProblemOptions, reportAnswer } from '../../http/problems';
import type { App } from '../../http/types';
import { donePage, formPage, invalidPage, messagePage } from './pages/account-page';
import { parseForm } from './pages/form-body';
import { PAGE_POLICY } from '../../http/html';
import { type PageWords, wordsFor } from './pages/words';

type PagePorts = RedeemPorts & ProblemOptions & { identifier: Identifier };
type Redeem = (ports: RedeemPorts, body: never, cause: Cause) => Promise<UserDocument>;

const PURPOSES: Record<LinkPurpose, { body: TObject; redeem: Redeem }> = {
  invitation: { body: AcceptInvitationBody, redeem: acceptInvitation },
  reset: { body: ResetBody, redeem: resetPassword },
  verify: { body: VerifyBody, redeem: verifyEmail },
};

const FORM_BYTES = 16_384;

/**
 * The pages that mailed links lead to, for a browser without anything else of ours. Only sending the form uses a link up.
 * @param isLeftToPage whether the page that people work in shows these addresses itself
 */
export function accountPages(app: App, ports: PagePorts, isLeftToPage = false): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BYTES },
    async (_request: FastifyRequest, body: string | Buffer) => parseForm(String(body)),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => showProblem(ports, error, request, reply));
  for (const [purpose, { body, redeem }] of Object.entries(PURPOSES) as [
    LinkPurpose,
    (typeof PURPOSES)[LinkPurpose],
  ][]) {
    if (!isLeftToPage) showForm(purpose, app, ports);

    app.post(
      `/${purpose}`,
      { schema: { hide: true, body }, config: { access: 'public', compartment: 'signing-in' } },
      async (request, reply) => {
        const user = await redeem(ports, request.body as never, causeOf(request));
        ports.identifier.forget(user._id);
        return send(reply, donePage(purpose, wordsOf(request)));
      },
    );
  }
}

function showForm(purpose: LinkPurpose, app: App, ports: PagePorts): void {
  app.get(`/${purpose}`, { schema: { hide: true }, config: { access: 'public' } }, async (request, reply) => {
    const { token } = request.query as { token?: unknown };
    if (typeof token !== 'string') return send(reply.code(422), invalidPage(purpose, wordsOf(request)));
    const { email } = await holderOf(ports, purpose, token);
    return send(reply, formPage(purpose, wordsOf(request), { token, email }));
  });
}

const wordsOf = (request: FastifyRequest): PageWords => wordsFor(request.headers['accept-language']);

/** A complaint that the reader can do something about comes with the form again; the others say what happened. */
async function showProblem(ports: PagePorts, error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const answer = answerTo(error, ports);
  reportAnswer(request, error, answer);
  if (answer.retryAfterSeconds !== undefined) void reply.header('retry-after', String(answer.retryAfterSeconds));
  void reply.code(answer.status);
  const purpose = request.routeOptions.url?.slice(1) as LinkPurpose;
  const words = wordsOf(request);
  if (answer.code === 'token_invalid') return send(reply, invalidPage(purpose, words));
  if (answer.status === 500) return send(reply, messagePage(purpose, words, `${words.failed} ${request.id}`));
  if (answer.status >= 429) return send(reply, messagePage(purpose, words, words.busy));
  const { token, name } = (request.body ?? {}) as { token?: unknown; name?: string };
  const holder = typeof token === 'string' ? await holderOf(ports, purpose, token).catch(notHeld) : undefined;
  if (typeof token !== 'string' || !holder) return send(reply, invalidPage(purpose, words));
  const complaint = answer.errors?.some(({ path }) => path === '/name') ? words.badName : words.badPassword;
  return send(reply, formPage(purpose, words, { token, email: holder.email, name }, complaint));
}

function notHeld(error: unknown): undefined {
  if (error instanceof Refusal) return undefined;
  throw error;
}

/** `no-referrer` is every answer's already: the address with the token goes nowhere. */
function send(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-security-policy', PAGE_POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(html);
}
