import type { paths } from '@switchboard/client';

// What the API takes and answers, as its document says it: what it would refuse for its shape does not compile.

export const BASE = '/api/v1';

type Paths = { [Path in keyof paths as Path extends `${typeof BASE}${infer Below}` ? Below : never]: paths[Path] };

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type PathOf<M extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends Record<Lowercase<M>, object> ? Path : never;
}[keyof Paths];

type Operation<M extends Method, Path extends PathOf<M>> =
  Paths[Path] extends Record<Lowercase<M>, infer Found> ? Found : never;

/** What is no part of the operation: how it is asked. */
export interface Manner {
  readonly signal?: AbortSignal | undefined;
  /** Longer than usual, for what takes long; milliseconds. */
  readonly patienceMs?: number;
  /** How many bytes of the body have gone. */
  readonly onSent?: (bytes: number) => void;
  /** Goes on when the page is closed. */
  readonly keepalive?: boolean;
}

/** Headers that the page alone sends. */
interface OwnHeaders {
  readonly 'X-Client'?: 'web';
  readonly 'X-Refresh-Token'?: 'cookie';
}

type Asked<O> = Manner & ParametersOf<O> & BodyOf<O>;

type ParametersOf<O> = O extends { parameters: infer P extends { path?: object; query?: object; header?: object } }
  ? Pick<P, 'path' | 'query'> & { headers?: HeadersOf<NonNullable<P['header']>> }
  : never;

type HeadersOf<Named> = [Named] extends [never] ? OwnHeaders : Named & OwnHeaders;

type BodyOf<O> = O extends { requestBody: { content: infer Content } }
  ? Content extends { 'application/json': infer Json }
    ? null extends Json
      ? { body?: Json }
      : { body: Json }
    : { body: FormData }
  : { body?: never };

type AnswerIn<Responses> = {
  [Status in keyof Responses & (200 | 201 | 202 | 204)]: Responses[Status] extends {
    content: { 'application/json': infer Json };
  }
    ? Json
    : undefined;
}[keyof Responses & (200 | 201 | 202 | 204)];

/** The request of an operation; it may be left out where nothing in it must be said. */
export type RequestOf<M extends Method, Path extends PathOf<M>> =
  Manner extends Asked<Operation<M, Path>>
    ? [request?: Asked<Operation<M, Path>>]
    : [request: Asked<Operation<M, Path>>];

export type AnswerOf<M extends Method, Path extends PathOf<M>> =
  Operation<M, Path> extends { responses: infer Responses } ? AnswerIn<Responses> : never;

/** What the items of a list are in. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
  readonly total?: number;
}
