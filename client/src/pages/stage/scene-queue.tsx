import { deckOf, handsOf, queueOf, type PublicHand } from '../../features/floor/records.ts';
import { Fit } from '../../ui/fit.tsx';
import { Sign } from '../../ui/sign.tsx';
import { Words } from '../../ui/words.tsx';
import { useRoom } from '../../in-room/room-context.tsx';
import { OnDeck } from './on-deck.tsx';
import styles from './scene-queue.module.css';
import { StillScene } from './scene-still.tsx';
import { stagePageTexts } from './texts.ts';

const texts = stagePageTexts.queue;

/** So many signs stay legible from the last row; the rest is a number. */
function shownSignsCount(): number {
  return innerHeight > innerWidth ? 12 : 18;
}

export function QueueScene() {
  const view = useRoom((state) => state.view);
  const queue = queueOf(view['queue']);
  const deck = deckOf(view['deck']);
  const waiting = handsOf<PublicHand>(view).filter((hand) => hand.id !== deck?.handId);
  const total = Math.max(queue?.total ?? 0, waiting.length);
  if (waiting.length === 0 && deck === undefined)
    return queue?.open === false ? (
      <StillScene title={texts.closed} help={texts.closedHelp} />
    ) : (
      <StillScene title={texts.empty} help={texts.emptyHelp} />
    );
  const shown = waiting.slice(0, shownSignsCount());
  const rest = Math.max(0, total - shown.length - (deck === undefined ? 0 : 1));
  return (
    <>
      <div className={styles.scene}>
        <h1 className={styles.title}>{waiting.length > 1 ? texts.titleOfMany : texts.title}</h1>
        <Fit className={styles.field} least={1 / 14} most={0.34}>
          <ol className={styles.hands} aria-label={texts.list}>
            {shown.map((hand) => (
              <li key={hand.id} className={styles.hand}>
                <Sign sign={hand.sign} className={styles.sign} />
                {hand.name === undefined ? null : (
                  <Words lines={1} className={styles.name}>
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
        {rest === 0 ? null : <p className={styles.rest}>{texts.more(rest)}</p>}
      </div>
      {deck === undefined ? null : <OnDeck deck={deck} />}
    </>
  );
}
