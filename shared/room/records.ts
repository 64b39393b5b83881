import { z } from 'zod';
import { staffRoles } from '../kernel/roles.ts';
import {
  count,
  id,
  numbers,
  text,
  time,
  yes,
  type Flat,
  type For,
  type Told,
  type ViewOf,
  type WireSchemas,
} from '../kernel/wire.ts';
import type { FeatureName, features } from './features.ts';

const pulse = z
  .strictObject({ here: count, taps: numbers, share: numbers.describe('of the people present, 0 to 1') })
  .describe('What a node counts by itself, outside the log.');
export type Pulse = Told<typeof pulse>;

const server = z
  .strictObject({ proxyUntrusted: yes.describe('requests come through a proxy that the server was not told of') })
  .describe('Of the server itself; absent where there is nothing to say.');
export type ServerFacts = Told<typeof server>;

const clocks = z
  .strictObject({ screens: count, withinMs: count.describe('99 of 100 are within'), worstMs: count })
  .describe('How far phones and screens may be off the room’s clock, as they said themselves.');
export type Clocks = Told<typeof clocks>;

const link = z.strictObject({
  role: z.enum(staffRoles),
  label: text.exactOptional(),
  issuedAt: time,
  devices: count.describe('how many have it open now'),
  lastSeenAt: time.exactOptional().describe('when one came or went; absent where none did since the server started'),
});
export type StaffLink = Told<typeof link>;

const links = z.record(id, link).describe('The staff links, to hosts alone.');
export type Links = Told<typeof links>;

/** What no feature tells, but the room or its node. */
export const ownRecords = {
  public: { pulse },
  staff: { server, clocks, links },
  personal: z.strictObject({ revision: count.describe('the newest log entry contained') }),
  recap: z.strictObject({ revision: count.describe('it grows when a promised answer is written') }),
} as const satisfies WireSchemas;

/** What a node adds to the public view, the big screen's too, and to that of staff. */
export type NodePublicView = ViewOf<(typeof ownRecords)['public']>;
export type NodeStaffView = For<'staff', ViewOf<(typeof ownRecords)['staff']>>;

/** What each feature says that it tells. */
type All = { readonly [Feature in FeatureName]: (typeof features)[Feature]['records'] } & {
  readonly own: typeof ownRecords;
};
type Name = keyof All;

/* Of all features together: nothing is declared twice but lists in one's own record, which are joined. */
type Meet<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Whole) => void
  ? Whole
  : never;

type Views<Whom extends 'public' | 'staff' | 'speaker'> = {
  [N in Name]: All[N] extends { readonly [W in Whom]: infer Schemas } ? ViewOf<Schemas> : object;
}[Name];
type StageViews = {
  [N in Name]: All[N] extends { readonly stage: infer Schemas }
    ? ViewOf<Schemas>
    : All[N] extends { readonly public: infer Schemas }
      ? ViewOf<Schemas>
      : object;
}[Name];
type Wholes<Part extends 'personal' | 'recap'> = {
  [N in Name]: All[N] extends { readonly [P in Part]: infer Schema } ? Told<Schema> : object;
}[Name];

/** For attendees and speakers: the same for all of them. */
export type PublicView = For<'public', Flat<Meet<Views<'public'>>>>;
/** For the big screen. */
export type StageView = For<'stage', Flat<Meet<StageViews>>>;
/** For hosts and moderators, beside the public view. */
export type StaffView = For<'staff', Flat<Meet<Views<'staff'>>>>;
/** For speakers, beside the public view: what hosts and moderators have that is not theirs stands nowhere in it. */
export type SpeakerView = For<'speaker', Flat<Meet<Views<'speaker'>>>>;
/** What one person is told about themselves. */
export type Personal = For<'personal', Flat<Meet<Wholes<'personal'>>>>;
/** What everybody may read once the room is over. */
export type Recap = Flat<Meet<Wholes<'recap'>>>;
/** Answers to what may be read, by name. */
export type Reads = Flat<
  Meet<
    {
      [N in Name]: All[N] extends { readonly reads: infer Schemas }
        ? { readonly [Read in keyof Schemas]: Told<Schemas[Read]> }
        : object;
    }[Name]
  >
>;
