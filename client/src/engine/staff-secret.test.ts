import { expect, test } from 'vitest';
import { forgetStaffSecret, keepStaffSecret, speakSecret, staffHeader, staffSecret } from './staff-secret.ts';

test('A1 a secret that was taken along is dropped where a cookie speaks for the page, and no other is', () => {
  keepStaffSecret('ABC234', 'host', 'newer');
  forgetStaffSecret('ABC234', 'host', 'older');
  forgetStaffSecret('ABC234', 'moderator', 'newer');
  expect(staffSecret('ABC234', 'host')).toBe('newer');
  forgetStaffSecret('abc 234', 'host', 'newer');
  expect(staffSecret('ABC234', 'host')).toBeUndefined();
});

test('A1 a page that goes by its secret alone keeps it', () => {
  keepStaffSecret('XYZ789', 'host', 'only');
  speakSecret('XYZ789', 'only');
  forgetStaffSecret('XYZ789', 'host', 'only');
  expect(staffSecret('XYZ789', 'host')).toBe('only');
  expect(staffHeader('XYZ789')).toEqual({ authorization: 'Bearer only' });
});
