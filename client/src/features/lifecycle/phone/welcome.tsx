import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { Words } from '../../../ui/words/words.tsx';

/** L1: a few words of the host for those who gather at the doors. */
export function Welcome({ room: { phase, settings } }: { readonly room: RoomRecord }) {
  if (phase !== 'doors' || settings.welcome === undefined) return null;
  return (
    <p>
      <Words lines={6}>{settings.welcome}</Words>
    </p>
  );
}
