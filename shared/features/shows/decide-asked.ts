import { byOf, type Actor } from '../../kernel/actor.ts';
import type { Content, ContentId, NewContents } from '../../kernel/contents.ts';
import type { Context } from '../../kernel/context.ts';
import { freshId } from '../../kernel/ids.ts';
import type { Decision } from '../../kernel/outcome.ts';
import { isRejection, type Rejection } from '../../kernel/rejection.ts';
import { readText } from '../../kernel/words/text.ts';
import type { ShowEvent, ShowId, ShowKind } from './events.ts';
import { showsLimits } from './limits.ts';
import { refusals, texts, type Code } from './refusals.ts';
import type { PreparedShow, ShowsState, StoredPrepared } from './state.ts';

type Decided = Decision<ShowEvent, Code>;
type Refused = Rejection<Code>;

/** As somebody writes it. */
type Asked = {
  readonly prompt: string;
  readonly kind: ShowKind;
  readonly options?: readonly string[] | undefined;
  readonly most?: number | undefined;
  readonly reveal: 'live' | 'sealed';
};
/** One that is prepared, by its id. */
type ByName = { readonly showId: ShowId };
type Place = { readonly before?: ShowId | undefined };
/** With an id: in the place of the one that has it. */
type New = Asked & Place & { readonly showId?: ShowId | undefined; readonly version?: number | undefined };

function readOptions({ kind, options, most }: Asked): { readonly said: readonly string[] } | Refused {
  if ((kind === 'options') !== (options !== undefined)) return refusals.optionsElsewhere();
  if (kind !== 'options' && most !== undefined) return refusals.severalElsewhere();
  const said: string[] = [];
  for (const raw of options ?? []) {
    const option = readText(raw, showsLimits.optionGraphemes, texts.option);
    if (isRejection(option)) return option;
    if (said.includes(option.text)) return refusals.optionTwice({ option: option.text });
    said.push(option.text);
  }
  return most === undefined || most <= said.length ? { said } : refusals.tooMost({ options: said.length });
}

type Read = { readonly show: PreparedShow; readonly contents: NewContents };

/** What was written, under an id of its own. */
function readAsked(asked: Asked, context: Context): Read | Refused {
  const prompt = readText(asked.prompt, showsLimits.promptGraphemes, texts.question);
  if (isRejection(prompt)) return prompt;
  const options = readOptions(asked);
  if (isRejection(options)) return options;
  const id = freshId(context);
  /* Ids of their own, not in the group of the answers: these words stay. */
  const promptId = `${id}.prompt`;
  const named = options.said.map((value, index) => [`${id}.${index}`, { value }] as const);
  const { kind, reveal, most } = asked;
  return {
    show: {
      id,
      kind,
      reveal,
      prompt: promptId,
      options: named.map(([optionId]) => optionId),
      ...(most === undefined ? {} : { most }),
    },
    contents: Object.fromEntries([[promptId, { value: prompt.text }], ...named]),
  };
}

/** As an event tells it: where there are none, no options. */
function told({ id, kind, reveal, prompt, options, most }: PreparedShow, actor: Actor) {
  return {
    show: id,
    kind,
    reveal,
    prompt,
    ...(options.length === 0 ? {} : { options }),
    ...(most === undefined ? {} : { most }),
    ...byOf(actor),
  };
}

/** The prepared one of that id, or why not: two moderators may have the same in mind. */
function preparedOf({ prepared, shows }: ShowsState, id: ShowId): { readonly show: StoredPrepared } | Refused {
  const show = prepared.find((one) => one.id === id);
  if (show !== undefined) return { show };
  return shows.has(id) ? refusals.openedAlready() : refusals.noSuchShow();
}

