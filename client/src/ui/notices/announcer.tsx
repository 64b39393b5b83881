import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
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

const silence = { text: '', turn: 0 };
type Said = { readonly text: string; readonly turn: number };

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [polite, setPolite] = useState<Said>(silence);
  const [urgent, setUrgent] = useState<Said>(silence);
  const turn = useRef(0);
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    turn.current += 1;
    (urgency === 'now' ? setUrgent : setPolite)({ text, turn: turn.current });
  }, []);
  // Heard once it is over: left standing it would be read again later, when it is not true any more.
  useEffect(() => {
    const timer = setTimeout(() => {
      setPolite(silence);
      setUrgent(silence);
    }, uiLimits.announcedMs);
    return () => clearTimeout(timer);
  }, [polite, urgent]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        <span aria-live="polite">
          {/* A fresh element, so that the same words are said again. */}
          <span key={polite.turn}>{polite.text}</span>
        </span>
        <span aria-live="assertive">
          <span key={urgent.turn}>{urgent.text}</span>
        </span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}
