import { byOf, type Actor } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Decision } from '../../kernel/outcome.ts';
import { freshId } from '../../kernel/ids.ts';
import { isRejection } from '../../kernel/rejection.ts';
import { cloudOf, folded, screenedWords, type CloudWord } from './cloud.ts';
import { showOf } from './decide.ts';
import type { ShowEvent, ShowId } from './events.ts';
import { refusals, type Code } from './refusals.ts';
import { countsOf } from './results.ts';
import type { ShowsState } from './state.ts';

type Decided = Decision<ShowEvent, Code>;

/** The cloud that a moderator may look at. */
function cloudShow(state: ShowsState, id: ShowId, { contents }: Context) {
  const found = showOf(state, id);
  if (isRejection(found)) return found;
  const { show } = found;
  if (show.kind !== 'words') return refusals.notWords();
  const counts = countsOf(state, show, contents);
  if (counts === undefined) return refusals.sealed();
  return { counts, show };
}

/** Among the answers, and gone with them: the words that a moderator looked at are theirs (S4). */
const contentOf = (show: ShowId, context: Context) => `${show}/${freshId(context)}`;

const mayBeSeen = ({ held, hidden, approved }: CloudWord) => !held && !hidden && !approved;

/** T3: lets words go on the big screen; a held or left out one only where it is named. */
export function approve(
  state: ShowsState,
  id: ShowId,
  named: readonly string[] | undefined,
  actor: Actor,
  context: Context,
): Decided {
  const found = cloudShow(state, id, context);
  if (isRejection(found)) return found;
  const { counts, show } = found;
  const words =
    named === undefined
      ? cloudOf(counts, show.screening, context)
          .filter(mayBeSeen)
          .map(({ word }) => word)
      : [...new Set(named.map(folded))].filter((word) => counts.has(word));
  if (words.length === 0) return named === undefined ? { events: [] } : refusals.noSuchWord();
  const wordsId = contentOf(id, context);
  return {
    events: [{ type: 'show.words-approved', show: id, words: wordsId, ...byOf(actor) }],
    contents: { [wordsId]: { value: JSON.stringify(words) } },
  };
}

export function hide(state: ShowsState, id: ShowId, raw: string, actor: Actor, context: Context): Decided {
  const found = cloudShow(state, id, context);
  if (isRejection(found)) return found;
  const word = folded(raw);
  if (!found.counts.has(word)) return refusals.noSuchWord();
  if (screenedWords(found.show.screening, context.contents).get(word) === 'hidden') return { events: [] };
  const wordId = contentOf(id, context);
  return {
    events: [{ type: 'show.word-hidden', show: id, word: wordId, ...byOf(actor) }],
    contents: { [wordId]: { value: word } },
  };
}
