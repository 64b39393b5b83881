/**
 * `npm run proof`: the table of `wire-proof.ts`, marked where it differs from the pinned one: `!` is new, `-` is gone. `--write` pins it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { proofFile, wireProof } from './wire-proof.ts';

const { lines } = await wireProof();
const pinned = readFileSync(proofFile, 'utf8').trimEnd().split('\n');
for (const line of lines) console.log(pinned.includes(line) ? `  ${line}` : `! ${line}`);
for (const line of pinned) if (!lines.includes(line)) console.log(`- ${line}`);
if (process.argv.includes('--write')) writeFileSync(proofFile, `${lines.join('\n')}\n`);
else if (lines.join('\n') !== pinned.join('\n')) process.exitCode = 1;
