import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTyped } from '../../../engine/react/use-typed.ts';

export type KeptTopicProps = { readonly topic: string; readonly onTopic: (topic: string) => void };

/** H1: what a hand is to be about, as a reload or a look elsewhere left it. Apart from its field, which a phone has first. */
export function KeptTopic({ topic, onTopic }: KeptTopicProps) {
  const [kept, keep] = useTyped('topic', '');
  const wasKept = useRef(kept);
  const latest = useRef(keep);
  latest.current = keep;
  useLayoutEffect(() => {
    // What was typed before this part came is newer.
    if (topic === '' && wasKept.current !== '') onTopic(wasKept.current);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, as it comes
  }, []);
  useEffect(() => {
    // Nothing was typed yet, and what was kept is on its way into the field.
    if (topic !== '' || wasKept.current === '') latest.current(topic);
    wasKept.current = '';
  }, [topic]);
  return null;
}
