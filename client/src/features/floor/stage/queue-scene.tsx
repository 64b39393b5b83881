import { useSyncExternalStore, type CSSProperties } from 'react';
import type { QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { kindName } from '#texts/features/floor';
import { inGroups, isUndrawn } from '../draw-facts.ts';
import { deckOf, inOrder, type PublicHand } from '../records.ts';
import { cx } from '../../../ui/cx.ts';
import { Fit } from '../../../ui/words/fit.tsx';
import scene from '../../../ui/scene.module.css';
import { useScreen } from '../../../ui/screen/screen.ts';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { useStage } from '../../../engine/react/room-context.tsx';
import { itemsOf } from '../../../engine/items.ts';
import type { SceneSlots } from '../../stage/scenes.ts';
import styles from './queue-scene.module.css';
import { stageDrawTexts, stageQueueTexts as texts } from '#texts/features/floor/stage';

/** So many are next. */
const largeCount = 3;
/** So many signs of those after them stay legible in one row, in an upright screen's too; all of them are a number. */
const quietCounts = { upright: 8, wide: 12 } as const;

function heedSize(hear: () => void): () => void {
  addEventListener('resize', hear);
  return () => removeEventListener('resize', hear);
}

function useQuietCount(): number {
  const { width, height } = useScreen();
  return useSyncExternalStore(heedSize, () => quietCounts[height() > width() ? 'upright' : 'wide']);
}

/** What the signs below it are in; before a draw they are in no order, whatever goes before them, as who is on deck. */
export function queueTitle(
  waiting: readonly Pick<PublicHand, 'key' | 'kind' | 'id'>[],
  rule: QueueRecord['rule'] | undefined,
  deckId?: string,
): string {
  const main = waiting.filter(({ kind, id }) => kind === 'speak' && id !== deckId);
  if (rule === 'draw' && main.length > 0 && main.every(isUndrawn)) return texts.titleOfDraw;
  return waiting.length > 1 ? texts.titleOfMany : texts.title;
}

/** The rule that orders them; once hands are closed, what becomes of those who wait. */
function ruleWords(queue: QueueRecord | undefined): string {
  if (queue?.closing !== undefined) return queue.closing.promise ? texts.promise : texts.closing;
  return texts.rules[queue?.rule ?? 'fair'];
}

/** Who is next first, then all others as they follow. */
function nextFirst(hands: readonly PublicHand[], deckId: string | undefined): readonly PublicHand[] {
  const ordered = inOrder(hands);
  return [...ordered.filter(({ id }) => id === deckId), ...ordered.filter(({ id }) => id !== deckId)];
}

export function QueueScene({ Still, agenda }: SceneSlots) {
  const view = useStage((state) => state.view);
  const quietCount = useQuietCount();
  const queue = view.queue;
  const deckId = deckOf(view.deck)?.handId;
  const waiting = nextFirst(itemsOf(view, 'hand:'), deckId);
  if (waiting.length === 0)
    return queue?.open === false ? (
      <Still title={texts.closed} help={texts.closedHelp} />
    ) : (
      <Still title={texts.empty} help={texts.emptyHelp} />
    );
  const total = Math.max(queue?.total ?? 0, waiting.length);
  const large = Math.min(largeCount, waiting.length);
  const quiet = waiting.slice(largeCount, largeCount + quietCount);
  return (
    <>
      <div className={cx(scene.body, scene.column, styles.scene)}>
        <div>
          {agenda}
          <h1 className={styles.title}>{queueTitle(waiting, queue?.rule, deckId)}</h1>
        </div>
        <Fit className={cx(scene.middle, styles.field)} most={0.54}>
          <ol
            className={styles.hands}
            aria-label={texts.list}
            style={{ '--large': large, '--quiet': quietCount, '--columns': large * quietCount } as CSSProperties}
          >
            {waiting.slice(0, largeCount).map((hand) => (
              <Large key={hand.id} hand={hand} />
            ))}
            {quiet.map((hand) => (
              <li key={hand.id} className={styles.quiet}>
                <Sign sign={hand.sign} className={styles.small} />
              </li>
            ))}
          </ol>
        </Fit>
        <DrawNotes />
      </div>
      <div className={styles.told} data-yields="foot">
        <p className={styles.total}>{texts.total(total)}</p>
        <p className={styles.rule}>{ruleWords(queue)}</p>
      </div>
    </>
  );
}

/** One of those who are next: a tile to be found by from the last row, and who it is where they may be named. */
function Large({ hand }: { readonly hand: PublicHand }) {
  const kind = kindName(hand.kind);
  const standing = hand.standing ?? 0;
  return (
    <li className={styles.hand} data-named={hand.name !== undefined || undefined}>
      <Sign sign={hand.sign} className={styles.sign} />
      {hand.name === undefined && kind === undefined && standing === 0 ? null : (
        <div className={styles.who}>
          {hand.name === undefined ? null : (
            <Words lines={2} translate="no" className={styles.name}>
              {hand.name}
            </Words>
          )}
          {kind === undefined ? null : <span className={styles.kind}>{kind}</span>}
          {standing === 0 ? null : <span className={styles.standing}>{texts.standing(standing)}</span>}
        </div>
      )}
    </li>
  );
}

const groupSignsCount = 16;

/** What anybody needs to check the draw: the hash before it; seed and numerals in their order after it (H2). */
function DrawNotes() {
  const hash = useStage((state) => state.view.queue?.drawHash);
  const last = useStage((state) => state.view.draw);
  if (hash === undefined && last === undefined) return null;
  return (
    <section className={styles.draw} aria-label={stageDrawTexts.region}>
      {last === undefined ? null : (
        <>
          <p>
            {stageDrawTexts.drawn} <span className={styles.numerals}>{last.numerals.join(' · ')}</span>
            {last.total > last.numerals.length ? stageDrawTexts.more(last.total - last.numerals.length) : ''}
          </p>
          <p>
            {stageDrawTexts.seed} <code className={styles.code}>{last.seed}</code> {stageDrawTexts.hash}{' '}
            <code className={styles.code}>{inGroups(last.hash, groupSignsCount)}</code>
          </p>
        </>
      )}
      {hash === undefined ? null : (
        <p>
          {last === undefined ? stageDrawTexts.next : stageDrawTexts.afterNext}{' '}
          <code className={styles.code}>{inGroups(hash, groupSignsCount)}</code>
        </p>
      )}
    </section>
  );
}
