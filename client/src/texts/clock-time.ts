const format = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "11:30", as the clock on this wall shows it. */
export function clockTime(at: number): string {
  return format.format(at);
}
