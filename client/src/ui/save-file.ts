/** The download has begun by then; what it holds need not stay in memory. */
const heldMs = 10_000;

/** Lets the browser save what this page holds. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), heldMs);
}
