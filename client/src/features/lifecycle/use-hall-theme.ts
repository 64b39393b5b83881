// chunk: gate
import { useLayoutEffect } from 'react';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { browserStorage } from '../../engine/device.ts';
import { groundNow, setGround, type Theme } from '../../ui/screen/ground.ts';
import { switchedOn } from '../../ui/motion/use-stillness.ts';

/**
 * L3: how the screens of the hall look, the whole window with them. `?light` is for one screen that stands in the light.
 * Until the room is known it stays as the first script drew it: as this tab had it before a reload, else dark.
 */
export function useHallTheme(room: RoomRecord | undefined): Theme {
  const told = switchedOn(location.search, 'light') ? 'light' : room?.settings.theme;
  const theme = told ?? groundNow();
  const code = room?.code;
  useLayoutEffect(() => {
    setGround(theme);
    // For the first script (first.js), which reads it by the code in the address, however that is typed.
    if (code !== undefined) browserStorage().session.set(`plenum-ground:${code}`, theme);
  }, [theme, code]);
  return theme;
}
