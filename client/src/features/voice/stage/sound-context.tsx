import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStageSound } from '../../../voice/stage/stage-sound.ts';
import type { StageSound } from '../../../voice/types.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';

type KnownSound = {
  readonly sound: StageSound;
  /** It played before it was loaded anew, and did not yet since. */
  readonly playedBefore: boolean;
};

const StageSoundContext = createContext<KnownSound | undefined>(undefined);

/** One for the page's life: whatever is on the screen, blank or not, the voice goes on. */
export function StageSoundProvider({ children }: { readonly children: ReactNode }) {
  const client = useRoomClient();
  const [sound, setSound] = useState<StageSound>();
  useEffect(() => {
    const made = createStageSound(client);
    setSound(made);
    return () => {
      setSound(undefined);
      made.close();
    };
  }, [client]);
  return sound === undefined ? null : <Provided sound={sound}>{children}</Provided>;
}

function Provided({ sound, children }: { readonly sound: StageSound; readonly children: ReactNode }) {
  const playedBefore = usePlayedBefore(sound);
  return <StageSoundContext value={{ sound, playedBefore }}>{children}</StageSoundContext>;
}

/**
 * The room knows a page as the one that plays which nobody clicked yet: so it was clicked in its former life. It goes on
 * by itself where its browser lets it; else the room learns that it is silent.
 */
function usePlayedBefore(sound: StageSound): boolean {
  const [before, setBefore] = useState(false);
  const revives = useStore(sound.store, ({ holds, armed }) => holds && !armed);
  const armed = useStore(sound.store, (state) => state.armed);
  useEffect(() => {
    if (!revives) return;
    setBefore(true);
    void sound.arm().then((plays) => {
      if (!plays) sound.disarm();
    });
  }, [revives, sound]);
  useEffect(() => {
    if (armed) setBefore(false);
  }, [armed]);
  return before;
}

/** Absent on pages that only show, such as what is laid over a camera's picture. */
export function useStageSound(): KnownSound | undefined {
  return useContext(StageSoundContext);
}
