import { transportLimits } from '../limits.ts';
import { compressed, type StaticFile } from './static-files.ts';

const signs: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string) => words.replace(/[&<>"]/gu, (sign) => signs[sign] ?? '');

export type ToldOfPage = {
  /** The start of addresses that whoever asks can reach: previews of links take no picture without it. */
  readonly site: string;
  /** A room's, with its code. */
  readonly room?: { readonly title: string; readonly code: string };
};

/** The tab or bookmark, the preview of a link that somebody sends on, and the page itself before any script has run. */
const titlePlaces = [/(<title>)[^<]*/u, /(<meta property="og:title" content=")[^"]*/u, /(<p class="opening">)[^<]*/u];

function titledHtml(html: string, title: string, code: string): string {
  const said = escaped(title);
  return titlePlaces
    .reduce((whole, place) => whole.replace(place, (_all, before: string) => before + said), html)
    .replace(/<p class="opening">[^<]*<\/p>/u, (opening) => `${opening}<p class="opening-code">${escaped(code)}</p>`);
}

/** The picture of every preview is ours, and says nothing of the room. */
function picturedHtml(html: string, site: string): string {
  return html.replace(/(<meta property="og:image" content=")(?=\/)/u, (before) => before + escaped(site));
}

/** The page with a room's title; those asked for last are kept, since a whole hall asks for one of them at once. */
export function createTitledPages(): (page: StaticFile, told: ToldOfPage) => Promise<StaticFile> {
  const kept = new Map<string, Promise<StaticFile>>();
  const make = async (page: StaticFile, { site, room }: ToldOfPage): Promise<StaticFile> => {
    const html = picturedHtml((await page.body('identity')).toString('utf8'), site);
    const said = room === undefined ? html : titledHtml(html, room.title, room.code);
    return { ...page, body: compressed(Buffer.from(said), 'quickly') };
  };
  return (page, told) => {
    const key = JSON.stringify([told.site, told.room?.title, told.room?.code]);
    // The page itself changes with a new build alone, which has another process.
    const made = kept.get(key) ?? make(page, told);
    kept.delete(key);
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > transportLimits.titledPagesCount && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
