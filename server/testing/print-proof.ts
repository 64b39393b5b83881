/**
 * `npm run proof`: the table of `wire-proof.ts`, marked where it differs from the pinned one. `--write` pins it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { proofFile, wireProof } from './wire-proof.ts';

const lines = wireProof();
const pinned = new Set(readFileSync(proofFile, 'utf8').split('\n'));
for (const line of lines) console.log(pinned.has(line) ? `  ${line}` : `! ${line}`);
if (process.argv.includes('--write')) writeFileSync(proofFile, `${lines.join('\n')}\n`);
else if (lines.some((line) => !pinned.has(line))) process.exitCode = 1;
