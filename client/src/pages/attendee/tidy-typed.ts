import { useEffect } from 'react';
import { tidy } from '../../../../shared/kernel/text.ts';
import { ownAsidesOf, ownHandOf } from '../../features/floor/records.ts';
import { ownQuestionsOf } from '../../features/questions/records.ts';
import type { AskDraft } from '../../features/questions/ask-draft.ts';
import { useRoom } from '../../in-room/room-context.tsx';
import { forgetTyped, keepTyped, typed } from '../../room/typed.ts';

/** As the room writes it. */
const plain = (words: unknown) => (typeof words === 'string' ? tidy(words) : undefined);

/** What reached the room after a reload, or is of a room that has ended, is not kept as if it were still to be sent. */
export function useTidyTyped(): void {
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
}
