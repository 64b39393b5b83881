import { expect, type Page } from '@playwright/test';
import { callLimits } from '../../client/src/voice/limits.ts';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test, type Hall } from '../support/hall.ts';
import { press } from '../support/keyboard.ts';
import { desk, floorOf, secondsOn } from '../support/pages.ts';
import type { Program } from '../support/programs/program.ts';
import type { Room } from '../support/room.ts';
import { until } from '../support/until.ts';

const clockTickMs = 1_100;

/** The phone and the stage are programs here: what matters is what staff see of them. */
async function withHand(hall: Hall, room: Room, name: string): Promise<Program> {
  const person = await hall.program(room, 'attendee', name);
  await person.must('hand.raise', { topic: `Topic of ${name}` });
  return person;
}

/** The turn that this person is called to, once they know of it. */
async function turnOf(person: Program): Promise<string> {
  const turn = () => (person.personal()['turn'] as { readonly id: string } | undefined)?.id;
  await until(
    () => turn() !== undefined,
    5_000,
    () => 'Nobody was called.',
  );
  return turn() ?? '';
}

const cutButton = (page: Page) => desk.button(desk.floor(page), 'Cut the voice');
const startButton = (page: Page) => desk.button(desk.floor(page), 'Start turn');

test('V1 V4 H6 console and speaker tell how a voice by phone goes, and what to do where it does not', async ({
  hall,
}) => {
  const room = await hall.openLive('By phone');
  const ana = await hall.host(room, 'Ana');
  const speaker = await hall.speaker(room);
  const stage = await hall.program(room, 'stage');
  const mia = await withHand(hall, room, 'Mia');
  const floor = desk.floor(ana);

  await test.step('the room’s sound is told at every moment, and before anybody needs it', async () => {
    await expect(ana.getByText('Sound is off')).toBeVisible();
    await desk.next(ana).click();
    const turnId = await turnOf(mia);
    await expect(cutButton(ana)).toBeHidden();
    await mia.must('turn.accept', { by: 'phone', turnId });
    await expect(floor).toContainText("the room's sound is off");
    await expect(floorOf(speaker)).toContainText("By phone, but the room's sound is off");
    await expect(startButton(ana)).toBeVisible();
  });
  const turnId = await turnOf(mia);

  await test.step('whoever is not heard in time is told of without anybody pressing anything', async () => {
    await ana.clock.install();
    await stage.must('stage.sound', { on: true });
    await expect(ana.getByText('Sound is on', { exact: true })).toBeVisible();
    await expect(floor).toContainText('Accepted: connecting the phone…');
    await ana.clock.fastForward(callLimits.voiceUnheardMs);
    await expect(floor).toContainText('nobody hears them yet');
    await ana.clock.resume();
  });

  await test.step('H6 the turn begins when the hall hears them', async () => {
    await stage.must('voice.heard', { turnId });
    await expect(floor).toContainText('Live from their phone.');
    await expect(floorOf(speaker)).toContainText('Speaking now, by phone');
    await expect(startButton(ana)).toBeHidden();
    await expect(desk.button(speaker, 'Start turn')).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('a lost voice: the clock stands still, and it is said once', async () => {
    await stage.must('voice.lost', { turnId });
    await expect(floor).toContainText('The voice is lost, the clock stands still.');
    await expect(ana.getByRole('status').filter({ hasText: 'The voice of Mia is lost.' })).toHaveCount(1);
    await expect(floorOf(speaker)).toContainText('The voice is lost. The clock stands still.');
    const clocks = [floor.getByRole('timer'), floorOf(speaker).getByRole('timer')];
    const before = await Promise.all(clocks.map(secondsOn));
    await speaker.waitForTimeout(clockTickMs);
    expect(await Promise.all(clocks.map(secondsOn))).toEqual(before);
    await stage.must('voice.heard', { turnId });
    await expect(floor).toContainText('Live from their phone.');
  });

  await test.step('H6 they walk: the clock waits until somebody starts it again', async () => {
    await mia.must('turn.accept', { by: 'room', turnId });
    await expect(floor).toContainText('They walk to the microphone, the clock stands still.');
    await expect(floorOf(speaker)).toContainText('On the way to the microphone. The clock stands still.');
    await expect(cutButton(ana)).toBeHidden();
    await expect(desk.button(floor, 'End turn')).toBeVisible();
    await desk.button(speaker, 'Start turn').click();
    await expect(startButton(ana)).toBeHidden();
    await expect(floor).not.toContainText('stands still');
    await expect(floorOf(speaker)).toContainText('Speaking now');
  });

  await test.step('the sound goes off: everybody on the desk is told', async () => {
    await stage.must('stage.sound', { on: false });
    await expect(ana.getByText('Sound is off', { exact: true })).toBeVisible();
    await expect(ana.getByRole('status').filter({ hasText: "The room's sound is off." })).toHaveCount(1);
  });
});

test('V2 I5 a moderator cuts a voice with one key or one button, in time and by keyboard alone', async ({ hall }) => {
  const room = await hall.openLive('Cut');
  const ana = await hall.moderator(room, 'Ana');
  const bo = await hall.moderator(room, 'Bo');
  const stage = await hall.program(room, 'stage');
  await stage.must('stage.sound', { on: true });
  const mia = await withHand(hall, room, 'Mia');
  const jonas = await withHand(hall, room, 'Jonas');
  await expect(desk.hands(ana)).toHaveCount(2);
  const speaks = async (person: Program) => {
    await desk.next(ana).click();
    const turnId = await turnOf(person);
    await person.must('turn.accept', { by: 'phone', turnId });
    await stage.must('voice.heard', { turnId });
    await expect(desk.floor(ana)).toContainText('Live from their phone.');
    return turnId;
  };

  await test.step('X where nobody speaks by phone says so', async () => {
    await press(ana, 'x');
    await expect(ana.getByText('Nobody speaks by phone.')).toBeAttached();
  });

  await test.step('X cuts, the other desk is told, and the phone has no way back', async () => {
    const turnId = await speaks(mia);
    await expectAccessibleInBoth(ana, 'console, live by phone');
    await press(ana, 'x');
    for (const page of [ana, bo]) {
      await expect(desk.floor(page)).toContainText('Their phone is cut off for this turn, the clock stands still.');
      await expect(page.getByRole('status').filter({ hasText: 'The voice of Mia is cut off.' })).toHaveCount(1);
    }
    expect(await mia.send('turn.accept', { by: 'phone', turnId })).toMatchObject({ ok: false, code: 'not-allowed' });
    await desk.button(desk.floor(ana), 'End turn').click();
    await expect(desk.floor(ana)).toContainText('The floor is open');
  });

  await test.step('the button does the same, and keeps the focus', async () => {
    await speaks(jonas);
    // Back from Next: it is the last of the floor.
    await ana.keyboard.press('Shift+Tab');
    await expect(cutButton(ana)).toBeFocused();
    await press(ana, 'Enter');
    await expect(desk.floor(ana)).toContainText('Their phone is cut off for this turn, the clock stands still.');
    await expect(cutButton(ana)).toBeFocused();
    await expect(cutButton(ana)).toBeDisabled();
    await startButton(ana).click();
    await expect(desk.floor(ana)).toContainText('nobody hears their phone');
  });
});
