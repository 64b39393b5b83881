import { recapTexts } from '#texts/features/recap';

/** "1 hour 42 minutes", "3 minutes", "under a minute" */
export function lengthOf(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return recapTexts.underAMinute;
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? recapTexts.hours(hours) : '', minutes % 60 > 0 ? recapTexts.minutes(minutes % 60) : '']
    .filter(Boolean)
    .join(' ');
}
