// chunk: voice
import type { ReactElement } from 'react';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import type { RoomClient } from '../../../engine/store.ts';
import { createPhoneVoice } from '../../../voice/phone/phone-voice.ts';
import { PhoneTrial } from './trial.tsx';
import { PhoneTurn, type PhoneTurnProps } from './turn.tsx';

/** This device as a microphone, and what the page shows of it. */
export type Phone = {
  /** One tap: the browser is asked, the room is told, and the voice waits for both. Only in a tap a page may ask. */
  readonly speak: (command: CommandRunner, turnId: string) => void;
  /** To be sure of it before it counts. */
  readonly trial: ReactElement;
  /** The screen of whoever speaks by it. */
  readonly turn: (props: Omit<PhoneTurnProps, 'voice' | 'onSpeak'>) => ReactElement;
  readonly close: () => void;
};

export function createPhone(client: RoomClient): Phone {
  const voice = createPhoneVoice(client);
  const speak: Phone['speak'] = (command, turnId) => {
    void voice.openMic();
    voice.setMuted(false);
    voice.speak(turnId);
    void command.run('turn.accept', { by: 'phone', turnId }).then((ack) => {
      if (!ack.ok) voice.stop();
    });
  };
  return {
    speak,
    trial: <PhoneTrial voice={voice} />,
    turn: (props) => <PhoneTurn {...props} voice={voice} onSpeak={() => speak(props.command, props.turn.id)} />,
    close: () => voice.close(),
  };
}
