/**
 * Runs in the page. Of what is open, the buttons that are not whole on the screen: those that it ends with, which do what it
 * is for; others may scroll with what they belong to.
 */
export function cutButtons(): readonly string[] {
  const opener = document.querySelector('li [aria-expanded="true"][aria-controls]');
  const open =
    document.querySelector('dialog[open]') ?? document.getElementById(opener?.getAttribute('aria-controls') ?? '');
  if (open === null) return ['nothing is open'];
  const buttons = [...open.querySelectorAll('button')];
  const last = buttons.at(-1);
  if (last === undefined) return ['there is no button'];
  return buttons.flatMap((button) => {
    if (button.parentElement !== last.parentElement) return [];
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const isWhole = [left + 8, right - 8].every((x) =>
      [top + 4, bottom - 4].every((y) => button.contains(document.elementFromPoint(x, y))),
    );
    return isWhole ? [] : [`${button.textContent}: ${[left, top, right, bottom].map(Math.round).join(' ')}`];
  });
}
