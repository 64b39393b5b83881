import { transportLimits } from '../limits.ts';
import { compressed, type StaticFile } from './static-files.ts';

const signs: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string) => words.replace(/[&<>"]/gu, (sign) => signs[sign] ?? '');

/** What a tab, a bookmark and the preview of a link that somebody sends on are called, before any script has run. */
function titledHtml(html: string, title: string): string {
  const said = escaped(title);
  return html
    .replace(/<title>[^<]*<\/title>/u, () => `<title>${said}</title>`)
    .replace(/(<meta property="og:title" content=")[^"]*(")/u, (_all, before: string, after: string) =>
      [before, said, after].join(''),
    );
}

/** The page with a room's title; those asked for last are kept, since a whole hall asks for one of them at once. */
export function createTitledPages(): (page: StaticFile, title: string) => Promise<StaticFile> {
  const kept = new Map<string, Promise<StaticFile>>();
  const make = async (page: StaticFile, title: string): Promise<StaticFile> => {
    const html = (await page.body('identity')).toString('utf8');
    return { ...page, body: compressed(Buffer.from(titledHtml(html, title)), 'quickly') };
  };
  return (page, title) => {
    // The page itself changes with a new build alone, which has another process.
    const made = kept.get(title) ?? make(page, title);
    kept.delete(title);
    kept.set(title, made);
    const [oldest] = kept.keys();
    if (kept.size > transportLimits.titledPagesCount && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
