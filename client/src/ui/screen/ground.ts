// chunk: gate
export type Theme = 'light' | 'dark';

const { dataset } = document.documentElement;
const asksForDark = matchMedia('(prefers-color-scheme: dark)');

/** What the whole window stands on, its own bars and fields too. The first script set it before anything was drawn. */
export const groundNow = (): Theme => (dataset['theme'] === 'dark' ? 'dark' : 'light');

export function setGround(theme: Theme): void {
  dataset['theme'] = theme;
}

/** As on every page that is read on somebody's own device. */
export const followDevice = (): void => setGround(asksForDark.matches ? 'dark' : 'light');
