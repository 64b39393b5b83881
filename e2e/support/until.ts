import { setTimeout as pause } from 'node:timers/promises';

const lookMs = 50;

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
