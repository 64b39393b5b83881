import { writeSync } from 'node:fs';
import { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * Loaded before a process of the fault tests, in all its threads: kills it at its statement of number `KILL_AT`, before
 * that is run. Without one it prints `commit NUMBER` at each commit.
 */
const killAt = Number(process.env['KILL_AT'] ?? 0);
let count = 0;

const watch = (prototype: object, method: string): void => {
  const run: unknown = Reflect.get(prototype, method);
  if (typeof run !== 'function') throw new Error(`There is no ${method}.`);
  Reflect.set(prototype, method, function (this: unknown, ...values: readonly unknown[]): unknown {
    count += 1;
    if (count === killAt) process.kill(process.pid, 'SIGKILL');
    if (killAt === 0 && values[0] === 'COMMIT') writeSync(1, `commit ${count}\n`);
    return Reflect.apply(run, this, values);
  });
};
watch(DatabaseSync.prototype, 'exec');
for (const method of ['run', 'get', 'all']) watch(StatementSync.prototype, method);
