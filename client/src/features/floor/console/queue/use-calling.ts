import { useRef, useState } from 'react';
import type { Ack } from '../../../../../../shared/wire/server-to-client.ts';
import type { CommandRunner } from '../../../../engine/react/use-command.ts';
import { turnIdOf, type Floor, type TakenFloor } from '../../records.ts';

export type Calling = {
  readonly call: (handId: string) => void;
  /** Who is to be called while somebody else has the floor: asked before that turn ends. */
  readonly asked: { readonly handId: string; readonly floor: TakenFloor } | undefined;
  readonly answer: (yes: boolean) => void;
  /** Who was called last from here: `times` tells one call from the next. */
  readonly called: { readonly handId: string; readonly times: number } | undefined;
};

/** Calls a certain person. Where somebody else is on the floor it asks first, and then ends that turn, or skips that call. */
export function useCalling(
  floor: Floor,
  run: CommandRunner['run'],
  calmly: (sent: Promise<Ack>) => Promise<Ack>,
): Calling {
  const [asked, setAsked] = useState<Calling['asked']>();
  const [called, setCalled] = useState<Calling['called']>();
  const latest = useRef(floor);
  latest.current = floor;
  const send = async (handId: string) => {
    const ack = await calmly(run('hand.call', { handId }));
    if (ack.ok) setCalled((before) => ({ handId, times: (before?.times ?? 0) + 1 }));
  };
  /** The turn that was asked about, and no other: it may be over by itself, and somebody else's is another question. */
  const leave = async (before: TakenFloor): Promise<boolean> => {
    if (turnIdOf(latest.current) !== before.turnId) return true;
    const { handId, turnId } = before;
    const isEnded = before.state === 'on-air' || handId === undefined;
    const ack = await (isEnded ? run('turn.end', { turnId }) : run('hand.skip', { handId }));
    return ack.ok || ack.code === 'stale';
  };
  return {
    call: (handId) => {
      const now = latest.current;
      if (now.state === 'free' || now.handId === handId) void send(handId);
      else setAsked({ handId, floor: now });
    },
    asked,
    answer: (yes) => {
      setAsked(undefined);
      if (yes && asked !== undefined)
        void leave(asked.floor).then((isLeft) => (isLeft ? send(asked.handId) : undefined));
    },
    called,
  };
}
