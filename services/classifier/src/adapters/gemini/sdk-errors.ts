import {
  GoogleGenerativeAIAbortError,
  GoogleGenerativeAIFetchError,
  GoogleGenerativeAIResponseError,
} from '@google/generative-ai';
import {
  BlockedError,
  type ModelFailure,
  ModelTimeoutError,
  UnusableAnswerError,
  QuotaError,
  RejectedError,
  UnavailableError,
} from '../../domain/failures';

/** What the SDK threw, as one of ours. Messages of the SDK may quote the ticket, so they are kept as cause only. */
export function toFailure(error: unknown): ModelFailure {
  if (error instanceof GoogleGenerativeAIAbortError || isAbort(error)) return new ModelTimeoutError(error);
  if (error instanceof GoogleGenerativeAIFetchError) return ofStatus(error);
  if (error instanceof GoogleGenerativeAIResponseError) return new BlockedError('no text in the response', error);
  // The SDK parses the body of a 200 itself: what is not JSON did not come from the API.
  if (nameOf(error) === 'SyntaxError') return new UnusableAnswerError('the response is not JSON');
  return new UnavailableError('no response', error);
}

/** Errors of the platform are told apart by name: they may come from another realm, where `instanceof` fails. */
function nameOf(error: unknown): string {
  return (error as { name?: string } | null)?.name ?? '';
}

/** An abort while the body is read surfaces as a bare DOMException. */
function isAbort(error: unknown): boolean {
  return ['AbortError', 'TimeoutError'].includes(nameOf(error));
}

function ofStatus(error: GoogleGenerativeAIFetchError): ModelFailure {
  const { status } = error;
  if (status === 429) return new QuotaError(retryDelay(error.errorDetails), error);
  if (status === undefined) return new UnavailableError('no status', error);
  if (status === 408 || status >= 500) return new UnavailableError(`status ${status}`, error);
  return new RejectedError(status, error);
}

/** `RetryInfo.retryDelay`, e.g. "17s" or "1.5s", in milliseconds; the headers are out of the SDK's sight. */
function retryDelay(details: GoogleGenerativeAIFetchError['errorDetails']): number | undefined {
  const info = details?.find(detail => detail['@type']?.endsWith('google.rpc.RetryInfo'));
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(String(info?.['retryDelay'] ?? ''))?.[1];
  return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1_000);
}
