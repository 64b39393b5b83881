import { openSqliteLog } from '../sqlite.ts';

/**
 * A process for the fault tests: `append-loop.ts FOLDER RUN` appends to four rooms at once for ever and prints one
 * line of JSON for each answer. It is there to be killed.
 */
const [dataDir = '', run = ''] = process.argv.slice(2);
const print = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const log = await openSqliteLog({
  dataDir,
  onFatal(error) {
    print({ fatal: error.message });
    setImmediate(() => process.exit(1));
  },
}).catch((error: Error) => {
  print({ refused: error.message });
  process.exit(1);
});
print({ open: process.pid });

const appendForEver = async (room: string): Promise<void> => {
  let head = await log.head(room);
  for (let n = 0; ; n += 1) {
    const word = `${run}-${n}`;
    const events = [{ type: 'said', word, padding: 'x'.repeat((n * 37) % 3_000) } as { readonly type: string }];
    const answer = await log.append(room, head, [{ at: n, events, contents: { [word]: { value: word } } }]);
    print({ room, word, ...answer });
    if (answer.outcome !== 'appended') return;
    head = answer.revision;
  }
};
await Promise.all(['a', 'b', 'c', 'd'].map(appendForEver));
