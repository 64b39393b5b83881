/**
 * A stylesheet that did not come leaves its link in the page, and whoever asks for that part again would take the link
 * for the sheet: the part would come without its looks. So a link that failed goes; the next try makes a new one.
 */
export function forgetFailedStyles(): void {
  const forget = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.remove();
  };
  // Such errors do not bubble: only on their way down they can be heard here.
  document.addEventListener('error', forget, true);
}
