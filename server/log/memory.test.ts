import { logContract } from './contract.ts';
import { createMemoryLog } from './memory.ts';

logContract('the memory log', async () => {
  const log = createMemoryLog();
  return { log, dispose: () => log.close() };
});
