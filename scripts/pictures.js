import { takeAllPictures } from './pictures/all.ts';
import { readWanted, usageWanted } from './pictures/wanted.ts';
import { takeReadmePictures } from './pictures/readme/story.ts';

/* `npm run pictures`: those of the README, or every page; `npm run pictures -- --help` says which, and how to choose. */
const words = process.argv.slice(2);
const usage = usageWanted(words);
if (usage === undefined) {
  const wanted = readWanted(words);
  await (wanted === undefined ? takeReadmePictures() : takeAllPictures(wanted));
} else {
  console.info(usage);
}
