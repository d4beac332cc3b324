import createFetchClient, { type FetchOptions, type Middleware } from 'openapi-fetch';
import type {
  HttpMethod,
  PathsWithMethod,
  RequiredKeysOf,
  ResponseObjectMap,
  SuccessResponse,
} from 'openapi-typescript-helpers';
import type { paths } from './generated/api';
import { problemOf } from './problem';
import { type Fetch, retrying } from './retrying';

export interface ClientOptions {
  /** Where the gateway answers, e.g. `https://desk.example.com`. Nothing in a browser that the gateway served the page to. */
  readonly baseUrl?: string;
  /** An access token, or what gives the one of now; nobody is signed in without one. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>);
  /** How often a request is sent again that can not do anything twice, when the gateway is away or says "later"; 2 by default. */
  readonly retries?: number;
  /** Instead of the global one. */
  readonly fetch?: Fetch;
}

type Init<Operation> =
  RequiredKeysOf<FetchOptions<Operation>> extends never ? [FetchOptions<Operation>?] : [FetchOptions<Operation>];

/** What the API answers. */
export interface Answer<Data> {
  readonly data: Data;
  /** For its headers: `ETag`, `Location`, `RateLimit`. */
  readonly response: Response;
}

type DataOf<Operation> =
  Operation extends Record<string | number, unknown>
    ? SuccessResponse<ResponseObjectMap<Operation>, `${string}/${string}`>
    : never;

type Call<Method extends HttpMethod> = <Path extends PathsWithMethod<paths, Method>>(
  path: Path,
  ...init: Init<paths[Path][Method]>
) => Promise<Answer<DataOf<paths[Path][Method]>>>;

/** Each call answers with what the document promises, or throws a `ProblemError`. */
export interface Client {
  readonly GET: Call<'get'>;
  readonly POST: Call<'post'>;
  readonly PUT: Call<'put'>;
  readonly PATCH: Call<'patch'>;
  readonly DELETE: Call<'delete'>;
  /** The answer as it comes, for files: read its `body`. */
  download<Path extends PathsWithMethod<paths, 'get'>>(
    path: Path,
    ...init: Init<paths[Path]['get']>
  ): Promise<Response>;
}

/** A client of one Switchboard. It keeps nothing but these options. */
export function createClient({ baseUrl = '', token, retries = 2, fetch }: ClientOptions = {}): Client {
  const api = createFetchClient<paths>({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    fetch: retrying(fetch ?? (request => globalThis.fetch(request)), retries),
  });
  api.use(signing(token), refusing);
  const { GET, POST, PUT, PATCH, DELETE } = api as unknown as Client;
  return {
    ...{ GET, POST, PUT, PATCH, DELETE },
    download: async (path, ...[init]) => {
      const answer = await (GET as Loose)(path, { ...init, parseAs: 'stream' });
      return answer.response;
    },
  };
}

type Loose = (path: string, init: object) => Promise<{ response: Response }>;

function signing(token: ClientOptions['token']): Middleware {
  return {
    onRequest: async ({ request }) => {
      const given = typeof token === 'function' ? await token() : token;
      if (given !== undefined) request.headers.set('authorization', `Bearer ${given}`);
      return request;
    },
  };
}

const refusing: Middleware = {
  onResponse: async ({ response }) => {
    if (!response.ok) throw await problemOf(response);
  },
};

/** A new `Idempotency-Key`: give it to a POST and to its repetitions. */
export const newKey = (): string => globalThis.crypto.randomUUID();
