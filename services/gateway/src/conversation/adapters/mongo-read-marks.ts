import { isDuplicateKey, type Model } from '@switchboard/persistence';
import { retry } from '@switchboard/kernel';
import type { Position } from '../../domain/cursor';
import type { ReadMarks } from '../ports';
import type { ReadMarkDocument } from './read-marks-collection';

/** Read marks in the collection `read_marks`. */
export class MongoReadMarks implements ReadMarks {
  constructor(private readonly model: Model<ReadMarkDocument>) {}

  async find(ticketId: string, userId: string): Promise<Position | null> {
    const mark = await this.model.findById(keyOf(ticketId, userId)).lean<ReadMarkDocument>().exec();
    return mark && fromText(mark.place);
  }

  /** `$max`: of two pages that report at the same time the one that read further is right. */
  async advance(ticketId: string, userId: string, to: Position): Promise<Position> {
    const update = { $max: { place: toText(to) } };
    const write = () =>
      this.model
        .findByIdAndUpdate(keyOf(ticketId, userId), update, { upsert: true, returnDocument: 'after' })
        .lean<ReadMarkDocument>()
        .exec();
    // Two first marks at the same moment: one makes the document, the other finds it the next time.
    const mark = await retry(write, { tries: 3, baseMs: 1, maxMs: 10, worthIt: error => isDuplicateKey(error, '_id') });
    return mark ? fromText(mark.place) : to;
  }
}

const keyOf = (ticketId: string, userId: string) => `${ticketId}/${userId}`;

const toText = ({ value, id }: Position) => `${new Date(value).toISOString()}/${id}`;

function fromText(place: string): Position {
  const [time = '', id = ''] = place.split('/');
  return { value: Date.parse(time), id };
}
