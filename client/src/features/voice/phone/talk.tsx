import { useId } from 'react';
import { useStore } from 'zustand';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { cx } from '../../../ui/cx.ts';
import { useTapGuard } from '../../../ui/taps/use-tap-guard.ts';
import type { PhoneVoice } from '../../../voice/types.ts';
import { phoneTexts } from '#texts/features/voice/phone';
import { useHold } from './hold.ts';
import styles from './talk.module.css';

type TalkProps = { readonly voice: PhoneVoice };

/** Whether the hall hears one, in one's own hand: a large mute, or a button to hold while speaking (V2). */
export function PhoneTalk({ voice }: TalkProps) {
  const mode = useStore(voice.store, (state) => state.mode);
  return (
    <div className={styles.talk}>
      {mode === 'hold' ? <HoldButton voice={voice} /> : <MuteButton voice={voice} />}
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={mode === 'hold'}
          aria-checked={mode === 'hold'}
          onChange={(event) => voice.setMode(event.target.checked ? 'hold' : 'open')}
        />
        {phoneTexts.holdSwitch}
      </label>
    </div>
  );
}

function MuteButton({ voice }: TalkProps) {
  const muted = useStore(voice.store, (state) => state.muted);
  const announce = useAnnounce();
  const counts = useTapGuard();
  const moreId = useId();
  return (
    <button
      type="button"
      className={styles.big}
      aria-pressed={muted}
      aria-describedby={muted ? moreId : undefined}
      onClick={(event) => {
        if (!counts(event)) return;
        voice.setMuted(!muted);
        announce(muted ? phoneTexts.unmutedShort : phoneTexts.mutedShort);
      }}
    >
      <MicIcon className={styles.icon} crossed={muted} />
      <Label text={phoneTexts.mute} moreId={moreId} more={muted ? phoneTexts.muted : phoneTexts.muteAbout} />
    </button>
  );
}

function HoldButton({ voice }: TalkProps) {
  const isHeld = useStore(voice.store, (state) => state.held);
  const { stays, on } = useHold(voice);
  const moreId = useId();
  return (
    <button
      type="button"
      className={cx(styles.big, styles.hold)}
      aria-pressed={isHeld}
      aria-describedby={moreId}
      onContextMenu={(event) => event.preventDefault()}
      {...on}
    >
      <MicIcon className={styles.icon} crossed={!isHeld} />
      <Label
        text={phoneTexts.hold}
        moreId={moreId}
        more={stays ? phoneTexts.holdStays : isHeld ? phoneTexts.holdHeld : phoneTexts.holdAbout}
      />
    </button>
  );
}

type LabelProps = { readonly text: string; readonly moreId: string; readonly more: string };

/** The button's name, and a smaller line that describes it; both always there, so that nothing moves under a finger. */
function Label({ text, moreId, more }: LabelProps) {
  return (
    <span>
      {text}
      <span id={moreId} className={styles.more} aria-hidden="true">
        {more}
      </span>
    </span>
  );
}

type MicIconProps = { readonly className?: string | undefined; readonly crossed: boolean };

/** A microphone; crossed out while nobody hears it. */
function MicIcon({ className, crossed }: MicIconProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <rect x="9" y="2.5" width="6" height="11.5" rx="3" />
      <path d="M5 11.5a7 7 0 0 0 14 0M12 18.5V22M8.5 22h7" />
      {crossed ? <path d="M3.5 3.5l17 17" /> : null}
    </svg>
  );
}
