import { useEffect, useState } from 'react';
import type { PhoneVoice } from '../../voice/types.ts';
import { useRoomClient } from '../../engine/react/room-context.tsx';
import type { CommandRunner } from '../../engine/react/use-command.ts';
import { loadVoice, useChunk } from './chunks.ts';

type VoiceParts = Awaited<ReturnType<typeof loadVoice>>;

/** This device as a microphone, and what the page shows of it. */
export type Phone = { readonly voice: PhoneVoice; readonly parts: VoiceParts };

/** While `wanted` (a hand is up, a turn goes on); undefined for the moment it takes to come. */
export function usePhone(wanted: boolean): Phone | undefined {
  const client = useRoomClient();
  const parts = useChunk(wanted ? loadVoice : undefined);
  const [phone, setPhone] = useState<Phone>();
  useEffect(() => {
    if (parts === undefined) return undefined;
    const voice = parts.createPhoneVoice(client);
    setPhone({ voice, parts });
    return () => {
      // Nothing listens to anybody whose hand is down.
      voice.close();
      setPhone(undefined);
    };
  }, [client, parts]);
  return phone;
}

/** One tap: the browser is asked, the room is told, and the voice waits for both. Only in a tap a page may ask. */
export function speakByPhone({ voice }: Phone, command: CommandRunner, turnId: string): void {
  void voice.openMic();
  voice.setMuted(false);
  voice.speak(turnId);
  void command.run('turn.accept', { by: 'phone', turnId }).then((ack) => {
    if (!ack.ok) voice.stop();
  });
}
