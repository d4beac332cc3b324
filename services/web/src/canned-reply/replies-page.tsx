import { useInfiniteQuery } from '@tanstack/react-query';
import { useTeams } from '../agent-ticket/desk-lists';
import { listReplies } from '../api/desk-setup';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { EntryRows } from '../desk-setup/entry-rows';
import { SetupPage } from '../desk-setup/setup-page';
import { Button } from '../ui/button';
import { repliesTexts } from './page-texts';
import { ReplyDialog } from './reply-dialog';

/** Own canned replies and those that are shared, newest first. */
export function RepliesPage() {
  const words = useTexts(repliesTexts);
  const topic = useTopic();
  const teams = useTeams();
  const list = useInfiniteQuery({
    queryKey: [...keys.allReplies, 'all'],
    queryFn: ({ pageParam, signal }) => listReplies(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  const replies = list.data?.pages.flatMap(({ items }) => items);
  const sharing = (shared: { team: string | null } | null) =>
    shared === null
      ? words.mine
      : shared.team === null
        ? words.everybody
        : words.team(teams.find(({ key }) => key === shared.team)?.label ?? shared.team);
  const rows = (replies ?? []).map(({ id, title, body, category, shared }) => ({
    key: id,
    name: title,
    line: body.slice(0, 160),
    end: [sharing(shared), topic(category, null)].filter(Boolean).join(' · '),
  }));
  return (
    <SetupPage
      words={words}
      list={{ ...list, count: replies?.length }}
      dialog={(opened, onClose) => <ReplyDialog reply={replies?.find(({ id }) => id === opened)} onClose={onClose} />}
    >
      {onOpen => (
        <>
          <EntryRows label={words.title} rows={rows} onOpen={onOpen} />
          {list.hasNextPage && (
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {words.more}
            </Button>
          )}
        </>
      )}
    </SetupPage>
  );
}
