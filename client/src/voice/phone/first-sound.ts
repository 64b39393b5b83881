import { callLimits } from '../limits.ts';
import type { Microphone } from './microphone.ts';

/** Looks at an open microphone until it gave a sound for the first time. */
export function firstSoundOf(microphone: Pick<Microphone, 'rms' | 'measures'>, came: () => void) {
  let looking: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(looking);
  return {
    /** Anew. */
    await() {
      stop();
      const since = performance.now();
      looking = setInterval(() => {
        // Where nothing can be measured nobody waits for ever.
        const deaf = !microphone.measures() && performance.now() - since >= callLimits.voiceSilentMs;
        if (!deaf && microphone.rms() < callLimits.voiceLeastLevel) return;
        stop();
        came();
      }, callLimits.voiceLevelEveryMs);
    },
    stop,
  };
}
