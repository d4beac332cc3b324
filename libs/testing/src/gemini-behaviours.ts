/** What the stub does with one request. */
export type GeminiBehaviour =
  /** A usable answer: what `fn` makes of the request's text; strings go out as they are. */
  | { readonly kind: 'answer'; readonly fn: (text: string) => unknown; readonly latencyMs?: number }
  /** 429 RESOURCE_EXHAUSTED, with RetryInfo where a delay is given. */
  | { readonly kind: 'quota'; readonly retryAfterMs?: number }
  /** Any error status, e.g. 400, 403, 404, 500, 503. */
  | { readonly kind: 'status'; readonly status: number }
  /** The model began and stopped for safety. */
  | { readonly kind: 'safety' }
  /** The prompt itself was refused: no candidates. */
  | { readonly kind: 'blocked-prompt' }
  /** Cut off at the output limit: an empty text, no error. */
  | { readonly kind: 'max-tokens' }
  /** 200 with a body that is no JSON. */
  | { readonly kind: 'not-json' }
  /** Accepts and says nothing. */
  | { readonly kind: 'hang' }
  /** Headers and half a body, then nothing. */
  | { readonly kind: 'hang-in-body' }
  /** The connection breaks. */
  | { readonly kind: 'reset' };

/** A suggestion inside the default taxonomy; a test states only what matters to it. */
export function aGeminiAnswer(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    category: 'network',
    subcategory: 'vpn',
    priority: 'high',
    skills: ['vpn', 'networking'],
    summary: 'VPN disconnects every hour',
    language: 'en',
    sentiment: 'negative',
    suggestedReply: 'Thank you for the report. We are looking into the gateway.',
    notes: 'Check the certificate of the VPN gateway.',
    confidence: 0.93,
    ...overrides,
  };
}

/** A usable answer: fixed, or made from the text of the request. */
export function geminiAnswers(
  answer: Readonly<Record<string, unknown>> | ((text: string) => unknown) = aGeminiAnswer(),
  latencyMs = 0,
): GeminiBehaviour {
  return { kind: 'answer', fn: typeof answer === 'function' ? answer : () => answer, latencyMs };
}

/** Google's error document. */
export function errorBody(status: number, retryAfterMs?: number): unknown {
  const names: Readonly<Record<number, string>> = {
    400: 'INVALID_ARGUMENT',
    403: 'PERMISSION_DENIED',
    404: 'NOT_FOUND',
    429: 'RESOURCE_EXHAUSTED',
    503: 'UNAVAILABLE',
  };
  const retryInfo = {
    '@type': 'type.googleapis.com/google.rpc.RetryInfo',
    retryDelay: `${(retryAfterMs ?? 0) / 1_000}s`,
  };
  return {
    error: {
      code: status,
      message: `stub says ${status}`,
      status: names[status] ?? 'INTERNAL',
      ...(retryAfterMs === undefined ? {} : { details: [retryInfo] }),
    },
  };
}

/** A response of generateContent around one text. */
export function contentBody(text: string, model: string, finishReason = 'STOP'): unknown {
  const parts = text === '' ? [] : [{ text }];
  return {
    candidates: [{ content: { role: 'model', parts }, finishReason, index: 0 }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
    modelVersion: model,
  };
}
