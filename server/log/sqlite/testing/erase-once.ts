import { openSqliteLog } from '../sqlite.ts';

/**
 * A process for the fault tests: `erase-once.ts FOLDER` writes texts with a canary in group G, appends an entry that
 * erases them, prints `erased` when that is answered and stays. It is there to be killed.
 */
const [dataDir = ''] = process.argv.slice(2);
const log = await openSqliteLog({ dataDir });
let head = 0;
for (let n = 0; n < 400; n += 1) {
  const contents = { [`G/${n}`]: { owner: 'p', value: `canary-${n}-${'x'.repeat((n * 7919) % 900)}` } };
  await log.append('a', head, [{ at: 1, events: [], contents }]);
  head += 1;
}
process.stdout.write('written\n');
process.stdin.once('data', () => {
  void log.append('a', head, [{ at: 2, events: [], erases: ['G'] }]).then(() => process.stdout.write('erased\n'));
});
