import { CLASSIFY_RPC, type ClassifyRequest, ClassifyResponse } from '@switchboard/contracts';
import { type Logger, messageOf, withDeadline } from '@switchboard/kernel';
import type { Bus } from '@switchboard/messaging';
import { Compile } from 'typebox/compile';
import type { Classifier, LocalClassifier } from '../ports';

/** How long the classifier may think; the rest of the promised 5 s is for the answer of our own. Milliseconds. */
const TIMEOUT_MS = 4_500;

const valid = Compile(ClassifyResponse);

/** Asks the classifier service; without an answer in time, with a failure or with an unusable one, the local one answers. */
export class BusClassifier implements Classifier {
  constructor(
    private readonly bus: Pick<Bus, 'request'>,
    private readonly local: LocalClassifier,
    private readonly logger: Logger,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  async classify(request: ClassifyRequest): Promise<ClassifyResponse> {
    const { timeoutMs } = this;
    try {
      const answer = await withDeadline({ timeoutMs, code: 'rpc_timeout', what: CLASSIFY_RPC }, signal =>
        this.bus.request<unknown>(CLASSIFY_RPC, request, { timeoutMs, signal }),
      );
      if (valid.Check(answer)) return answer as ClassifyResponse;
      this.logger.warn('the classifier answered outside of its contract');
    } catch (error) {
      this.logger.info({ reason: messageOf(error) }, 'the classifier did not answer; classified locally');
    }
    return this.local(request);
  }
}
