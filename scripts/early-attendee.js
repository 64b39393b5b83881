/** @typedef {import('vite').Plugin} Plugin */
/** @typedef {import('vite').HtmlTagDescriptor} Tag */

const attendeePage = /pages[\\/]attendee[\\/]attendee-page\.tsx$/;

/**
 * Names the files of the attendee's page in the one HTML of all pages, so that a phone fetches them beside the entry
 * and not after it: a round trip or two before the hand stands. The other pages take them along as a small extra.
 * @returns {Plugin}
 */
export function earlyAttendee() {
  return {
    name: 'early-attendee',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = new Map(
          Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
        );
        const page = [...chunks.values()].find(({ facadeModuleId }) => attendeePage.test(facadeModuleId ?? ''));
        const scripts = new Set(page === undefined ? [] : [page.fileName]);
        for (const file of scripts) for (const other of chunks.get(file)?.imports ?? []) scripts.add(other);
        const styles = new Set(
          [...scripts].flatMap((file) => [...(chunks.get(file)?.viteMetadata?.importedCss ?? [])]),
        );
        /** @param {string} rel @param {Iterable<string>} files @returns {Tag[]} */
        const links = (rel, files) =>
          [...files]
            .filter((file) => !html.includes(`/${file}"`))
            .map((file) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `/${file}` }, injectTo: 'head' }));
        return [...links('modulepreload', scripts), ...links('stylesheet', styles)];
      },
    },
  };
}
