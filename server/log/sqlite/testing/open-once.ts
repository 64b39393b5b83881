import { openSqliteLog } from '../sqlite.ts';

/** A process for the fault tests: `open-once.ts FOLDER` opens the log, prints `open` and stays. It is there to be killed. */
const [dataDir = ''] = process.argv.slice(2);
process.stdout.write('here\n');
await openSqliteLog({ dataDir });
process.stdout.write('open\n');
setInterval(() => undefined, 1_000);
