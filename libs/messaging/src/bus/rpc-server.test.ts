import { silentLogger } from '@switchboard/kernel';
import { Type } from 'typebox';
import type { RpcDefinition } from './bus';
import { currentTraceparent } from '../trace-context';
import { rpcResponder } from './rpc-server';
import { unwrap } from './rpc-reply';

const schemas = { request: Type.Object({ n: Type.Integer() }), response: Type.Object({ n: Type.Integer() }) };

type Handle = RpcDefinition<typeof schemas.request, typeof schemas.request>['handle'];

async function ask(handle: Handle, body = '{"n":1}', headers: Record<string, string> = {}) {
  const definition: RpcDefinition<typeof schemas.request, typeof schemas.request> = {
    ...schemas,
    name: 'double',
    concurrency: 1,
    timeoutMs: 30,
    handle,
  };
  const answer = rpcResponder(definition, { logger: silentLogger(), stopping: new AbortController().signal });
  return unwrap(await answer(Buffer.from(body), headers));
}

describe('answering', () => {
  it('answers', async () => expect(await ask(async ({ n }) => ({ n: n * 2 }))).toEqual({ n: 2 }));

  it.each(['?', '{}', '{"n":"1"}'])('refuses the question %s without calling the handler', async body => {
    const handle = jest.fn();
    await expect(ask(handle, body)).rejects.toMatchObject({ code: 'rpc_refused', name: 'PermanentError' });
    expect(handle).not.toHaveBeenCalled();
  });

  it('does not pass on an answer that breaks its schema', async () => {
    await expect(ask(async () => ({ n: 'two' }) as never)).rejects.toMatchObject({ code: 'rpc_bad_response' });
  });

  it('gives a handler its time and no more', async () => {
    await expect(ask(() => new Promise(() => undefined))).rejects.toMatchObject({ code: 'rpc_timeout' });
  });

  it("makes the asker's trace current", async () => {
    let seen: string | undefined;
    await ask(async () => ((seen = currentTraceparent()), { n: 1 }), '{"n":1}', { traceparent: 'tp' });
    expect(seen).toBe('tp');
  });
});
