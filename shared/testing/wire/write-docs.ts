/** `npm run docs`: the tables of docs/protocol.md, and who may send what, made anew out of the schemas. */
import { readFileSync, writeFileSync } from 'node:fs';
import { docsFile, withTables } from './protocol-docs.ts';
import { whoMayFile, whoMayTable } from './who-may.ts';

writeFileSync(docsFile, withTables(readFileSync(docsFile, 'utf8')));
writeFileSync(whoMayFile, whoMayTable());
