import { takeAllPictures } from './pictures/all.ts';
import { readWanted } from './pictures/plan.ts';
import { takeReadmePictures } from './pictures/readme/story.ts';

/*
 * `npm run pictures`: those of the README, into docs/pictures.
 * `npm run pictures -- --all`: every page in every state, size and theme, into a folder that is not committed. Some of
 * it: `--only console,phone --states full-question,empty --sizes 1280x800 --themes light --language pseudo --out FOLDER`.
 */
const wanted = readWanted(process.argv.slice(2));
await (wanted === undefined ? takeReadmePictures() : takeAllPictures(wanted));
