type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

const gapPx = 6;
const edgePx = 8;

/**
 * Where something opens beside what it belongs to (px of the screen): below it, or above where below there is no room;
 * never over it, never past the screen's edge. `highest`: it scrolls within where neither side has room for all of it.
 */
export function besideOf(anchor: Box, size: Size, screen: Size, isRightToLeft = false) {
  const below = screen.height - edgePx - (anchor.bottom + gapPx);
  const above = anchor.top - gapPx - edgePx;
  const opensBelow = size.height <= below || below >= above;
  const highest = Math.max(0, opensBelow ? below : above);
  const height = Math.min(size.height, highest);
  const wanted = isRightToLeft ? anchor.left : anchor.right - size.width;
  return {
    left: Math.max(edgePx, Math.min(wanted, screen.width - edgePx - size.width)),
    top: opensBelow ? anchor.bottom + gapPx : anchor.top - gapPx - height,
    highest,
  };
}

/** Puts an element there. It has `position: fixed`, and no place of its own in what scrolls. */
export function placeBeside(element: HTMLElement, anchor: Element): void {
  const { style } = element;
  Object.assign(style, { left: '0px', top: '0px', margin: '0', maxHeight: '' });
  // What it is fixed to need not be the screen: a box that moves or measures itself holds it.
  const { left: fromLeft, top: fromTop, width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const screen = { width: clientWidth, height: clientHeight };
  const place = besideOf(anchor.getBoundingClientRect(), { width, height }, screen, isRightToLeft);
  style.left = `${place.left - fromLeft}px`;
  style.top = `${place.top - fromTop}px`;
  style.maxHeight = `${place.highest}px`;
}
