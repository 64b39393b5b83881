import { useRestedTarget } from './use-rested-target.ts';

/** For a button's `unread`: what it acts on became this so recently that a press was meant for what stood there before. */
export function useUnread(shown: unknown): () => boolean {
  const { isRested } = useRestedTarget(shown);
  return () => !isRested();
}
