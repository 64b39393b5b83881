import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { freshId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import type { Decision } from '../../kernel/outcome.ts';
import { isRejection } from '../../kernel/rejection.ts';
import { readText } from '../../kernel/words/text.ts';
import type { commands } from './commands.ts';
import type { LifecycleEvent } from './events.ts';
import { refusals, texts, type Code } from './refusals.ts';
import { defaultSettings, withSettings, type ChangedSettings } from './settings.ts';
import type { LifecycleState } from './state.ts';
import { reworded, welcomed } from './words.ts';

type Decided = Decision<LifecycleEvent, Code>;
type Opening = z.infer<(typeof commands)['room.open']['data']>;

/** L2: a room at the doors waits for its start, so that is not without bound. A start is by the calendar. */
function farStart({ aheads }: LifecycleState, startsAt: number | undefined, now: number) {
  const wallMs = now - (aheads.at(-1)?.ms ?? 0);
  if (startsAt === undefined || startsAt - wallMs <= limits.startAheadMs) return undefined;
  return refusals.farStart();
}

export function open(state: LifecycleState, { code, links, ...data }: Opening, context: Context): Decided {
  if (state.opened) return refusals.openAlready();
  const { welcome: words, ...plain } = data.settings;
  const tooFar = farStart(state, plain.startsAt, context.now);
  if (tooFar !== undefined) return tooFar;
  const title = readText(data.title, limits.titleGraphemes, texts.title);
  if (isRejection(title)) return title;
  const welcome = welcomed(state, words, context);
  if (isRejection(welcome)) return welcome;
  const titleId = freshId(context);
  const settings = withSettings(defaultSettings, plain);
  return {
    events: [{ type: 'room.opened', code, title: titleId, settings, links }, ...welcome.events],
    contents: { [titleId]: { value: title.text }, ...welcome.contents },
  };
}

/** L1, L3: whatever a host may change of the room while it is on. */
export function set(state: LifecycleState, data: ChangedSettings, context: Context): Decided {
  if (state.phase === 'ended' && Object.keys(data).some((name) => name !== 'retentionDays'))
    return refusals.endedButForKeeping();
  const tooFar = farStart(state, data.startsAt, context.now);
  if (tooFar !== undefined) return tooFar;
  const { title, welcome, ...changes } = data;
  const words = reworded(state, { title, welcome }, context);
  if (isRejection(words) || Object.keys(changes).length === 0) return words;
  return { ...words, events: [{ type: 'room.settings-changed', changes }, ...words.events] };
}
