import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { uiLimits } from '../limits.ts';
import { VisuallyHidden } from '../words/visually-hidden.tsx';

/** As ARIA has them. What is assertive interrupts: only for "you are called". */
const urgencies = ['polite', 'assertive'] as const;
type Urgency = (typeof urgencies)[number];
type Announce = (text: string, urgency?: Urgency) => void;

/** Another one hears what a page within the page would say. */
export const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a text through the page's one live region. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Of the whole page: no two of its announcements are one. */
let saidCount = 0;

type Said = { readonly text: string; readonly urgency: Urgency; readonly turn: number };

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    saidCount += 1;
    const one = { text, urgency, turn: saidCount };
    // Beside what was said just before: in its place it would take that away unheard. What interrupts stands alone.
    const stays = (other: Said) => other.text !== text && (urgency === 'polite' || other.urgency === 'polite');
    setSaid((before) => [...before.filter(stays), one]);
    // Heard once it is over: left standing it would be read again later, when it is not true any more.
    setTimeout(() => setSaid((now) => now.filter((other) => other !== one)), uiLimits.announcedMs);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        {urgencies.map((live) => (
          <span key={live} aria-live={live}>
            {/* A fresh element each, so that the same words are said again. */}
            {said.map(({ text, urgency, turn }) => urgency === live && <span key={turn}>{text}</span>)}
          </span>
        ))}
      </VisuallyHidden>
    </AnnounceContext>
  );
}
