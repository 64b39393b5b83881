import { apply } from '../../../shared/wire/patch.ts';
import type { Frame, Snapshot, StaffMessage, Welcome } from '../../../shared/wire/server-to-client.ts';
import type { Personal, PublicView, SpeakerView, StaffView, StageView } from '../../../shared/room/records.ts';

export type RoomMessage =
  | { readonly kind: 'welcome'; readonly body: Welcome }
  | { readonly kind: 'snapshot'; readonly body: Snapshot }
  | { readonly kind: 'frame'; readonly body: Frame }
  | { readonly kind: 'staff'; readonly body: StaffMessage }
  | { readonly kind: 'personal'; readonly body: Personal };

/** What has arrived of a room, and from where in its stream it may go on. */
export type Received = {
  readonly welcome: Welcome | undefined;
  /** The last frame contained in `view`; undefined until the present stream's first snapshot. */
  readonly position: { readonly epoch: string; readonly seq: number } | undefined;
  readonly revision: number;
  /** The public view; the stage's own where this is a stage. */
  readonly view: PublicView | StageView;
  readonly staffSeq: number | undefined;
  /** What staff alone are told; the speakers' own where this is one. */
  readonly staff: StaffView | SpeakerView;
  readonly personal: Personal;
  /** What a person is told of themselves is the last of all that a connection begins with. */
  readonly greeted: boolean;
  /** Something was missed; only a snapshot helps. */
  readonly gap: { readonly view: boolean; readonly staff: boolean };
};

const noGap = { view: false, staff: false } as const;

export const nothingReceived: Received = {
  welcome: undefined,
  position: undefined,
  revision: 0,
  view: {},
  staffSeq: undefined,
  staff: {},
  personal: { revision: 0 },
  greeted: false,
  gap: noGap,
};

/** What is already on the page stays there until the new stream's snapshot replaces it. */
function welcomed(received: Received, welcome: Welcome): Received {
  const goesOn = received.position?.epoch === welcome.epoch;
  return {
    ...received,
    welcome,
    position: goesOn ? received.position : undefined,
    staffSeq: undefined,
    greeted: false,
    gap: noGap,
  };
}

function replaced(received: Received, { epoch, seq, revision, view }: Snapshot): Received {
  const { position, gap } = received;
  if (received.welcome !== undefined && received.welcome.epoch !== epoch) return received;
  if (position?.epoch === epoch && seq < position.seq) return received;
  return { ...received, position: { epoch, seq }, revision, view, gap: { ...gap, view: false } };
}

function advanced(received: Received, frame: Frame): Received {
  const { position, gap, view } = received;
  if (position !== undefined && frame.seq <= position.seq) return received;
  if (position === undefined || frame.seq !== position.seq + 1)
    return gap.view ? received : { ...received, gap: { ...gap, view: true } };
  return {
    ...received,
    position: { epoch: position.epoch, seq: frame.seq },
    revision: frame.revision,
    view: apply(view, frame),
    gap: { ...gap, view: false },
  };
}

function staffed(received: Received, message: StaffMessage): Received {
  const { staffSeq, gap } = received;
  const caughtUp = { staffSeq: message.seq, gap: { ...gap, staff: false } };
  if ('view' in message) return { ...received, ...caughtUp, staff: message.view };
  if (staffSeq !== undefined && message.seq <= staffSeq) return received;
  if (staffSeq === undefined || message.seq !== staffSeq + 1)
    return gap.staff ? received : { ...received, gap: { ...gap, staff: true } };
  return { ...received, ...caughtUp, staff: apply(received.staff, message) };
}

export function applyMessage(received: Received, message: RoomMessage): Received {
  switch (message.kind) {
    case 'welcome':
      return welcomed(received, message.body);
    case 'snapshot':
      return replaced(received, message.body);
    case 'frame':
      return advanced(received, message.body);
    case 'staff':
      return staffed(received, message.body);
    case 'personal':
      return { ...received, personal: message.body, greeted: true };
  }
}

/** Nothing of what went on while it was away is still to be told. */
export const isUpToDate = ({ greeted, gap }: Received): boolean => greeted && !gap.view;

export function needsSnapshot({ gap }: Received): boolean {
  return gap.view || gap.staff;
}
