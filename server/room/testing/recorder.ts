import { randomUUID } from 'node:crypto';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { View } from '../../../shared/kernel/records.ts';
import { apply } from '../../../shared/wire/patch.ts';
import type { Frame, Snapshot, StaffMessage, Welcome } from '../../../shared/wire/server-to-client.ts';
import type { Connection } from '../people/connection.ts';
import type { Packet, PacketName } from '../packet.ts';

/** A connection that keeps what it is told: the whole loop without a network. */
export type Recorder = Connection & {
  readonly packets: Packet[];
  readonly bodies: (name: PacketName) => readonly unknown[];
  readonly welcome: () => Welcome;
  /** The view as a page would show it; throws where a frame is missing. */
  readonly view: () => View;
  readonly staff: () => View;
  readonly isClosed: () => boolean;
};

function bodyOf(packet: Packet): unknown {
  return (JSON.parse(packet.text().slice(1)) as unknown[])[1];
}

export function createRecorder(role: Role = 'attendee', participant: string = randomUUID(), link?: string): Recorder {
  const packets: Packet[] = [];
  let closed = false;
  const bodies = (name: PacketName) => packets.filter((packet) => packet.name === name).map(bodyOf);
  return {
    participant,
    role,
    ...(link === undefined ? {} : { link }),
    send: (packet) => void packets.push(packet),
    close: () => {
      closed = true;
    },
    packets,
    bodies,
    welcome: () => bodies('welcome')[0] as Welcome,
    view() {
      let shown: { seq: number; view: View } | undefined;
      for (const packet of packets) {
        if (packet.name === 'snapshot') shown = bodyOf(packet) as Snapshot;
        if (packet.name !== 'frame') continue;
        const frame = bodyOf(packet) as Frame;
        if (shown === undefined || frame.seq !== shown.seq + 1) throw new Error(`gap before ${frame.seq}`);
        shown = { seq: frame.seq, view: apply(shown.view, frame) };
      }
      return shown?.view ?? {};
    },
    staff() {
      let view: View = {};
      for (const message of bodies('staff') as StaffMessage[])
        view = 'view' in message ? message.view : apply(view, message);
      return view;
    },
    isClosed: () => closed,
  };
}
