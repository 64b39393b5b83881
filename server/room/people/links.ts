import type { Links, NodeStaffView } from '../../../shared/room/records.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { staffLinks } from '../../../shared/room/opening.ts';
import { linksView } from '../../../shared/room/views.ts';
import type { Connection } from './connection.ts';
import type { Members } from './members.ts';

/** The staff links, and which of them are in use: of that nothing is stored. */
export type LinkWatch = {
  /** Somebody came in or left. False where it was by no link of staff. */
  moved(connection: Connection): boolean;
  readonly list: () => Links;
  /** What hosts are told; another object whenever it changed. */
  readonly view: () => NodeStaffView;
};

export type LinkWatchParts = {
  readonly state: () => RoomState;
  readonly members: Pick<Members, 'linked'>;
  /** The room's clock, epoch ms. */
  readonly now: () => number;
};

export function createLinkWatch({ state, members, now }: LinkWatchParts): LinkWatch {
  const seen = new Map<string, number>();
  let made: { readonly from: ReturnType<typeof staffLinks>; readonly view: NodeStaffView } | undefined;

  const list = (): Links => {
    const devices = new Map<string, Set<string>>();
    // A preview is nobody who came.
    for (const { link, participant } of members.linked())
      if (link !== undefined && participant !== undefined)
        devices.set(link, (devices.get(link) ?? new Set()).add(participant));
    return Object.fromEntries(
      staffLinks(state()).map(({ id, ...link }) => {
        const lastSeenAt = seen.get(id);
        const used = { ...link, devices: devices.get(id)?.size ?? 0 };
        return [id, lastSeenAt === undefined ? used : { ...used, lastSeenAt }];
      }),
    );
  };
  return {
    moved({ link }) {
      if (link === undefined) return false;
      seen.set(link, now());
      made = undefined;
      return true;
    },
    list,
    view() {
      const from = staffLinks(state());
      if (made?.from !== from) made = { from, view: linksView(list()) };
      return made.view;
    },
  };
}
