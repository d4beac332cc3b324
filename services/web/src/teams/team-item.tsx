import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TeamView } from '@switchboard/contracts';
import { useState } from 'react';
import { Link } from 'wouter';
import { keys } from '../api/keys';
import { isProblem } from '../api/problem';
import { changeTeam, removeTeam } from '../api/teams';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { toast } from '../ui/toast';
import { TeamForm } from './team-form';
import styles from './teams.module.css';
import { teamsTexts } from './texts';

/** So many members are named. */
const NAMED = 8;

/** A team: its name, what it is for, who is in it. */
export function TeamItem({ team }: { team: TeamView }) {
  const words = useTexts(teamsTexts);
  const problems = useProblemWords();
  const client = useQueryClient();
  const [mode, setMode] = useState<'change' | 'remove'>();
  const { key, label, description, members, retired } = team;
  const onError = (error: unknown) => toast({ text: words.notDone(isProblem(error) ? problems.of(error) : '') });
  const stale = () => client.invalidateQueries({ queryKey: keys.teams });
  const back = useMutation({
    mutationFn: () => changeTeam(key, { retired: false }),
    onSuccess: () => {
      toast({ text: words.isBack(label) });
      return stale();
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => removeTeam(key),
    onSuccess: left => {
      setMode(undefined);
      toast(left ? { text: words.isRetired(label), undo: () => back.mutate() } : { text: words.gone(label) });
      return stale();
    },
    onError,
  });
  if (mode === 'change')
    return (
      <li className={styles['team']}>
        <TeamForm team={team} onDone={() => setMode(undefined)} />
      </li>
    );
  return (
    <li className={classes(styles['team'], retired && styles['retired'])}>
      <div className={styles['text']}>
        <h2>
          <bdi>{label}</bdi> {retired && <span className={styles['tag']}>{words.retired}</span>}
        </h2>
        {description !== null && <p>{description}</p>}
        <p className={styles['members']}>
          <Link href={`/people?team=${encodeURIComponent(key)}`}>{words.members(members.length)}</Link>
          {members.slice(0, NAMED).map(({ id, name }) => (
            <span key={id} className={styles['member']}>
              <Avatar id={id} name={name} size={20} />
              <bdi>{name}</bdi>
            </span>
          ))}
          {members.length > NAMED && <span>{words.more(members.length - NAMED)}</span>}
        </p>
        {mode === 'remove' && (
          <div role="group" aria-label={words.retireOf(label)} className={styles['asks']}>
            <p>{words.retireText}</p>
            <p className={styles['buttons']}>
              <Button look="danger" size="small" autoFocus busy={remove.isPending} onClick={() => remove.mutate()}>
                {words.retire}
              </Button>
              <Button look="quiet" size="small" onClick={() => setMode(undefined)}>
                {words.cancel}
              </Button>
            </p>
          </div>
        )}
      </div>
      {mode === undefined && (
        <p className={styles['buttons']}>
          <Button size="small" aria-label={words.changeOf(label)} onClick={() => setMode('change')}>
            {words.change}
          </Button>
          {retired ? (
            <Button size="small" busy={back.isPending} onClick={() => back.mutate()}>
              {words.bringBack}
            </Button>
          ) : (
            <Button look="quiet" size="small" aria-label={words.retireOf(label)} onClick={() => setMode('remove')}>
              {words.retire}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
