import type { Recap } from '../../../../../../shared/room/records.ts';
import { saveFile } from '../../../../ui/save-file.ts';
import type { Paint } from './brush.ts';
import { pictureSize } from './brush.ts';
import { pictureContent } from './content.ts';
import { drawPicture } from './draw.ts';

/** The page's own tokens, as they are now: a picture is as light or dark as what somebody looks at. */
function paintOf(element: Element): Paint {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: token('--paper'),
    ink: token('--ink'),
    soft: token('--ink-soft'),
    accent: token('--accent-text'),
    wash: token('--accent-wash'),
    line: token('--line'),
    font: token('--font'),
    display: token('--font-display'),
  };
}

function canvasOf(height: number): readonly [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = pictureSize.width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws nothing.');
  return [canvas, context];
}

/** The recap as a PNG, drawn on this device: no server sees it. */
async function pictureOf(recap: Recap, url: string | undefined): Promise<Blob> {
  const paint = paintOf(document.body);
  const content = pictureContent(recap, url);
  await document.fonts.ready;
  const [, measuring] = canvasOf(1);
  const height = drawPicture(measuring, content, paint, 1);
  const [canvas, context] = canvasOf(height);
  drawPicture(context, content, paint, height);
  return new Promise((drawn, failed) => {
    canvas.toBlob((blob) => (blob === null ? failed(new Error('No picture came out.')) : drawn(blob)), 'image/png');
  });
}

const nameOf = ({ code }: Recap): string => `recap-${code.toLowerCase()}.png`;

/** Offers the picture to other apps where the device does that, else saves it. */
export async function givePicture(recap: Recap, url: string | undefined): Promise<void> {
  const picture = await pictureOf(recap, url);
  const file = new File([picture], nameOf(recap), { type: picture.type });
  const isShared = typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
  if (!isShared) return saveFile(picture, file.name);
  try {
    await navigator.share({ files: [file], title: recap.title });
  } catch (problem) {
    // Thought better of: nothing is to be done. Anything else: the file is still theirs.
    if (!(problem instanceof DOMException && problem.name === 'AbortError')) saveFile(picture, file.name);
  }
}
