import { enableCompileCache, flushCompileCache } from 'node:module';

/*
 * The program begins here, and is loaded by what is kept of the last time it was: in the system's temporary folder, or
 * where NODE_COMPILE_CACHE says. Written at once, since a process that is killed writes nothing at its end.
 */
const { directory } = enableCompileCache();
// For the log's thread, too.
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
await import('./run.ts');
flushCompileCache();
