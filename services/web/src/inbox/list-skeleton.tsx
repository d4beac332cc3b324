import { RowsSkeleton } from '../ui/skeleton';
import styles from './list-skeleton.module.css';

/** The list as it will be. */
export const ListSkeleton = () => (
  <div className={styles['skeleton']}>
    <RowsSkeleton rows={7} />
  </div>
);
