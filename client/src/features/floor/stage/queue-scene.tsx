import type { QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { kindName } from '#texts/features/floor';
import { inGroups, isUndrawn } from '../draw-facts.ts';
import { deckOf, inOrder, type PublicHand } from '../records.ts';
import { cx } from '../../../ui/cx.ts';
import { Fit } from '../../../ui/words/fit.tsx';
import scene from '../../../ui/scene.module.css';
import { useScreen, type Screen } from '../../../ui/screen/screen.ts';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { useStage } from '../../../engine/react/room-context.tsx';
import { itemsOf } from '../../../engine/items.ts';
import type { SceneSlots } from '../../stage/scenes.ts';
import { OnDeck } from './on-deck.tsx';
import styles from './queue-scene.module.css';
import { stageDrawTexts, stageQueueTexts as texts } from '#texts/features/floor/stage';

/** So many signs stay legible from the last row; the rest is a number. */
function shownSignsCount({ width, height }: Screen): number {
  return height() > width() ? 12 : 18;
}

/** What the signs below it are in; before a draw they are in no order, whatever goes before them. */
export function queueTitle(
  waiting: readonly Pick<PublicHand, 'key' | 'kind'>[],
  rule: QueueRecord['rule'] | undefined,
): string {
  const main = waiting.filter(({ kind }) => kind === 'speak');
  if (rule === 'draw' && main.length > 0 && main.every(isUndrawn)) return texts.titleOfDraw;
  return waiting.length > 1 ? texts.titleOfMany : texts.title;
}

function closingWords(queue: QueueRecord | undefined): string | undefined {
  if (queue?.closing === undefined) return undefined;
  return queue.closing.promise ? texts.promise : texts.closing;
}

function Kind({ hand }: { readonly hand: PublicHand }) {
  const name = kindName(hand.kind);
  return name === undefined ? null : <span className={styles.kind}>{name}</span>;
}

export function QueueScene({ Still, agenda }: SceneSlots) {
  const view = useStage((state) => state.view);
  const screen = useScreen();
  const queue = view.queue;
  const deck = deckOf(view.deck);
  const waiting = inOrder(itemsOf(view, 'hand:')).filter((hand) => hand.id !== deck?.handId);
  const total = Math.max(queue?.total ?? 0, waiting.length);
  if (waiting.length === 0 && deck === undefined)
    return queue?.open === false ? (
      <Still title={texts.closed} help={texts.closedHelp} />
    ) : (
      <Still title={texts.empty} help={texts.emptyHelp} />
    );
  const closing = closingWords(queue);
  const shown = waiting.slice(0, shownSignsCount(screen));
  const rest = Math.max(0, total - shown.length - (deck === undefined ? 0 : 1));
  return (
    <>
      <div className={cx(scene.body, scene.column, styles.scene)}>
        <div>
          {agenda}
          <h1 className={styles.title}>{queueTitle(waiting, queue?.rule)}</h1>
        </div>
        <Fit className={cx(scene.middle, styles.field)} most={0.34}>
          <ol className={styles.hands} aria-label={texts.list}>
            {shown.map((hand) => (
              <li key={hand.id} className={styles.hand}>
                <Sign sign={hand.sign} className={styles.sign} />
                <Kind hand={hand} />
                {hand.name === undefined ? null : (
                  <Words lines={1} translate="no" className={styles.name}>
                    {hand.name}
                  </Words>
                )}
                {(hand.standing ?? 0) === 0 ? null : (
                  <span className={styles.standing}>{texts.standing(hand.standing ?? 0)}</span>
                )}
              </li>
            ))}
          </ol>
        </Fit>
        {rest === 0 && closing === undefined ? null : (
          <p className={styles.rest}>
            {rest === 0 ? null : texts.more(rest)} {closing}
          </p>
        )}
        <DrawNotes />
      </div>
      <OnDeck />
    </>
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
