/**
 * Whether an address leads every device to itself, as it stands in a URL or in `Host`: what one machine calls itself by
 * is of no use to anybody else (L8). `0.0.0.0` and `::` lead there too, where a browser takes them at all.
 */
export function isLoopbackName(hostname: string): boolean {
  const bare = hostname.toLowerCase().replace(/^\[|\]$|\.$/gu, '');
  return (
    /(?:^|\.)localhost(?:\.localdomain)?$/u.test(bare) ||
    /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/u.test(bare) ||
    /^(?:::1?|::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}|0\.0\.0\.0)$/u.test(bare)
  );
}
