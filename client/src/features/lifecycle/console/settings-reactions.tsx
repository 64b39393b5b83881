import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { useWish } from '../../../engine/react/use-wish.ts';
import { reactionGlyphs, reactionKinds } from '../../reactions/glyphs.ts';
import { Tick, Ticks } from '../../../ui/form/tick.tsx';
import { Choice } from './settings-choice.tsx';
import styles from './settings-controls.module.css';
import { isSamePalette, sharesFor, withReaction, type Reactions } from './settings-palette.ts';
import { lifecycleTexts } from '#texts/features/lifecycle/console';
import { reactionNames } from '#texts/features/reactions';

type SettingsReactionsProps = { readonly settings: RoomRecord['settings']; readonly command: CommandRunner };

/** L3 R3: which reactions the phones offer, and how much of the room makes a moment. */
export function SettingsReactions({ settings, command }: SettingsReactionsProps) {
  // Two ticks in a row: the second one must know of the first, which the room may not have answered yet.
  const { shown, wish } = useWish(settings.reactions, isSamePalette);
  const set = (reactions: Reactions) =>
    wish(reactions, command.run('room.settings', { reactions: reactions === 'off' ? reactions : [...reactions] }));
  const shares = sharesFor(settings.momentShare);
  const percent = String(Math.round(settings.momentShare * 100));
  return (
    <>
      <Tick className={styles.switch} checked={shown !== 'off'} onChange={(on) => set(on ? [...reactionKinds] : 'off')}>
        {lifecycleTexts.reactionsOn}
      </Tick>
      {shown === 'off' ? null : (
        <>
          <Ticks legend={lifecycleTexts.palette} className={styles.palette}>
            {reactionKinds.map((kind) => (
              <Tick
                key={kind}
                size="s"
                checked={shown.includes(kind)}
                onChange={(on) => set(withReaction(shown, kind, on, [...reactionKinds]))}
              >
                <svg viewBox={reactionGlyphs[kind].viewBox} className={styles.glyph} aria-hidden="true">
                  <path d={reactionGlyphs[kind].path} fillRule="evenodd" />
                </svg>
                {reactionNames[kind]}
              </Tick>
            ))}
          </Ticks>
          <Choice
            label={lifecycleTexts.momentShare}
            value={percent}
            choices={Object.fromEntries(shares.map((one) => [String(one), lifecycleTexts.momentShares(one)]))}
            onChange={(chosen) => void command.run('room.settings', { momentShare: Number(chosen) / 100 })}
          />
        </>
      )}
    </>
  );
}