/** S1: asks the room, anew or as it was prepared. */
export function open(state: ShowsState, asked: Asked | ByName, actor: Actor, context: Context): Decided {
  /* Before all bounds: to who opens one a second time it matters that it is open. */
  const prepared = 'showId' in asked ? preparedOf(state, asked.showId) : undefined;
  if (prepared !== undefined && isRejection(prepared)) return prepared;
  if (state.open.length >= showsLimits.openShowsCount) return refusals.tooManyOpen({ max: showsLimits.openShowsCount });
  if (state.order.length >= showsLimits.showsPerRoomCount)
    return refusals.tooMany({ max: showsLimits.showsPerRoomCount });
  if (prepared !== undefined) return { events: [{ type: 'show.opened', ...told(prepared.show, actor) }] };
  const read = readAsked(asked as Asked, context);
  if (isRejection(read)) return read;
  return { events: [{ type: 'show.opened', ...told(read.show, actor) }], contents: read.contents };
}

/** S1: for later, in the order in which it will be asked; or another place, or other words, for one that is prepared. */
export function prepare(state: ShowsState, data: New | (ByName & Place), actor: Actor, context: Context): Decided {
  const { before } = data;
  const next = before === undefined ? undefined : preparedOf(state, before);
  if (next !== undefined && isRejection(next)) return next;
  const isNew = 'prompt' in data;
  if (isNew && data.showId === undefined) return add(state, data, actor, context);
  const known = preparedOf(state, data.showId ?? '');
  if (isRejection(known)) return known;
  return isNew ? change(state, known.show, data, actor, context) : move(state, known.show, before, actor);
}

function add(state: ShowsState, { before, ...asked }: Asked & Place, actor: Actor, context: Context): Decided {
  if (state.prepared.length >= showsLimits.preparedShowsCount)
    return refusals.tooManyPrepared({ max: showsLimits.preparedShowsCount });
  const read = readAsked(asked, context);
  if (isRejection(read)) return read;
  return { events: [{ type: 'show.prepared', ...told(read.show, actor), ...placed(before) }], contents: read.contents };
}

const placed = (before: ShowId | undefined) => (before === undefined ? {} : { before });
const afterIt = ({ prepared }: ShowsState, show: StoredPrepared) => prepared[prepared.indexOf(show) + 1]?.id;

function move(state: ShowsState, show: StoredPrepared, before: ShowId | undefined, actor: Actor): Decided {
  /* There already, also where it is to be before itself. */
  if (before === show.id || afterIt(state, show) === before) return { events: [] };
  return { events: [{ type: 'show.moved', show: show.id, ...placed(before), ...byOf(actor) }] };
}

const wordsOf = ({ prompt, options }: PreparedShow): readonly ContentId[] => [prompt, ...options];

/** What is asked and how, to be compared. */
const inWords = (show: PreparedShow, said: (id: ContentId) => Content | undefined): string =>
  JSON.stringify([show.kind, show.reveal, show.most, ...wordsOf(show).map((id) => said(id)?.value)]);

/** In one entry, so that there is never a copy of it, and never a moment without it. */
function change(
  state: ShowsState,
  show: StoredPrepared,
  { before, version, ...asked }: New,
  actor: Actor,
  context: Context,
): Decided {
  const read = readAsked(asked, context);
  if (isRejection(read)) return read;
  const stays = before === undefined || before === show.id;
  const next = stays ? afterIt(state, show) : before;
  const isSame = inWords(show, (id) => context.contents.get(id)) === inWords(read.show, (id) => read.contents[id]);
  if (isSame) return move(state, show, next, actor);
  /* Two have changed the same one: the second has not seen what the first wrote. */
  if (version !== undefined && version !== show.version) return refusals.changedMeanwhile();
  return {
    events: [{ type: 'show.prepared', ...told({ ...read.show, id: show.id }, actor), ...placed(next) }],
    contents: read.contents,
    redacts: wordsOf(show),
  };
}

export function remove(state: ShowsState, id: ShowId, actor: Actor): Decided {
  const found = preparedOf(state, id);
  if (isRejection(found)) return found;
  return { events: [{ type: 'show.removed', show: id, ...byOf(actor) }], redacts: wordsOf(found.show) };
}
