export const secretTexts = {
  show: 'Show',
  hide: 'Hide',
  showQr: 'QR code',
  hideQr: 'Hide the QR code',
  qr: (name: string) => `QR code of the link of ${name}`,
  qrHint: 'Anybody who sees it can come in: turn the screen away from the room.',
} as const;
