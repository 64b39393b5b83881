/** The words that somebody read as they gave a command: where they change before it goes, it is not meant any more. */
export type About = { readonly item: `${string}:${string}`; readonly field: string; readonly words: string };

/** A command that has no answer yet. Pure steps over what the outbox keeps. */
export type KeptCommand = {
  /** The sequence it was first given; it stays findable by it when it must go under a fresh one. */
  readonly origin: number;
  readonly sequence: number;
  readonly type: string;
  readonly data: object;
  readonly about?: About;
  /** When the person did it, epoch milliseconds of this device. */
  readonly at: number;
  /** It may have reached the room: under another sequence it could count twice. */
  readonly tried: boolean;
  /** Its moment has passed: it goes only when the person says so. */
  readonly offered: boolean;
};

export type Kept = {
  readonly next: number;
  readonly commands: readonly KeptCommand[];
  readonly touchedAt: number;
};

export const nothingKept: Kept = { next: 1, commands: [], touchedAt: 0 };

type NewCommand = Pick<KeptCommand, 'type' | 'data' | 'about' | 'at' | 'tried'>;

export function withAdded(kept: Kept, command: NewCommand): Kept {
  const added = { ...command, origin: kept.next, sequence: kept.next, offered: false };
  return { ...kept, next: kept.next + 1, commands: [...kept.commands, added] };
}

export function without(kept: Kept, origin: number): Kept {
  return { ...kept, commands: kept.commands.filter((command) => command.origin !== origin) };
}

function withEach(kept: Kept, change: (command: KeptCommand) => KeptCommand): Kept {
  const commands = kept.commands.map(change);
  return commands.some((command, index) => command !== kept.commands[index]) ? { ...kept, commands } : kept;
}

export function withTried(kept: Kept, origin: number): Kept {
  return withEach(kept, (command) => (command.origin === origin ? { ...command, tried: true } : command));
}

/** Same reference where no command's moment has passed. A clock that was set back by as much tells no age either. */
export function withOffers(kept: Kept, now: number, momentMs: (type: string) => number): Kept {
  return withEach(kept, (command) =>
    !command.offered && Math.abs(now - command.at) > momentMs(command.type) ? { ...command, offered: true } : command,
  );
}

/**
 * The one that goes next. Those that may have reached the room go first and under their own id; the
 * others have higher sequences, and the room takes one client's sequences in rising order alone.
 */
export function headOf(kept: Kept): KeptCommand | undefined {
  const ready = kept.commands.filter((command) => !command.offered);
  const tried = ready.filter((command) => command.tried);
  return (tried.length > 0 ? tried : ready).sort((a, b) => a.sequence - b.sequence)[0];
}

/** The room refused it unheard, so it and all that wait behind it get fresh sequences, in their order. */
export function withFreshSequences(kept: Kept, origin: number): Kept {
  const renumbered = kept.commands
    .filter((command) => !command.offered && (command.origin === origin || !command.tried))
    .sort((a, b) => a.sequence - b.sequence)
    .map((command, index) => ({ ...command, sequence: kept.next + index, tried: false }));
  const fresh = new Map(renumbered.map((command) => [command.origin, command]));
  const renewed = withEach(kept, (command) => fresh.get(command.origin) ?? command);
  return { ...renewed, next: kept.next + renumbered.length };
}

/** The person wants it after all. Its moment is now; what never left gets a sequence of now as well. */
export function withReadmitted(kept: Kept, origin: number, now: number): Kept {
  const readmitted = withEach(kept, (command) => {
    if (command.origin !== origin || !command.offered) return command;
    return { ...command, offered: false, at: now, sequence: command.tried ? command.sequence : kept.next };
  });
  return readmitted === kept ? kept : { ...readmitted, next: kept.next + 1 };
}
