import type { ProfilePatchBody, ProfileView } from '@switchboard/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeProfile, profile } from '../api/accounts';
import { keys } from '../api/keys';
import { isProblem } from '../api/problem';
import { useFieldWords } from '../app/field-words';
import { usePageTitle } from '../app/page-title';
import page from '../app/page.module.css';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed } from '../ui/state';
import { MailChoices } from './mail-choices';
import { PasswordForm } from './password-form';
import styles from './profile.module.css';
import { ProfileFields } from './profile-fields';
import { profileTexts } from './texts';

/** What people set of themselves. */
export function ProfilePage() {
  const words = useTexts(profileTexts);
  const known = useQuery({ queryKey: keys.profile, queryFn: ({ signal }) => profile(signal) });
  usePageTitle(words.title);
  return (
    <div className={page['page']}>
      <h1 className={page['title']}>{words.title}</h1>
      <p className={page['intro']}>{words.intro}</p>
      {known.data ? (
        <Sections known={known.data} />
      ) : known.isPending ? (
        <RowsSkeleton />
      ) : (
        <Failed title={words.failed} error={known.error} retry={known.refetch} />
      )}
    </div>
  );
}

function Sections({ known }: { known: ProfileView }) {
  const words = useTexts(profileTexts);
  const wordFor = useFieldWords();
  const problemWords = useProblemWords();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: ProfilePatchBody) => changeProfile(body),
    onSuccess: changed => client.setQueryData(keys.profile, changed),
  });
  const problem = isProblem(save.error) ? save.error : undefined;
  const detail = problem && (wordFor(problem.errors[0]?.message) ?? problemWords.of(problem));
  return (
    <div className={page['columns']}>
      <div>
        <ProfileFields known={known} onSave={save.mutate} />
        <p className={styles['saved']} role="status">
          {save.isSuccess && words.saved}
        </p>
        <p className={styles['notSaved']} role="alert">
          {save.isError && `${words.notSaved} ${detail ?? ''}`}
        </p>
      </div>
      <div className={page['side']}>
        <MailChoices chosen={known.notifications} onSave={notifications => save.mutate({ notifications })} />
        <PasswordForm />
      </div>
    </div>
  );
}
