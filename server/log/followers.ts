type OnHead = (revision: number) => void;

export type Followers = {
  follow(room: string, onHead: OnHead): () => void;
  tell(room: string, revision: number): void;
};

/** Who wants to hear of a room's new head. */
export function createFollowers(): Followers {
  const rooms = new Map<string, Set<{ readonly onHead: OnHead }>>();
  return {
    follow(room, onHead) {
      const follower = { onHead };
      const followers = rooms.get(room) ?? new Set();
      rooms.set(room, followers.add(follower));
      return () => {
        followers.delete(follower);
        if (followers.size === 0 && rooms.get(room) === followers) rooms.delete(room);
      };
    },
    tell(room, revision) {
      for (const follower of rooms.get(room) ?? []) {
        // Later than the appender's own continuation, so that nobody reads back what it just wrote itself.
        setImmediate(() => {
          if (rooms.get(room)?.has(follower)) follower.onHead(revision);
        });
      }
    },
  };
}
