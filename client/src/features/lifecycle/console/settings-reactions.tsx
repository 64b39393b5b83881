import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { useWish } from '../../../engine/react/use-wish.ts';
import { reactionGlyphs, reactionKinds } from '../../reactions/glyphs.ts';
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
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={shown !== 'off'}
          onChange={(event) => set(event.target.checked ? [...reactionKinds] : 'off')}
        />
        {lifecycleTexts.reactionsOn}
      </label>
      {shown === 'off' ? null : (
        <>
          <fieldset className={styles.palette}>
            <legend>{lifecycleTexts.palette}</legend>
            {reactionKinds.map((kind) => (
              <label key={kind} className={styles.reaction}>
                <input
                  type="checkbox"
                  checked={shown.includes(kind)}
                  onChange={(event) => set(withReaction(shown, kind, event.target.checked, [...reactionKinds]))}
                />
                <svg viewBox={reactionGlyphs[kind].viewBox} className={styles.glyph} aria-hidden="true">
                  <path d={reactionGlyphs[kind].path} fillRule="evenodd" />
                </svg>
                {reactionNames[kind]}
              </label>
            ))}
          </fieldset>
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
