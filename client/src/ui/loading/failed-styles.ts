import { uiLimits } from '../limits.ts';

const missing = new Set<string>();

/**
 * Asks again for each stylesheet that did not come, until it does. What loads the parts of a page asks once for each,
 * and would show a part that comes at the second try without its looks.
 */
export function askAgainForStyles(): void {
  const failed = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    missing.add(target.href);
    setTimeout(() => {
      const again = target.cloneNode();
      again.addEventListener('load', () => missing.delete(target.href));
      target.replaceWith(again);
    }, uiLimits.chunkRetryMs);
  };
  // Such errors do not bubble: only on their way down they can be heard here.
  document.addEventListener('error', failed, true);
}

export function stylesAreMissing(): boolean {
  return missing.size > 0;
}
