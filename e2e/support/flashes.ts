import type { Page } from '@playwright/test';

/** Relative luminance (0 to 1) of each cell of a grid, by time in milliseconds. */
export type Seen = { readonly at: number; readonly cells: readonly number[] };

const grid = { columns: 32, rows: 18 } as const;

/** WCAG 2.2: an opposing change of a tenth of the greatest luminance, where the darker one is below 0.8. */
const leastChange = 0.1;
const darkBelow = 0.8;

/** When one light went down after it went up, or the other way round: half flashes. */
function halves(lights: readonly number[], times: readonly number[]): readonly number[] {
  const found: number[] = [];
  let [low, high] = [lights[0] ?? 0, lights[0] ?? 0];
  let direction = 0;
  for (const [index, light] of lights.entries()) {
    [low, high] = [Math.min(low, light), Math.max(high, light)];
    const rises = direction !== 1 && light - low >= leastChange && low < darkBelow;
    const falls = direction !== -1 && high - light >= leastChange && light < darkBelow;
    if (!rises && !falls) continue;
    found.push(times[index] ?? 0);
    direction = rises ? 1 : -1;
    [low, high] = [light, light];
  }
  return found;
}

/** The most flashes that one light shows within any second. */
export function flashesOf(lights: readonly number[], times: readonly number[]): number {
  const changes = halves(lights, times);
  const within = changes.map((from) => changes.filter((at) => at >= from && at < from + 1_000).length);
  return Math.floor(Math.max(0, ...within) / 2);
}

/** The most flashes a second of any single cell: stricter than the rule, which allows small areas more. */
export function worstCell(seen: readonly Seen[]): number {
  const times = seen.map(({ at }) => at);
  const count = grid.columns * grid.rows;
  return Math.max(
    ...Array.from({ length: count }, (_, cell) =>
      flashesOf(
        seen.map(({ cells }) => cells[cell] ?? 0),
        times,
      ),
    ),
  );
}

/** How much each cell's light ever differed, summed: none where nothing moves. */
export function movement(seen: readonly Seen[]): number {
  return Array.from({ length: grid.columns * grid.rows }, (_, cell) => {
    const lights = seen.map(({ cells }) => cells[cell] ?? 0);
    return Math.max(...lights) - Math.min(...lights);
  }).reduce((sum, range) => sum + range, 0);
}

/** The frames that a browser really composed while `during` went on. */
export async function filmed(page: Page, during: () => Promise<void>): Promise<readonly (readonly [number, string])[]> {
  const devtools = await page.context().newCDPSession(page);
  const frames: (readonly [number, string])[] = [];
  devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push([(metadata.timestamp ?? 0) * 1_000, data]);
    void devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await devtools.send('Page.startScreencast', { format: 'jpeg', quality: 70, maxWidth: 640, maxHeight: 360 });
  await during();
  await devtools.send('Page.stopScreencast');
  await devtools.detach();
  return frames;
}

/** Decodes frames in `page`, which may be an empty one. */
export async function lightsOf(page: Page, frames: readonly (readonly [number, string])[]): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const [at, data] of frames) {
    const cells = await page.evaluate(
      async ({ jpeg, columns, rows }) => {
        const bytes = Uint8Array.from(atob(jpeg), (char) => char.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
        const canvas = new OffscreenCanvas(columns * 4, rows * 4);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (context === null) throw new Error('No canvas');
        context.imageSmoothingQuality = 'high';
        context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height);
        const linear = (byte: number) =>
          byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
        const sums = Array.from({ length: columns * rows }, () => 0);
        for (let y = 0; y < canvas.height; y += 1)
          for (let x = 0; x < canvas.width; x += 1) {
            const from = 4 * (y * canvas.width + x);
            const light =
              0.2126 * linear(pixels[from] ?? 0) +
              0.7152 * linear(pixels[from + 1] ?? 0) +
              0.0722 * linear(pixels[from + 2] ?? 0);
            const cell = Math.floor(y / 4) * columns + Math.floor(x / 4);
            sums[cell] = (sums[cell] ?? 0) + light / 16;
          }
        return sums;
      },
      { jpeg: data, columns: grid.columns, rows: grid.rows },
    );
    seen.push({ at, cells });
  }
  return seen;
}
