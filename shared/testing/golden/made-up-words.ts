import type { NewContents } from '../../kernel/contents.ts';
import type { AnyEvent } from '../../kernel/outcome.ts';
import type { Entry } from '../../room/entry.ts';
import { registry } from '../../room/room.ts';
import { fixtures } from '../fixtures.ts';

/* Golden logs are kept without the words that people wrote; some are made up here, so that they are told like any room. */

const choices: { readonly [kind: string]: unknown } = {
  hands: true,
  options: 0,
  several: [0, 1],
  scale: 4,
  words: ['bees'],
};
const heardBy = new Map<string, object>(registry.map(([name, { evolve }]) => [name, evolve]));
/** Whether such a field of such an event is a text like any other: a feature that hears the event says so. */
const isPlain = (type: string, field: string): boolean =>
  fixtures.some(([name, { texts = [] }]) => texts.includes(field) && type in (heardBy.get(name) ?? {}));

/** What is written anew is written by its author. */
const isOfAuthor = (type: string): boolean => type === 'question.edited' || type === 'hand.reworded';

type Fields = Readonly<Record<string, unknown>>;
type Word = readonly [id: string, value: string];

/** What stands behind each content that an event, or something in it, names. */
function wordsIn(kinds: ReadonlyMap<string, string>, type: string, fields: Fields): readonly Word[] {
  const word = (field: string, id: unknown): readonly Word[] => {
    if (Array.isArray(id)) return id.flatMap((one: unknown) => word(field, one));
    if (typeof id === 'object' && id !== null) return wordsIn(kinds, type, id as Fields);
    if (typeof id !== 'string') return [];
    if (isPlain(type, field)) return [[id, `Some ${field}`]];
    if (field === 'cloud') return [[id, '{"bees":7,"wasps":1}']];
    if (field === 'words') return [[id, fields['as'] === 'hidden' ? 'wasps' : '["bees"]']];
    if (field !== 'answer') return [];
    const choice = choices[kinds.get(String(fields['show'])) ?? ''];
    return [[id, choice === undefined ? 'Because.' : JSON.stringify(choice)]];
  };
  return Object.entries(fields).flatMap(([field, id]) => word(field, id));
}

/** The same log with words. */
export function withWords(entries: readonly Entry[]): readonly Entry[] {
  const kinds = new Map<string, string>();
  /* What is named again later is not written again: it would be nobody's. */
  const written = new Set<string>();
  return entries.map((entry) => {
    const contents: NewContents = Object.fromEntries(
      entry.events.flatMap((event: AnyEvent & Fields) => {
        if (event.type === 'show.opened')
          kinds.set(String(event['show']), event['most'] === undefined ? String(event['kind']) : 'several');
        /* Whoever wrote them keeps them from being erased. */
        const person = event['participant'] ?? (isOfAuthor(event.type) && entry.command?.participant);
        const owner = typeof person === 'string' ? { owner: person } : {};
        const fresh = wordsIn(kinds, event.type, event).filter(([id]) => !written.has(id));
        for (const [id] of fresh) written.add(id);
        return fresh.map(([id, value]) => [id, { ...owner, value }]);
      }),
    );
    return Object.keys(contents).length === 0 ? entry : { ...entry, contents: { ...contents, ...entry.contents } };
  });
}
