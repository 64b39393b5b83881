import { createStore } from 'zustand/vanilla';
import type { RoomClient } from '../../engine/store.ts';
import { canPlayVoices } from '../able.ts';
import { createKeptSound, holdsSound } from './kept-sound.ts';
import { meterOf } from '../level.ts';
import { createPlayer } from './player.ts';
import { createStageReceiver } from './receiver.ts';
import type { StageSound, StageSoundState } from '../types.ts';
import { warmUp } from '../peer.ts';

const quiet: Omit<StageSoundState, 'unable'> = { armed: false, holds: false, blocked: false, path: 'none' };

export function createStageSound(client: RoomClient): StageSound {
  const store = createStore<StageSoundState>(() => ({ ...quiet, unable: !canPlayVoices() }));
  let letGo = false;
  const isBlocked = (): boolean => store.getState().blocked;
  const player = createPlayer((blocked) => store.setState({ blocked }));
  const receiver = createStageReceiver(client, player, isBlocked, (path) => {
    if (path !== store.getState().path) store.setState({ path });
  });

  const keep = createKeptSound(() => void client.send('stage.sound', { on: true }));

  function lookWhoHolds(): void {
    const { personal, view, status } = client.store.getState();
    const own = holdsSound(personal, client.tab());
    letGo &&= own;
    const holds = own && !letGo;
    const somebodyPlays = status === 'live' ? view.voice?.sound : undefined;
    keep({ holds, armed: store.getState().armed, somebodyPlays });
    if (holds === store.getState().holds) return;
    store.setState({ holds });
    if (!holds) receiver.off();
  }

  lookWhoHolds();
  const stopLooking = client.store.subscribe(lookWhoHolds);
  const unblocking = new AbortController();
  for (const type of ['pointerup', 'keyup']) {
    const retry = (): void => void (isBlocked() && player.retry());
    document.addEventListener(type, retry, { signal: unblocking.signal });
  }
  client.takeSeat();

  return {
    store,
    async arm() {
      // The room would believe that its sound is on.
      if (store.getState().unable) return false;
      const armed = await player.unlock();
      letGo = false;
      store.setState({ armed, blocked: !armed });
      if (!armed) return false;
      warmUp();
      void client.send('stage.sound', { on: true });
      return true;
    },
    disarm() {
      receiver.off();
      // The room will say so in a moment; until then its word is the one of before.
      letGo = true;
      store.setState({ armed: false, holds: false, blocked: false });
      void client.send('stage.sound', { on: false });
    },
    playTestTone: player.tone,
    level: () => meterOf(player.rms()),
    close() {
      receiver.close();
      stopLooking();
      unblocking.abort();
      player.close();
    },
  };
}
