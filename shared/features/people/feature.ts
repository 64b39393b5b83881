import { Map as PersistentMap, Set as PersistentSet } from 'immutable';
import { textOf, type ContentId, type Contents } from '../../kernel/contents.ts';
import type { Actor, ParticipantId } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { feature } from '../../kernel/feature.ts';
import type { Decision } from '../../kernel/outcome.ts';
import { isHeldBy } from '../../kernel/words/held-words.ts';
import { freshId, idsFrom } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { isMuted, mutedBy, nobodyMuted, showsMuted, type Mutes } from '../../kernel/mutes.ts';
import { record } from '../../kernel/records.ts';
import { common } from '../../kernel/refusals.ts';
import { isRejection } from '../../kernel/rejection.ts';
import { anyone, type ActorRole, type Somebody } from '../../kernel/roles.ts';
import { readOptionalText, tidy } from '../../kernel/words/text.ts';
import type { FloorEvent } from '../floor/events.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { QuestionEvent } from '../questions/events.ts';
import { commands } from './commands.ts';
import type { PeopleEvent } from './events.ts';
import { peopleRecords, type OwnPerson, type StaffRecord } from './records.ts';
import { refusals, texts, type Code } from './refusals.ts';

type StaffMember = { readonly staff: string; readonly role: StaffRecord['role']; readonly name?: ContentId };

export type PeopleState = {
  readonly namesAllowed: boolean;
  readonly names: PersistentMap<ParticipantId, ContentId>;
  readonly places: PersistentMap<ParticipantId, ContentId>;
  readonly staff: PersistentMap<ParticipantId, StaffMember>;
  readonly mutes: Mutes;
  readonly removed: PersistentMap<ParticipantId, ContentId | undefined>;
  /** Whose an item is, by the item's id; kept after the item has gone, so that staff can still act. */
  readonly personOf: PersistentMap<string, ParticipantId>;
  /** Items that do not say whose they are. */
  readonly anonymous: PersistentSet<string>;
};

type Heard = LifecycleEvent | FloorEvent | QuestionEvent;

const initial: PeopleState = {
  namesAllowed: true,
  names: PersistentMap(),
  places: PersistentMap(),
  staff: PersistentMap(),
  mutes: nobodyMuted,
  removed: PersistentMap(),
  personOf: PersistentMap(),
  anonymous: PersistentSet(),
};

const handlePattern = /^(?:hand|question):(.+)$/u;

const itemOf = (handle: string) => handlePattern.exec(handle)?.[1];

/** The person behind an item's handle, which is the key of its record. */
function behind(state: PeopleState, handle: string): ParticipantId | undefined {
  const id = itemOf(handle);
  return id === undefined ? undefined : state.personOf.get(id);
}

const owned = (state: PeopleState, item: string, participant: ParticipantId, anonymous = false): PeopleState => ({
  ...state,
  personOf: state.personOf.set(item, participant),
  anonymous: anonymous ? state.anonymous.add(item) : state.anonymous,
});

/* Screens act, but are nobody who has a name. */
const isSomebody = (role: ActorRole): role is Somebody => anyone.some((one) => one === role);

/** Said once more, the same words change nothing. */
const isSame = (id: ContentId | undefined, text: string | undefined, { contents }: Context): boolean =>
  text !== undefined && text === textOf(contents, id);

/** Q6: names and places are read by others. */
const heldIn = (text: string, { contents, facts: { heldWords } }: Context): { readonly held?: true } =>
  isHeldBy(heldWords, text, contents) ? { held: true } : {};

function sets(map: PersistentMap<ParticipantId, ContentId>, participant: ParticipantId, id: ContentId | undefined) {
  return id === undefined ? map.delete(participant) : map.set(participant, id);
}

function decideName(
  state: PeopleState,
  raw: string,
  { participant, role }: Actor,
  context: Context,
): Decision<PeopleEvent, Code> {
  if (participant === undefined || !isSomebody(role)) return common.notAPerson();
  const textId = freshId(context);
  const name = readOptionalText(raw, limits.nameGraphemes, texts.name);
  if (name !== undefined && isRejection(name)) return name;
  const contents = name === undefined ? {} : { [textId]: { owner: participant, value: name.text } };
  const told = name === undefined ? {} : { name: textId };
  if (role !== 'attendee') {
    const known = state.staff.get(participant);
    if (known?.role === role && isSame(known.name, name?.text, context)) return { events: [] };
    const staff = known?.staff ?? freshId(context, 1);
    return { events: [{ type: 'staff.named', participant, staff, role, ...told }], contents };
  }
  if (!state.namesAllowed && name !== undefined) return refusals.noNames();
  if (isSame(state.names.get(participant), name?.text, context)) return { events: [] };
  const held = name === undefined ? {} : heldIn(name.text, context);
  return { events: [{ type: 'person.named', participant, ...told, ...held }], contents };
}

function decidePlace(
  state: PeopleState,
  raw: string,
  { participant }: Actor,
  context: Context,
): Decision<PeopleEvent, Code> {
  if (participant === undefined) return common.notAPerson();
  const place = readOptionalText(raw, limits.placeGraphemes, texts.place);
  if (place === undefined) return { events: [{ type: 'person.seated', participant }] };
  if (isRejection(place)) return place;
  if (isSame(state.places.get(participant), place.text, context)) return { events: [] };
  const id = freshId(context);
  return {
    events: [{ type: 'person.seated', participant, place: id, ...heldIn(place.text, context) }],
    contents: { [id]: { owner: participant, value: place.text } },
  };
}

