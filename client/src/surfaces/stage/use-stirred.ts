import { useEffect, useState } from 'react';
import { voicePageLimits } from '../../features/voice/limits.ts';

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Whether somebody touched this screen's mouse or keyboard a moment ago. */
export function useStirred(): boolean {
  const [stirred, setStirred] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stir = () => {
      setStirred(true);
      clearTimeout(timer);
      timer = setTimeout(() => setStirred(false), voicePageLimits.stageStirredMs);
    };
    for (const sign of signs) addEventListener(sign, stir);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, stir);
    };
  }, []);
  return stirred;
}
