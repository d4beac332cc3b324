import type { NoticeNews } from '../../notices/domain/news';
import type { PresenceNews } from './presence';

/** A job has come further. What it is by then is read where somebody wants to know. */
export interface JobNews {
  readonly kind: 'job';
  readonly jobId: string;
  /** Who made it. */
  readonly ownerId: string;
}

/** What gateways tell each other. */
export type GatewayNews = PresenceNews | JobNews | NoticeNews;
