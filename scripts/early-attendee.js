/** @typedef {{tag: 'link', attrs: Record<string, string | boolean>, injectTo: 'head'}} Link */
/**
 * What is looked at in a file of the build.
 * @typedef {{type: 'chunk', fileName: string, imports: string[], facadeModuleId: string | null, viteMetadata?: {importedCss: Set<string>}}} Chunk
 */

const attendeePage = /pages[\\/]attendee[\\/]attendee-page\.tsx$/;

/**
 * Links to the files of the attendee's page that the HTML does not name yet.
 * @param {string} html
 * @param {readonly (Chunk | {type: 'asset'})[]} files
 * @returns {Link[]}
 */
export function linksOf(html, files) {
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const page = [...chunks.values()].find(({ facadeModuleId }) => attendeePage.test(facadeModuleId ?? ''));
  const scripts = new Set(page === undefined ? [] : [page.fileName]);
  for (const file of scripts) for (const other of chunks.get(file)?.imports ?? []) scripts.add(other);
  const styles = new Set([...scripts].flatMap((file) => [...(chunks.get(file)?.viteMetadata?.importedCss ?? [])]));
  /** @param {string} rel @param {Iterable<string>} names @returns {Link[]} */
  const links = (rel, names) =>
    [...names]
      .filter((name) => !html.includes(`/${name}"`))
      .map((name) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `/${name}` }, injectTo: 'head' }));
  return [...links('modulepreload', scripts), ...links('stylesheet', styles)];
}

/**
 * Names the files of the attendee's page in the one HTML of all pages, so that a phone fetches them beside the entry
 * and not after it: a round trip or two before the hand stands. The other pages take them along as a small extra.
 * @returns {import('vite').Plugin}
 */
export function earlyAttendee() {
  return {
    name: 'early-attendee',
    transformIndexHtml: { order: 'post', handler: (html, { bundle = {} }) => linksOf(html, Object.values(bundle)) },
  };
}
