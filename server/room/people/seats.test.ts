import { expect, test } from 'vitest';
import { nodeLimits } from '../limits.ts';
import { createSeats } from './seats.ts';
import { createRecorder } from '../testing/recorder.ts';

const phone = { participant: 'cleo', client: 'phone-of-cleo' };

test('V1 a page is found by its person and its name, and by neither alone', () => {
  const seats = createSeats();
  const [cleo, tablet, dora] = ['cleo', 'cleo', 'dora'].map((name) => createRecorder('attendee', name));
  for (const connection of [cleo!, tablet!, dora!]) seats.joined(connection);
  expect(seats.named(cleo!, phone.client)).toBe(true);
  seats.named(tablet!, 'tablet-of-cleo');
  seats.named(dora!, phone.client);
  expect(seats.at(phone)).toEqual([cleo]);
  expect([cleo!, tablet!, dora!].map((connection) => seats.holds(connection, phone))).toEqual([true, false, false]);
});

test('V1 of a page that came back the newest connection comes last, whatever the former one still says', () => {
  const seats = createSeats();
  const [former, back] = [createRecorder('attendee', 'cleo'), createRecorder('attendee', 'cleo')];
  for (const connection of [former, back]) {
    seats.joined(connection);
    seats.named(connection, phone.client);
  }
  expect(seats.named(former, phone.client)).toBe(false);
  expect(seats.at(phone)).toEqual([former, back]);
  seats.left(back);
  expect(seats.at(phone)).toEqual([former]);
});

test('V1 a connection keeps the names it used last, and none where it has left', () => {
  const seats = createSeats();
  const cleo = createRecorder('attendee', 'cleo');
  seats.joined(cleo);
  const seatOf = (n: number) => ({ participant: 'cleo', client: `former-page-${n}` });
  seats.named(cleo, phone.client);
  for (let n = 0; n < 3 * nodeLimits.namesPerConnectionCount; n += 1) {
    seats.named(cleo, seatOf(n).client);
    seats.named(cleo, phone.client);
  }
  const held = Array.from({ length: 3 * nodeLimits.namesPerConnectionCount }, (_, n) => seatOf(n));
  expect(seats.at(phone)).toEqual([cleo]);
  expect(held.filter((seat) => seats.holds(cleo, seat))).toHaveLength(nodeLimits.namesPerConnectionCount - 1);
  expect(held.filter((seat) => seats.at(seat).length > 0)).toEqual(held.filter((seat) => seats.holds(cleo, seat)));
  seats.left(cleo);
  expect(seats.named(cleo, phone.client)).toBe(false);
  expect([seats.at(phone), ...held.map((seat) => seats.at(seat))].flat()).toEqual([]);
});
