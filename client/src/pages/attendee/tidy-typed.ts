import { useEffect } from 'react';
import { ownAsidesOf, ownHandOf } from '../../features/floor/records.ts';
import { ownQuestionsOf } from '../../features/questions/records.ts';
import type { AskDraft } from '../../features/questions/ask-draft.ts';
import { useRoom } from '../../in-room/room-context.tsx';
import { forgetTyped, keepTyped, typed } from '../../room/typed.ts';

/** Near enough to how the room writes it; the whole rule needs what old browsers have not. Else the words are kept. */
const plain = (words: unknown) =>
  typeof words === 'string' ? words.normalize('NFC').replace(/\s+/gu, ' ').trim() : undefined;

/** What reached the room after a reload, or is of a room that has ended, is not kept as if it were still to be sent. */
export function TidyTyped(): null {
  const code = useRoom(({ view }) => String(view['room']?.['code']));
  const ended = useRoom(({ view }) => view['room']?.['phase'] === 'ended');
  const personal = useRoom((state) => state.personal);
  useEffect(() => {
    if (ended) forgetTyped(code);
  }, [code, ended]);
  useEffect(() => {
    for (const hand of [ownHandOf(personal), ...ownAsidesOf(personal)]) {
      const field = hand?.kind === undefined || hand.kind === 'speak' ? 'topic' : `topic:${hand.kind}`;
      if (hand?.topic !== undefined && plain(typed(code, field)) === plain(hand.topic))
        keepTyped(code, field, undefined);
    }
    const asked = plain((typed(code, 'ask') as AskDraft | undefined)?.text);
    if (ownQuestionsOf(personal).some(({ text }) => plain(text) === asked)) keepTyped(code, 'ask', undefined);
  }, [code, personal]);
  return null;
}
