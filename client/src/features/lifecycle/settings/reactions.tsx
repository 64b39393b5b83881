import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { useWish } from '../../../engine/react/use-wish.ts';
import { reactionGlyphs, reactionKinds } from '../../reactions/glyphs.ts';
import { Tick, Ticks } from '../../../ui/form/tick.tsx';
import { Choice } from '../../../ui/form/choice.tsx';
import type { OfSettings } from './hands.tsx';
import { Row } from './row.tsx';
import styles from './settings.module.css';
import { useSetting } from './use-setting.ts';
import { settingsTexts as texts } from '#texts/features/lifecycle/settings';
import { reactionNames } from '#texts/features/reactions';

type Reactions = RoomRecord['settings']['reactions'];
export type Palette = Exclude<Reactions, 'off'>;

/** One reaction put in or taken out, in the order of `all`; the last one taken out switches them off (L3). */
export function withReaction(reactions: Reactions, kind: Palette[number], on: boolean, all: Palette): Reactions {
  const chosen = reactions === 'off' ? [] : reactions;
  const next = all.filter((one) => (one === kind ? on : chosen.includes(one)));
  return next.length === 0 ? 'off' : next;
}

const isSamePalette = (a: Reactions, b: Reactions): boolean => String(a) === String(b);

const offeredPercents: readonly number[] = [10, 25, 33, 50, 75];

/** The shares of the room that can be chosen, and the one that is set whatever it is; in whole percent. */
export function sharesFor(share: number): readonly number[] {
  return [...new Set([...offeredPercents, Math.round(share * 100)])].sort((a, b) => a - b);
}

/** L3 R3: which reactions the phones offer, and how much of the room makes a moment. */
export function ReactionSettings({ settings }: OfSettings) {
  const palette = useSetting();
  const share = useSetting();
  // Two ticks in a row: the second one must know of the first, which the room may not have answered yet.
  const { shown, wish } = useWish(settings.reactions, isSamePalette);
  const set = (reactions: Reactions) =>
    wish(reactions, palette.set({ reactions: reactions === 'off' ? reactions : [...reactions] }));
  const percent = useWish(String(Math.round(settings.momentShare * 100)));
  const shares = sharesFor(Number(percent.shown) / 100);
  return (
    <>
      <Row of={palette} says={settings.reactions === 'off' ? texts.reactionsOff : texts.reactionsSays}>
        {(says) => (
          <>
            <Tick
              className={styles.switch}
              checked={shown !== 'off'}
              describedBy={says}
              onChange={(on) => set(on ? [...reactionKinds] : 'off')}
            >
              {texts.reactionsOn}
            </Tick>
            {shown === 'off' ? null : <Palette shown={shown} onSet={set} />}
          </>
        )}
      </Row>
      {shown === 'off' ? null : (
        <Row of={share} says={texts.momentSays}>
          {(says) => (
            <Choice
              label={texts.momentShare}
              value={percent.shown}
              choices={Object.fromEntries(shares.map((one) => [String(one), texts.momentShares(one)]))}
              describedBy={says}
              onChange={(chosen) => percent.wish(chosen, share.set({ momentShare: Number(chosen) / 100 }))}
            />
          )}
        </Row>
      )}
    </>
  );
}

type PaletteProps = { readonly shown: Palette; readonly onSet: (reactions: Reactions) => void };

function Palette({ shown, onSet }: PaletteProps) {
  return (
    <Ticks legend={texts.palette} className={styles.palette}>
      {reactionKinds.map((kind) => (
        <Tick
          key={kind}
          size="s"
          checked={shown.includes(kind)}
          onChange={(on) => onSet(withReaction(shown, kind, on, [...reactionKinds]))}
        >
          <svg viewBox={reactionGlyphs[kind].viewBox} className={styles.glyph} aria-hidden="true">
            <path d={reactionGlyphs[kind].path} fillRule="evenodd" />
          </svg>
          {reactionNames[kind]}
        </Tick>
      ))}
    </Ticks>
  );
}
