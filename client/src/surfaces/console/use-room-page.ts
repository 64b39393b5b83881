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

/** Of the entry that opening the page made: closing it goes back over it, and leaves none behind. */
const mark = 'plenumRoomPage';

const isOwnEntry = (state: unknown): boolean => typeof state === 'object' && state !== null && mark in state;

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
      else history.pushState({ [mark]: true }, '', address);
    },
    close() {
      if (isOwnEntry(history.state)) history.back();
      else history.replaceState(history.state, '', location.pathname);
    },
  };
}
