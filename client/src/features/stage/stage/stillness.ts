import { create } from 'zustand';
import { browserStorage } from '../../../engine/device.ts';
import { useStillness } from '../../../ui/motion/use-stillness.ts';

/** Of this browser, whichever room it shows: the hall is the same, and so are the eyes in it. */
const key = 'plenum-stage-still';

const useChosen = create(() => ({ still: browserStorage().local.get(key) !== undefined }));

/* Another window of this browser is of the same hall. */
addEventListener('storage', (event) => {
  // Without a key everything was let go.
  if (event.key === key || event.key === null)
    useChosen.setState({ still: browserStorage().local.get(key) !== undefined });
});

/** Kept over a reload, where the browser keeps anything. */
export function chooseStill(still: boolean): void {
  const { local } = browserStorage();
  if (still) local.set(key, '1');
  else local.remove(key);
  useChosen.setState({ still });
}

/** Whether nothing may move on the big screen: as its device asks, by its address, or as somebody chose there (R5). */
export function useStageStillness(): boolean {
  const chosen = useChosen(({ still }) => still);
  return useStillness() || chosen;
}
