import { recapTexts } from '#texts/features/recap';

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "Tuesday, 6 May 2025" */
export const dayOf = (at: number): string => day.format(at).replace(/^(\p{L}+) /u, '$1, ');

/** "1 hour 42 minutes", "3 minutes", "under a minute" */
export function lengthOf(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return recapTexts.underAMinute;
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? recapTexts.hours(hours) : '', minutes % 60 > 0 ? recapTexts.minutes(minutes % 60) : '']
    .filter(Boolean)
    .join(' ');
}

/** "2:05" */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
