/** `npm run docs`: the tables of docs/protocol.md, made anew out of the schemas. */
import { readFileSync, writeFileSync } from 'node:fs';
import { docsFile, withTables } from './protocol-docs.ts';

writeFileSync(docsFile, withTables(readFileSync(docsFile, 'utf8')));
