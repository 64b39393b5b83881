import { useSearch } from 'wouter';

/** What the page about the room is divided into. */
export const roomPartNames = ['people', 'pack', 'settings', 'words', 'after'] as const;
export type RoomPart = (typeof roomPartNames)[number];

export type RoomPage = {
  /** Undefined: the lists are what is seen. */
  readonly part: RoomPart | undefined;
  readonly open: (part: RoomPart) => void;
  readonly close: () => void;
};

/** Of the entries that the page made, how many there are since the lists: closing it goes back over all, and leaves none. */
const mark = 'plenumRoomPage';

function ownEntries(): number {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && mark in state ? Number(state[mark]) : 0;
}

const pushEntry = (address: string) => history.pushState({ [mark]: ownEntries() + 1 }, '', address);

/** A step further within the page: Back leads to where it was taken. Where the page was opened by its address, none. */
export function stepInRoomPage(part: RoomPart, more: string): void {
  const address = `?page=room&part=${part}&${more}`;
  if (ownEntries() > 0) pushEntry(address);
  else history.replaceState(history.state, '', address);
}

/** The page about the room is an address of its own, `?page=room&part=…`, so that Back closes it and a reload keeps it. */
export function useRoomPage(): RoomPage {
  const search = new URLSearchParams(useSearch());
  const wanted = search.get('part');
  const isOpen = search.get('page') === 'room';
  const part = isOpen ? (roomPartNames.find((one) => one === wanted) ?? 'people') : undefined;
  return {
    part,
    open(next) {
      const address = `?page=room&part=${next}`;
      if (isOpen) history.replaceState(history.state, '', address);
      else pushEntry(address);
    },
    close() {
      const own = ownEntries();
      if (own > 0) history.go(-own);
      else history.replaceState(history.state, '', location.pathname);
    },
  };
}