function decideRemove(
  state: PeopleState,
  handle: string,
  rawReason: string | undefined,
  context: Context,
): Decision<PeopleEvent, Code> {
  const participant = behind(state, handle);
  if (participant === undefined) return refusals.nobodyBehind();
  if (state.removed.has(participant)) return { events: [] };
  const reason = readOptionalText(rawReason, limits.reasonGraphemes, texts.reason);
  if (reason === undefined) return { events: [{ type: 'person.removed', participant }] };
  if (isRejection(reason)) return reason;
  const id = freshId(context);
  return {
    events: [{ type: 'person.removed', participant, reason: id }],
    contents: { [id]: { owner: participant, value: reason.text } },
  };
}

/** A name given before anything was logged (in the handshake) enters the log with the person's first act. */
function introduce(state: PeopleState, context: Context, actor: Actor) {
  const none = { events: [] };
  const name = context.introduction?.name ?? '';
  if (tidy(name) === '' || actor.participant === undefined || !isSomebody(actor.role)) return none;
  const known = actor.role === 'attendee' ? state.names : state.staff;
  if (known.has(actor.participant)) return none;
  const decision = decideName(state, name, actor, { ...context, ids: context.ids.slice(idsFrom.introduction) });
  return isRejection(decision) ? none : decision;
}

/** What a person called themselves, and where they said they sit, before these events. */
function formerWords({ names, places, staff }: PeopleState, event: PeopleEvent | Heard): readonly ContentId[] {
  const of = (id: ContentId | undefined) => (id === undefined ? [] : [id]);
  switch (event.type) {
    case 'person.named':
      return of(names.get(event.participant));
    case 'person.seated':
      return of(places.get(event.participant));
    case 'staff.named':
      return of(staff.get(event.participant)?.name);
    default:
      return [];
  }
}

function refusal(state: PeopleState, participant: ParticipantId, contents: Contents) {
  if (!state.removed.has(participant)) return undefined;
  const reason = textOf(contents, state.removed.get(participant));
  return reason === undefined ? refusals.removed() : refusals.removedFor({ reason });
}

export const people = feature<PeopleState, PeopleEvent, Code, Heard, typeof peopleRecords>()({
  initial,
  growing: ['personOf', 'anonymous'],
  records: peopleRecords,
  refusals,
  texts,
  commands,
  decide: {
    'person.name': (state, { data, actor }, context) => decideName(state, data.name, actor, context),
    'person.place': (state, { data, actor }, context) => decidePlace(state, data.place, actor, context),
    'person.mute': (state, { data }) => {
      const participant = behind(state, data.handle);
      if (participant === undefined) return refusals.nobodyBehind();
      const item = itemOf(data.handle);
      const through = item !== undefined && state.anonymous.has(item) ? item : undefined;
      if (showsMuted(state.mutes, participant, through) === data.on) return { events: [] };
      const muted = { type: 'person.muted', participant, on: data.on } as const;
      return { events: [through === undefined ? muted : { ...muted, through }] };
    },
    'person.remove': (state, { data }, context) => decideRemove(state, data.handle, data.reason, context),
  },
  respond: (state, events, context, actor) =>
    events.some((event) => event.type === 'person.named' || event.type === 'staff.named')
      ? { events: [] }
      : introduce(state, context, actor),
  letsGo: (before, _after, events) => events.flatMap((event) => formerWords(before, event)),
  holds: ({ names, places, staff }, id, { owner = '' }) =>
    names.get(owner) === id || places.get(owner) === id || staff.get(owner)?.name === id,
  evolve: {
    'person.named': (state, { participant, name }) => ({ ...state, names: sets(state.names, participant, name) }),
    'person.seated': (state, { participant, place }) => ({ ...state, places: sets(state.places, participant, place) }),
    'staff.named': (state, { participant, staff, role, name }) => ({
      ...state,
      staff: state.staff.set(participant, name === undefined ? { staff, role } : { staff, role, name }),
    }),
    'person.muted': (state, event) => ({ ...state, mutes: mutedBy(state.mutes, event) }),
    'person.removed': (state, { participant, reason }) => ({
      ...state,
      removed: state.removed.set(participant, reason),
    }),
    'room.opened': (state, { settings }) => ({ ...state, namesAllowed: settings.names !== 'off' }),
    'room.settings-changed': (state, { changes }) =>
      changes.names === undefined ? state : { ...state, namesAllowed: changes.names !== 'off' },
    'hand.raised': (state, { hand, participant }) => owned(state, hand, participant),
    'hand.summoned': (state, { hand, participant, anonymous }) => owned(state, hand, participant, anonymous),
    'question.asked': (state, { question, participant, anonymous }) => owned(state, question, participant, anonymous),
  },
  views: {
    staff: (state, { contents }) => {
      const view: { [key: `staff:${string}`]: StaffRecord } = {};
      for (const { staff, role, name } of state.staff.values())
        view[`staff:${staff}`] = record({ name: textOf(contents, name), role });
      return view;
    },
    personal: {
      of: (state, participant, { contents }): OwnPerson =>
        record({
          name: textOf(contents, state.names.get(participant) ?? state.staff.get(participant)?.name),
          place: textOf(contents, state.places.get(participant)),
          muted: isMuted(state.mutes, participant) ? true : undefined,
        }),
      concerns: (_state, events) =>
        events.flatMap((event) =>
          event.type === 'person.named' ||
          event.type === 'staff.named' ||
          event.type === 'person.seated' ||
          event.type === 'person.muted' ||
          event.type === 'person.removed'
            ? [event.participant]
            : [],
        ),
    },
  },
  refusal: (state, participant, { contents }) => refusal(state, participant, contents),
  gate: (state, _commandType, { participant, role }, { contents }) =>
    participant !== undefined && role === 'attendee' ? refusal(state, participant, contents) : undefined,
});
