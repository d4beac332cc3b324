import type { CannedReplyView, TicketView } from '@switchboard/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fillReply, findReplies } from '../api/replies';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { usePaused } from '../app/use-paused';
import { toast } from '../ui/toast';
import styles from './reply-line.module.css';
import { cannedTexts } from './texts';

const TYPED_MS = 150;
const MOST = 8;

/** Canned replies as a list to pick from: those for the category of the ticket come first. @param typed undefined while nothing is asked. */
export function useReplies(ticket: TicketView, typed: string | undefined, onBody: (body: string) => void) {
  const texts = useTexts(cannedTexts);
  const words = usePaused((typed ?? '').trim(), TYPED_MS);
  const found = useQuery({
    queryKey: keys.replies(words),
    queryFn: ({ signal }) => findReplies(words, signal),
    placeholderData: keepPreviousData,
    enabled: typed !== undefined,
  });
  const insert = (id: string) =>
    fillReply(id, ticket.id).then(
      ({ body }) => onBody(body),
      () => toast({ text: texts.failed }),
    );
  const fits = ({ category }: CannedReplyView) => (category !== null && category === ticket.category ? 0 : 1);
  const picks = [...(found.data?.items ?? [])]
    .sort((one, other) => fits(one) - fits(other))
    .slice(0, MOST)
    .map(({ id, title, body }) => ({
      key: id,
      content: (
        <span className={styles['reply']}>
          <bdi className={styles['title']}>{title}</bdi>
          <bdi className={styles['body']}>{body.slice(0, 160)}</bdi>
        </span>
      ),
      onPick: () => void insert(id),
    }));
  return { groups: [{ key: 'replies', picks }], count: picks.length, isPending: found.isPending };
}
