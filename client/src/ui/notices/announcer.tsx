import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { uiLimits } from '../limits.ts';
import { VisuallyHidden } from '../words/visually-hidden.tsx';

/** `now` interrupts: only for "you are called". */
type Urgency = 'polite' | 'now';
type Announce = (text: string, urgency?: Urgency) => void;

/** Another one hears what a page within the page would say. */
export const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a text through the page's one live region. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

type Said = { readonly text: string; readonly urgency: Urgency; readonly turn: number };

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const turn = useRef(0);
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    turn.current += 1;
    const one = { text, urgency, turn: turn.current };
    // Beside what was said just before: in its place it would take that away unheard. What interrupts stands alone.
    const goes = (other: Said) => other.text === text || (urgency === 'now' && other.urgency === 'now');
    setSaid((before) => [...before.filter((other) => !goes(other)), one]);
    // Heard once it is over: left standing it would be read again later, when it is not true any more.
    setTimeout(() => setSaid((now) => now.filter((other) => other !== one)), uiLimits.announcedMs);
  }, []);
  // A fresh element each, so that the same words are said again.
  const ofUrgency = (wanted: Urgency) =>
    said.filter(({ urgency }) => urgency === wanted).map((one) => <span key={one.turn}>{one.text}</span>);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        <span aria-live="polite">{ofUrgency('polite')}</span>
        <span aria-live="assertive">{ofUrgency('now')}</span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}
