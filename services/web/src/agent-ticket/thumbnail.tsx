import { useQuery } from '@tanstack/react-query';
import { Image } from 'lucide-react';
import { useEffect, useState } from 'react';
import { getThumbnail } from '../api/files';
import styles from './file-links.module.css';

/** A small picture of a picture; its sign while there is none. */
export function Thumbnail({ id }: { id: string }) {
  // Made a moment after the upload, so one that is not there yet is asked for again.
  const picture = useQuery({
    queryKey: ['thumbnail', id],
    queryFn: ({ signal }) => getThumbnail(id, signal),
    retry: 4,
    staleTime: Infinity,
  }).data;
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!picture) return undefined;
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address === undefined ? (
    <Image size={14} aria-hidden="true" />
  ) : (
    <img src={address} alt="" className={styles['picture']} />
  );
}
