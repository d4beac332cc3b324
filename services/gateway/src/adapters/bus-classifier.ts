import { CLASSIFY_RPC, type ClassifyRequest, ClassifyResponse } from '@switchboard/contracts';
import { type Logger, messageOf, TransientError } from '@switchboard/kernel';
import type { Bus } from '@switchboard/messaging';
import { Compile } from 'typebox/compile';
import type { Classifier, LocalClassifier } from '../ports';

/** How long the classifier may think; the rest of the promised 5 s is for the answer of our own. Milliseconds. */
const TIMEOUT_MS = 4_500;

const valid = Compile(ClassifyResponse);

/** Asks the classifier service; without an answer in time, with a failure or with nonsense, the local one answers. */
export class BusClassifier implements Classifier {
  constructor(
    private readonly bus: Pick<Bus, 'request'>,
    private readonly local: LocalClassifier,
    private readonly logger: Logger,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  async classify(request: ClassifyRequest): Promise<ClassifyResponse> {
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    try {
      const deadline = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new TransientError('rpc_timeout', 'no answer in time')), this.timeoutMs);
      });
      const asked = this.bus.request<unknown>(CLASSIFY_RPC, request, {
        timeoutMs: this.timeoutMs,
        signal: abort.signal,
      });
      const answer = await Promise.race([asked, deadline]);
      if (valid.Check(answer)) return answer as ClassifyResponse;
      this.logger.warn('the classifier answered outside of its contract');
    } catch (error) {
      this.logger.info({ reason: messageOf(error) }, 'the classifier did not answer; classified locally');
    } finally {
      clearTimeout(timer);
      abort.abort();
    }
    return this.local(request);
  }
}
