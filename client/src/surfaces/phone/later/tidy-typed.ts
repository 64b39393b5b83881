import { useEffect } from 'react';
import { ownHandsOf } from '../../../features/floor/records.ts';
import type { AskDraft } from '../../../features/questions/phone/ask-draft.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { forgetTyped, isSameWords, keepTyped, typed } from '../../../engine/typed.ts';

/** What reached the room after a reload, or is of a room that has ended, is not kept as if it were still to be sent. */
export function TidyTyped(): null {
  const code = useRoom(({ view }) => String(view.room?.code));
  const ended = useRoom(({ view }) => view.room?.phase === 'ended');
  const personal = useRoom((state) => state.personal);
  useEffect(() => {
    if (ended) forgetTyped(code);
  }, [code, ended]);
  useEffect(() => {
    const has = (field: string, words: unknown) => {
      const kept = typed(code, field);
      if (words !== undefined && kept !== undefined && isSameWords(kept, words)) keepTyped(code, field, undefined);
    };
    for (const { kind, topic } of ownHandsOf(personal)) has(kind === 'speak' ? 'topic' : `topic:${kind}`, topic);
    has('name', personal.name);
    has('place', personal.place);
    const asked = (typed(code, 'ask') as AskDraft | undefined)?.text;
    for (const { id, text } of personal.questions ?? []) {
      has(`edit:${id}`, text);
      if (asked !== undefined && isSameWords(text, asked)) keepTyped(code, 'ask', undefined);
    }
  }, [code, personal]);
  return null;
}
