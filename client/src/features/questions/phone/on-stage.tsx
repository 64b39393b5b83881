import { useRoom } from '../../../engine/react/room-context.tsx';
import { itemsOf } from '../../../engine/items.ts';
import { Unfolds } from '../../../ui/words/unfolds.tsx';
import { Words } from '../../../ui/words/words.tsx';
import type { PublicQuestion } from '../records.ts';
import { onStageText } from '#texts/features/questions';

/** The question the whole room looks at. */
export const useOnStage = () =>
  useRoom(({ view }) => itemsOf(view, 'question:').find(({ state }) => state === 'onstage'));

/** It, in the place where all look for what happens. */
export function OnStage({ question: { id, text, name } }: { readonly question: PublicQuestion }) {
  return (
    <section aria-label={onStageText}>
      <Unfolds
        key={id}
        head={
          <>
            {onStageText}
            {name === undefined ? null : (
              <>
                {' · '}
                <Words translate="no">{name}</Words>
              </>
            )}
          </>
        }
      >
        <Words>{text}</Words>
      </Unfolds>
    </section>
  );
}
