/**
 * The oldest browsers that the pages run in: stage and overlay need the first alone (OBS 30 brings it), all other pages
 * run in each. docs/running.md tells operators. No such browser can be had for the tests; scripts/checks/old-browsers.js
 * and e2e/everybody/old-browsers.spec.ts say what stands in for them.
 */
export const browserFloors = /** @type {const} */ ({ chrome: '103', firefox: '110', safari: '15.4' });

/** @param {Readonly<Record<string, string>>} floors */
const targets = (floors) => Object.entries(floors).map(([name, version]) => `${name}${version}`);

/** As the build takes them: "chrome103". */
export const styleTargets = targets(browserFloors);

/**
 * For scripts Safari counts as 16: written for an older one all private fields would become maps, since 15 stumbles over
 * a field that is set by a call (WebKit's bug 236843). No script has such a field; the check of the build says so.
 */
export const scriptTargets = targets({ ...browserFloors, safari: '16' });
