/** The screen that a page is drawn for, in CSS pixels. */
type ScreenSize = { readonly width: number; readonly height: number };

/** As media queries count: not by the size of text that this page has. */
const remPx = 16;

/** Features of the viewport in a media query; all others are of the device, and hold here as they do there. */
const feature = /\((?:(orientation):\s*(portrait|landscape)|(min|max)-(width|height):\s*([\d.]+)(px|r?em))\)/giu;
const viewportUnit = /(^|[^\w.])(\d*\.?\d+)[dsl]?v(h|w|min|max)\b/giu;

const holds = '(min-width: 0px)';
const never = '(max-width: 0px)';

function queryFor(query: string, { width, height }: ScreenSize): string {
  return query.replace(feature, (...found: (string | undefined)[]) => {
    const [, orientation, way, bound, side, size, unit] = found;
    if (orientation !== undefined) return (height >= width ? 'portrait' : 'landscape') === way ? holds : never;
    const limit = Number(size) * (unit === 'px' ? 1 : remPx);
    const real = side === 'width' ? width : height;
    return (bound === 'min' ? real >= limit : real <= limit) ? holds : never;
  });
}

/** Rules of a page written for a screen of its own: what they measure by the window, they measure by that screen. */
export function stylesFor(css: string, screen: ScreenSize): string {
  const { width, height } = screen;
  const sides = { h: height, w: width, min: Math.min(width, height), max: Math.max(width, height) };
  return css
    .replace(/@media[^{]+/gu, (query) => queryFor(query, screen))
    .replace(viewportUnit, (_all, before: string, size: string, side: string) => {
      const px = (Number(size) * sides[side.toLowerCase() as keyof typeof sides]) / 100;
      return `${before}${Number(px.toFixed(3))}px`;
    })
    .replace(/:root\b/gu, ':host')
    .replace(/(^|[},\n]\s*)body(?=\s*[{,])/gu, '$1.body');
}

/** All rules of this document as one text; what another origin brought cannot be read, and none of ours is. */
function rulesHere(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSImportRule) && !(rule instanceof CSSFontFaceRule))
    .map(({ cssText }) => cssText)
    .join('\n');
}

/** False in browsers that are too old for it. */
export const canDrawScreens = (): boolean => 'adoptedStyleSheets' in document;

/** Keeps what is drawn in `root` as the screen would have it, also where styles come later. Returns the way to stop. */
export function keepStyled(root: ShadowRoot, screen: ScreenSize): () => void {
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet];
  const draw = () => sheet.replaceSync(stylesFor(rulesHere(), screen));
  draw();
  const come = new MutationObserver(draw);
  come.observe(document.head, { childList: true });
  document.head.addEventListener('load', draw, true);
  return () => {
    come.disconnect();
    document.head.removeEventListener('load', draw, true);
  };
}
