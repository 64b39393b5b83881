import { textOf, type ContentId, type NewContents } from '../../kernel/contents.ts';
import type { Context } from '../../kernel/context.ts';
import { freshId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { isRejection, type Rejection } from '../../kernel/rejection.ts';
import { readOptionalText, readText } from '../../kernel/words/text.ts';
import type { LifecycleEvent } from './events.ts';
import { lifecycleLimits } from './limits.ts';
import { texts, type Code } from './refusals.ts';
import type { ChangedSettings } from './settings.ts';
import type { LifecycleState } from './state.ts';

type Words = Pick<ChangedSettings, 'title' | 'welcome'>;
type Said = Outcome<LifecycleEvent> | Rejection<Code>;

/** Each in the place of its own among the fresh ids, after those of the opening. */
const idPlaces = { title: 0, welcome: 1 } as const;

const nothing: Outcome<LifecycleEvent> = { events: [] };

const replaces = (before: ContentId | undefined) => (before === undefined ? {} : { redacts: [before] });

function titled(state: LifecycleState, raw: string | undefined, context: Context): Said {
  if (raw === undefined) return nothing;
  const read = readText(raw, limits.titleGraphemes, texts.title);
  if (isRejection(read)) return read;
  if (read.text === textOf(context.contents, state.title)) return nothing;
  const title = freshId(context, idPlaces.title);
  const contents: NewContents = { [title]: { value: read.text } };
  return { events: [{ type: 'room.titled', title }], contents, ...replaces(state.title) };
}

/** An empty welcome is none. */
export function welcomed(state: LifecycleState, raw: string | undefined, context: Context): Said {
  if (raw === undefined) return nothing;
  const read = readOptionalText(raw, lifecycleLimits.welcomeGraphemes, texts.welcome);
  if (read !== undefined && isRejection(read)) return read;
  if (read?.text === textOf(context.contents, state.welcome)) return nothing;
  if (read === undefined) return { events: [{ type: 'room.welcome-changed' }], ...replaces(state.welcome) };
  const welcome = freshId(context, idPlaces.welcome);
  const contents: NewContents = { [welcome]: { value: read.text } };
  return { events: [{ type: 'room.welcome-changed', welcome }], contents, ...replaces(state.welcome) };
}

/** L1: the words of a room; what gives way to others goes. */
export function reworded(state: LifecycleState, words: Words, context: Context): Said {
  const title = titled(state, words.title, context);
  if (isRejection(title)) return title;
  const welcome = welcomed(state, words.welcome, context);
  if (isRejection(welcome)) return welcome;
  return {
    events: [...title.events, ...welcome.events],
    contents: { ...title.contents, ...welcome.contents },
    redacts: [...(title.redacts ?? []), ...(welcome.redacts ?? [])],
  };
}
