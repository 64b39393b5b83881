import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { callLimits } from '../../../voice/limits.ts';
import type { StageSound } from '../../../voice/types.ts';
import { voiceOf } from '../records.ts';
import { useLate, useLocalNetwork } from '../use-late.ts';
import { cx } from '../../../ui/cx.ts';
import operator from '../../../ui/operator.module.css';
import styles from './sound.module.css';
import { useStageSound } from './sound-context.tsx';
import { soundFaceOf, type SoundFace } from './sound-face.ts';
import { StageSoundMenu } from './sound-menu.tsx';
import { stageVoiceTexts as texts } from '#texts/features/voice/stage';

/**
 * To switch the room's sound on with one click, and a mark once it is. `stirred`: somebody is at this screen's keyboard or
 * mouse. A hall that only looks on is shown none of it: whether the room has sound the console says at any time.
 */
export function StageSoundControl({ stirred }: { readonly stirred: boolean }) {
  const known = useStageSound();
  return known === undefined ? null : <Control {...known} stirred={stirred} />;
}

type ControlProps = { readonly sound: StageSound; readonly playedBefore: boolean; readonly stirred: boolean };

function Control({ sound, playedBefore, stirred }: ControlProps) {
  const roomHasSound = useRoom((state) => voiceOf(state.view.voice).sound);
  const face = soundFaceOf(useStore(sound.store), roomHasSound, playedBefore);
  return (
    <div role="group" aria-label={texts.group} className={styles.control} data-face={face}>
      {partsOf(face, sound, stirred)}
      {face === 'on' ? <Nearby sound={sound} /> : null}
    </div>
  );
}

/** A phone is to be heard, and does not come through: this browser may keep the page from it. */
function Nearby({ sound }: { readonly sound: StageSound }) {
  const path = useStore(sound.store, (state) => state.path);
  const late = useLate(path === 'connecting' ? path : undefined, callLimits.voiceRenewMs);
  const nearby = useLocalNetwork(late);
  return nearby === undefined ? null : (
    <p className={styles.nearby} role="status" data-told>
      {texts.nearby[nearby]}
    </p>
  );
}

function partsOf(face: SoundFace, sound: StageSound, stirred: boolean): ReactNode {
  const arm = () => {
    void sound.arm().then((plays) => {
      if (plays) sound.playTestTone();
    });
  };
  switch (face) {
    case 'on':
      return (
        <StageSoundMenu
          name={texts.isOn}
          mark={<Loudspeaker />}
          text={texts.on}
          choices={[
            { text: texts.tone, choose: () => sound.playTestTone() },
            { text: texts.switchOff, choose: () => sound.disarm() },
          ]}
          stirred={stirred}
        />
      );
    case 'off':
    case 'again':
      return (
        <button type="button" className={cx(operator.button, face === 'again' && styles.again)} onClick={arm}>
          {face === 'off' ? texts.switchOn : texts.again}
        </button>
      );
    case 'unable':
      return <p>{texts.unable}</p>;
    case 'elsewhere':
      return (
        <StageSoundMenu text={texts.elsewhere} choices={[{ text: texts.playHere, choose: arm }]} stirred={stirred} />
      );
  }
}

function Loudspeaker() {
  return (
    <svg
      className={styles.glyph}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M3 9.5v5h3.6L12 19V5L6.6 9.5z" fill="currentColor" strokeLinejoin="round" />
      <path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.2a8.2 8.2 0 0 1 0 11.6" strokeLinecap="round" />
    </svg>
  );
}
