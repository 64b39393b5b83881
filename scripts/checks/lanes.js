/**
 * @typedef {readonly string[]} Lane steps that go one after the other
 * @typedef {readonly Lane[]} Row lanes that go side by side; the next row waits for all of them
 */

/**
 * Takes the wanted steps of each row, and tells each whether others go beside it.
 * @param {readonly Row[]} rows
 * @param {ReadonlySet<string>} wanted
 * @param {(step: string, isBeside: boolean) => Promise<void>} take
 */
export async function takeRows(rows, wanted, take) {
  for (const row of rows) {
    const lanes = row.map((lane) => lane.filter((step) => wanted.has(step))).filter((lane) => lane.length > 0);
    await Promise.all(
      lanes.map(async (lane) => {
        for (const step of lane) await take(step, lanes.length > 1);
      }),
    );
  }
}
