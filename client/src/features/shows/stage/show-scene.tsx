import { useState, type CSSProperties } from 'react';
import { useRoomClient, useStage } from '../../../engine/react/room-context.tsx';
import { showOnStage } from '../../stage/records.ts';
import type { SceneSlots } from '../../stage/scenes.ts';
import scene from '../../../ui/scene.module.css';
import { cx } from '../../../ui/cx.ts';
import { useScreenSize } from '../../../ui/screen/screen.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { WordCloud } from './cloud.tsx';
import { wordless, type PublicShow } from '../records.ts';
import { crowdPerHand, isLong, isMany, isStacked, isWrapped, resultPerHand } from './hand-room.ts';
import { isTight, promptSize } from './prompt-size.ts';
import { tenths } from '../../../engine/format.ts';
import { useReached } from '../reached.ts';
import { countedByEye, resultLines } from '../result.ts';
import { wholeOf } from '../whole.ts';
import { Crowd, StageRows } from './rows.tsx';
import styles from './show-scene.module.css';
import { stageShowTexts as texts } from '#texts/features/shows/stage';

export function ShowScene({ Still }: SceneSlots) {
  const show = showOnStage(useStage((state) => state.view));
  return show === undefined ? (
    <Still title={texts.none} help={texts.noneHelp} />
  ) : (
    <StageShow show={show} key={show.id} />
  );
}

/** More choices than have even rows: each of a line, or some of more. */
function manySize(options: readonly string[]): 'short' | 'long' | undefined {
  if (!isMany(options)) return undefined;
  return isLong(options) ? 'long' : 'short';
}

/** Fewer of which some are long, or need a second line where the screen is upright. */
function choicesSize(labels: readonly string[]): 'long' | 'wrapped' | undefined {
  if (isMany(labels) || !isWrapped(labels)) return undefined;
  return isLong(labels) ? 'long' : 'wrapped';
}

/** A show of hands on the big screen. A sealed one has no direction until its instant, on every screen the same. */
function StageShow({ show }: { readonly show: PublicShow }) {
  const { now } = useRoomClient();
  const { showAt } = show;
  const here = useRoomOf(show);
  const reached = useReached(showAt, now);
  const told = show.tally !== undefined && (showAt === undefined || reached);
  const options = show.options ?? [];
  const labels = show.kind === 'words' ? [] : resultLines(show).map(({ label }) => label);
  const size = useScreenSize();
  const tight = isTight(show.prompt, size);
  const stacked = isStacked(labels, size, tight);
  return (
    <section className={styles.scene} aria-label={texts.region} data-state={show.state}>
      <div
        className={cx(scene.body, styles.body)}
        data-prompt={promptSize(show.prompt)}
        data-many={manySize(options)}
        data-choices={choicesSize(labels)}
        data-small={isMany(labels) || undefined}
        data-stacked={stacked || undefined}
        style={{ '--rows': labels.length } as CSSProperties}
      >
        <Fit className={styles.prompt} most={0.11}>
          <FitText as="h1" gives>
            {show.prompt}
          </FitText>
        </Fit>
        {show.kind === 'words' ? (
          <GivenWords show={show} told={told} parting={reached} />
        ) : (
          <StageRows show={show} here={here} told={told} parting={reached} stacked={stacked} tight={tight} />
        )}
      </div>
      <div className={styles.told} data-yields="foot">
        <p className={styles.head}>
          <span className={scene.state}>{stateWords(show)}</span>
          <span className={styles.answered}>{texts.answered(show.answered)}</span>
        </p>
        {(told ? resultNotes(show, here) : sealedNotes(show)).map((note) => (
          <p className={styles.note} key={note}>
            {note}
          </p>
        ))}
      </div>
    </section>
  );
}

/** The most people that this screen saw in the room while it was asked; what comes and goes later changes no result. */
function useRoomOf({ state }: PublicShow): number {
  const here = useStage(({ view }) => view.pulse?.here ?? 0);
  const [most, setMost] = useState(here);
  if (here > most && state === 'open') setMost(here);
  return most;
}

function stateWords(show: PublicShow): string {
  switch (show.state) {
    case 'open':
      return show.most === undefined ? texts.help[show.kind] : texts.severalHelp(show.most);
    case 'closed':
      return texts.closed;
    case 'revealed':
      return texts.revealed;
  }
}

const perHandNote = (people: number) => (people > 1 ? [texts.perHand(people)] : []);

function resultNotes(show: PublicShow, here: number): readonly string[] {
  const byEye = countedByEye(show);
  const perHand = show.kind === 'words' ? 1 : resultPerHand(wholeOf(show, here));
  const mean = show.mean === undefined ? [] : [texts.mean(tenths(show.mean))];
  const counts = [...(byEye > 0 ? [texts.byEye(byEye)] : []), ...perHandNote(perHand)].join(' ');
  return [...mean, ...(counts === '' ? [] : [counts])];
}

function sealedNotes(show: PublicShow): readonly string[] {
  return [texts.sealed, ...perHandNote(crowdPerHand(show.answered))];
}

type GivenWordsProps = { readonly show: PublicShow; readonly told: boolean; readonly parting: boolean };

function GivenWords({ show, told, parting }: GivenWordsProps) {
  if (!told) return <Crowd answered={show.answered} parting={parting} />;
  const lines = resultLines(show);
  if (lines.some(({ people }) => people > 0)) return <WordCloud lines={lines} />;
  return <p className={styles.quiet}>{texts[wordless(show)]}</p>;
}
