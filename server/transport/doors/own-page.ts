/**
 * Whose page a request comes from: `own`, another site's, ours seen through a proxy that the server was not told of, so
 * that page and server do not agree on its address, or one of these two (`unclear`): browsers tell over https alone, and to
 * the machine itself, which site is asking. All but the first are refused; only the words differ.
 */
export type PageOrigin = 'own' | 'foreign' | 'behind-proxy' | 'unclear';

export type PageRequest = {
  /** The `Origin` header; a request without one is no page. */
  readonly origin: string | undefined;
  /** The `Sec-Fetch-Site` header: what the browser says, which knows both addresses. */
  readonly fetchSite: string | undefined;
  /** The host that was asked for, as far as it may be believed. */
  readonly host: string;
  readonly isSecure: boolean;
  /** The host that somebody in between says was asked for; it picks words, never more. */
  readonly claimedHost: string | undefined;
  /** It has the header of our pages, which those of other sites may not send. */
  readonly isMarked: boolean;
  readonly publicUrl: string | undefined;
};

/** The origin under that scheme as browsers write it: small letters, without the scheme's own port. */
const originOf = (scheme: string, host: string) => URL.parse(`${scheme}//${host}`)?.origin;

/** An origin counts with its scheme: a page read over plain http is not the page that came over https. */
export function pageOrigin(request: PageRequest): PageOrigin {
  const { origin, fetchSite, host, isSecure, claimedHost, isMarked, publicUrl } = request;
  if (fetchSite === 'cross-site' || fetchSite === 'same-site') return 'foreign';
  if (origin === undefined || origin === publicUrl) return 'own';
  const page = URL.parse(origin);
  if (page === null || (page.protocol !== 'http:' && page.protocol !== 'https:')) return 'foreign';
  if (page.origin === originOf(isSecure ? 'https:' : 'http:', host)) return 'own';
  const isSeenOtherwise =
    isMarked ||
    fetchSite === 'same-origin' ||
    page.origin === originOf(page.protocol, host) ||
    (claimedHost !== undefined && page.origin === originOf(page.protocol, claimedHost));
  if (isSeenOtherwise) return 'behind-proxy';
  return fetchSite === undefined ? 'unclear' : 'foreign';
}
