import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { messageOf, PermanentError, TransientError } from '@switchboard/kernel';
import type {
  OnParkingProgress,
  ParkedList,
  ParkedMessage,
  ParkingLot,
  ParkingOutcome,
  ParkingQuery,
  ReplayQuery,
} from '@switchboard/messaging';
import { PARKING_PATH, reviveMessage, reviveSummary, type AnswerLine, type ParkingCall } from './protocol';

/** The parked messages of a process that runs, over its socket. */
export class RemoteParkingLot implements ParkingLot {
  constructor(private readonly socketPath: string) {}

  async count(queue: string): Promise<number> {
    return (await this.ask({ call: 'count', queue })) as number;
  }

  async list(queue: string, query: ParkingQuery = {}): Promise<ParkedList> {
    const list = (await this.ask({ call: 'list', queue, query })) as ParkedList;
    return { ...list, messages: list.messages.map(reviveSummary) };
  }

  async get(queue: string, id: string): Promise<ParkedMessage | undefined> {
    return reviveMessage(await this.ask({ call: 'get', queue, id }));
  }

  async replay(queue: string, query: ReplayQuery = {}, onProgress?: OnParkingProgress): Promise<ParkingOutcome> {
    return (await this.ask({ call: 'replay', queue, query }, onProgress)) as ParkingOutcome;
  }

  async drop(queue: string, query: ParkingQuery = {}, onProgress?: OnParkingProgress): Promise<ParkingOutcome> {
    return (await this.ask({ call: 'drop', queue, query }, onProgress)) as ParkingOutcome;
  }

  private async ask(call: ParkingCall, onProgress?: OnParkingProgress): Promise<unknown> {
    for await (const line of await this.send(call)) {
      const answer = JSON.parse(line) as AnswerLine;
      if ('result' in answer) return answer.result;
      if ('progress' in answer) onProgress?.(answer.progress);
      else if (answer.error.code === 'queue_unknown') throw new PermanentError(answer.error.code, answer.error.message);
      else throw new TransientError(answer.error.code, answer.error.message);
    }
    throw new TransientError('process_gone', 'the running Switchboard ended before it had answered');
  }

  private async send(call: ParkingCall): Promise<AsyncIterable<string>> {
    const { socketPath } = this;
    try {
      const outgoing = request({ socketPath, method: 'POST', path: PARKING_PATH, agent: false });
      outgoing.end(JSON.stringify(call));
      const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
      // A cut answer ends the lines early, which is an error of its own.
      response.on('error', () => undefined);
      return createInterface({ input: response });
    } catch (error) {
      throw new TransientError('process_gone', `no Switchboard answers at ${socketPath}: ${messageOf(error)}`);
    }
  }
}
