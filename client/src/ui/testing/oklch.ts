/** Colours as the tests read them: oklch -> linear sRGB -> contrast, and what a colour-blind eye makes of them. */
export type Rgb = readonly [red: number, green: number, blue: number];
type Oklch = { readonly lightness: number; readonly chroma: number; readonly hue: number };

const literal = /^oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)$/u;

export function readOklch(value: string): Oklch {
  const found = literal.exec(value.trim());
  if (found === null) throw new Error(`not an oklch() literal: ${value}`);
  return { lightness: Number(found[1]), chroma: Number(found[2]), hue: Number(found[3]) };
}

/** Linear light, not clipped: a channel outside 0..1 means the screen cannot show the colour. */
export function toLinearRgb({ lightness, chroma, hue }: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

export function clip([red, green, blue]: Rgb): Rgb {
  const within = (channel: number) => Math.min(1, Math.max(0, channel));
  return [within(red), within(green), within(blue)];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = clip(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2 contrast, 1..21. */
export function contrast(one: Rgb, other: Rgb): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
export const colourBlindness = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export function asSeenWith(kind: keyof typeof colourBlindness, [red, green, blue]: Rgb): Rgb {
  const m = colourBlindness[kind];
  return clip([
    m[0] * red + m[1] * green + m[2] * blue,
    m[3] * red + m[4] * green + m[5] * blue,
    m[6] * red + m[7] * green + m[8] * blue,
  ]);
}

/** Euclidean distance in OKLab; 0.02 is about the least an eye tells apart side by side. */
export function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [toOklab(one), toOklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function toOklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
