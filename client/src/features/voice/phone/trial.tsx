import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { voiceOf } from '../records.ts';
import { Button } from '../../../ui/button.tsx';
import { speakingInability } from '../../../voice/able.ts';
import { isOpen } from '../../../voice/phone/microphone.ts';
import type { Mic, PhoneVoice } from '../../../voice/types.ts';
import { Meter } from './meter.tsx';
import styles from './trial.module.css';
import { micTroubles, trialTexts } from '#texts/features/voice/phone';

/** While one is next: the browser's question is answered, and the microphone known to work, before it counts. */
export function PhoneTrial({ voice }: { readonly voice: PhoneVoice }) {
  const { sound } = voiceOf(useRoom((state) => state.view.voice));
  // Only where a phone can be heard at all: no word of it in a room without.
  if (!sound) return null;
  const unable = speakingInability();
  if (unable === undefined) return <Trial voice={voice} />;
  // Now, and not once they are called.
  return (
    <section className={styles.trial} aria-label={trialTexts.region}>
      <p className={styles.words}>{trialTexts.unable[unable]}</p>
    </section>
  );
}

function Trial({ voice }: { readonly voice: PhoneVoice }) {
  const { mic, heard } = useStore(voice.store);
  useEffect(
    () => () => {
      // A test leaves no microphone open behind it; a turn that began meanwhile keeps its own.
      if (voice.store.getState().turn === undefined) voice.stop();
    },
    [voice],
  );
  const open = isOpen(mic);
  const section = useRef<HTMLElement>(null);
  // It grows below what the thumb's bar covers.
  useEffect(() => {
    if (mic.is !== 'off') section.current?.scrollIntoView({ block: 'nearest' });
  }, [mic.is]);
  const again = mic.is === 'problem' && micTroubles[mic.problem].again;
  return (
    <section ref={section} className={styles.trial} aria-label={trialTexts.region}>
      {mic.is === 'problem' && !again ? null : (
        <Button
          wide
          guarded
          disabled={mic.is === 'asking'}
          onPress={() => (open ? voice.stop() : void voice.openMic())}
        >
          {open ? trialTexts.stop : again ? trialTexts.again : trialTexts.begin}
        </Button>
      )}
      {open ? <Meter label={trialTexts.region} level={voice.level} /> : null}
      <p className={mic.is === 'off' ? styles.soft : styles.words} role="status">
        {wordsOf(mic, heard)}
      </p>
    </section>
  );
}

function wordsOf(mic: Mic, heard: boolean): string {
  switch (mic.is) {
    case 'off':
      return trialTexts.about;
    case 'asking':
      return trialTexts.asking;
    case 'taken':
      return trialTexts.taken;
    case 'open':
      return heard ? trialTexts.works : trialTexts.say;
    case 'problem': {
      const { title, help } = micTroubles[mic.problem];
      return `${title}. ${help}`;
    }
  }
}
