import { setTimeout as pause } from 'node:timers/promises';

const lookMs = 50;
const soonMs = 10_000;

/** Waits for what no page shows. Pages are waited for with Playwright's own assertions. */
export async function until(
  holds: () => Promise<boolean> | boolean,
  withinMs: number,
  otherwise: () => string,
): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(otherwise());
    await pause(lookMs);
  }
}

/** What somebody's view has soon: a frame may be a quarter of a second behind the answer to a command. */
export async function soon<Value>(what: string, look: () => Value | undefined): Promise<Value> {
  let value: Value | undefined;
  await until(
    () => (value = look()) !== undefined,
    soonMs,
    () => `It never came: ${what}`,
  );
  if (value === undefined) throw new Error(what);
  return value;
}
