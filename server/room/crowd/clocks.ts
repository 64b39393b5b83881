import { mapOf } from '../../../shared/kernel/roles.ts';
import type { Clocks, NodeStaffView } from '../../../shared/room/records.ts';
import { clocksView } from '../../../shared/room/views.ts';
import type { Connection } from '../people/connection.ts';
import { nodeLimits } from '../limits.ts';

export type ClockWatch = {
  /** A page says how far off its clock is at most. */
  told(connection: Connection, skewMs: number): void;
  left(connection: Connection): void;
  /** What staff are told; the same object as long as it says the same. */
  readonly view: () => NodeStaffView;
  stop(): void;
};

/** All but one in a hundred are at most so large. */
function percentile99(sorted: Float64Array): number {
  return sorted[Math.ceil(0.99 * sorted.length) - 1] ?? 0;
}

function summed(skews: Iterable<number>): Clocks {
  const sorted = Float64Array.from(skews).sort();
  const [withinMs, worstMs] = [Math.ceil(percentile99(sorted)), Math.ceil(sorted.at(-1) ?? 0)];
  return { screens: sorted.length, withinMs, worstMs };
}

const nothing: NodeStaffView = {};

/** How well the clocks of the screens agree (R4); staff hear of it every few seconds at most. */
export function createClockWatch(onChanged: () => void): ClockWatch {
  /** Of each person in each role the newest: a hundred tabs of somebody who lies must not be a hundredth of the hall. */
  const skews = new Map<string, { readonly connection: Connection; readonly skewMs: number }>();
  const keyOf = ({ role, participant }: Connection) => `${role}|${participant}`;
  let shown: Clocks | undefined;
  let view = nothing;
  let timer: NodeJS.Timeout | undefined;
  let isBehind = false;

  const renew = () => {
    isBehind = false;
    const { screens, withinMs, worstMs } = summed([...skews.values()].map(({ skewMs }) => skewMs));
    if (screens === (shown?.screens ?? 0) && withinMs === shown?.withinMs && worstMs === shown.worstMs) return;
    shown = { screens, withinMs, worstMs };
    view = screens === 0 ? nothing : clocksView(shown);
    onChanged();
  };
  const changed = () => {
    isBehind = true;
    if (timer !== undefined) return;
    renew();
    timer = setTimeout(() => {
      timer = undefined;
      if (isBehind) changed();
    }, nodeLimits.clockSkewEveryMs);
    timer.unref();
  };

  return {
    told(connection, skewMs) {
      if (mapOf(connection.role) === 'staff') return;
      const before = skews.get(keyOf(connection));
      skews.set(keyOf(connection), { connection, skewMs });
      if (before?.skewMs !== skewMs) changed();
    },
    left(connection) {
      if (skews.get(keyOf(connection))?.connection !== connection) return;
      skews.delete(keyOf(connection));
      changed();
    },
    view: () => view,
    stop: () => clearTimeout(timer),
  };
}
