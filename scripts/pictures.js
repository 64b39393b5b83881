import { chromium } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchOptions } from '../e2e/support/programs/chromium.ts';
import { itemOf, join, ownQuestionOf } from '../e2e/support/programs/program.ts';
import { at, openRoom } from '../e2e/support/room.ts';
import { startServer } from '../e2e/support/programs/server.ts';
import { writeTone } from '../e2e/support/voice/tones.ts';
import { until } from '../e2e/support/until.ts';
import { buildClient } from './build-client.js';
import { ensureChromium } from './find-chromium.js';
import { root } from './runtime.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../e2e/support/programs/program.ts').Program} Program */

const folder = joinPath(root, 'docs', 'pictures');
const mostBytes = 200 * 1024;
const phone = { width: 390, height: 780 };

/* Before the picture: two who spoke already, one who speaks, and those who wait. */
const spoken = [
  { name: 'Jonas', topic: 'Could the old pillars stay?' },
  { name: 'Mira', topic: 'How wide is the path for bicycles?' },
];
const speaking = {
  name: 'Amara',
  place: 'Left, row 6',
  topic: 'Who looks after the bridge when the money for it is spent?',
};
const waiting = [
  { name: 'Tomasz', topic: 'Will it carry trams one day?', place: 'Balcony' },
  { name: 'Lena', topic: 'The noise at night for those who live below' },
  { name: 'Kenji', topic: 'What the school children asked for', place: 'Front, by the aisle' },
  { name: 'Mira', topic: 'One more word about winter' },
];
const listeningCount = 23;

/* In writing: how many of those who listen ask it too. */
const written = [
  { text: 'What becomes of the ferry, and of the two people who run it?', weight: 17 },
  { text: 'Could the lamps be dimmed after eleven, for the bats?', weight: 9 },
  { text: 'Who decides how it looks: you, or we?', weight: 12 },
  { text: 'Is there a plan for the winters when the river freezes?', weight: 4 },
  { text: 'Where do we cross while it is built?', weight: 6 },
];
const onStage = {
  name: 'Ines',
  text: 'How will people in wheelchairs get from the quay up to the bridge?',
  weight: 21,
};
const show = {
  prompt: 'What should it carry first?',
  options: ['People on foot', 'Bicycles', 'A tram', 'Cars'],
  answers: [12, 7, 9, 2],
};

const agenda = [
  { title: 'Where it begins and ends', speakers: ['Ines Duarte'], minutes: 25 },
  { title: 'What it should carry', speakers: ['Ravi Menon', 'Eva Lind'], minutes: 30 },
  { title: 'Who pays, and when', minutes: 20 },
];
/* Of those who listen, who reacts in each stretch of the evening; a quarter of the room makes a moment. */
const applauding = [3, 9, 20, 26, 14, 6, 5, 11, 24, 30, 12, 7, 5];
const stretchMs = 5_000;

const server = await startServer({ PUBLIC_URL: 'https://plenum.example' });
/** @type {Program[]} */
const people = [];

/** @param {{name?: string, place?: string, topic?: string}} person */
async function comes(person) {
  const joined = await join(server.url, room, 'attendee', person.name);
  people.push(joined);
  return joined;
}

/** @param {Program} person @param {{name?: string, place?: string, topic?: string}} told */
async function raises(person, told) {
  if (told.place !== undefined) await person.must('person.place', { place: told.place });
  await person.must('hand.raise', told.topic === undefined ? {} : { topic: told.topic });
}

/** @param {Program} person @param {{text: string, weight: number}} question @param {readonly Program[]} listeners */
async function asks(person, { text, weight }, listeners) {
  await person.must('question.ask', { text });
  const questionId = await ownQuestionOf(person, text);
  for (const listener of listeners.slice(0, weight)) await listener.must('question.stand', { questionId });
  return questionId;
}

/** @param {Page} page @param {string} name */
async function picture(page, name) {
  const path = joinPath(folder, `${name}.png`);
  await page.evaluate('document.fonts.ready');
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes, more than ${mostBytes}.`);
  console.log(`docs/pictures/${name}.png ${Math.round(size / 1024)} KB`);
}

await buildClient();
mkdirSync(folder, { recursive: true });
const room = await openRoom(server.url, 'The new bridge: what do we want it to be?');
ensureChromium();
const tones = mkdtempSync(joinPath(tmpdir(), 'plenum-pictures-'));
const browser = await chromium.launch(
  launchOptions([
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${await writeTone(tones, 'ada')}`,
  ]),
);

/**
 * @param {string} link @param {{width: number, height: number}} viewport @param {'light' | 'dark'} [colorScheme]
 * @param {'reduce' | 'no-preference'} [reducedMotion]
 */
async function visit(link, viewport, colorScheme = 'light', reducedMotion = 'reduce') {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion, permissions: ['microphone'] });
  const page = await context.newPage();
  await page.goto(at(server.url, link));
  return page;
}

/** @param {Page} page @param {{name: string, topic: string, place?: string}} person */
async function raisesOnPage(page, person) {
  await page.getByRole('textbox', { name: 'What is it about?' }).fill(person.topic);
  await page.getByRole('button', { name: 'Raise hand' }).click();
  await page.getByRole('status', { name: 'Your place' }).getByText('You are').waitFor();
  const asked = page.locator('form').filter({ has: page.getByRole('textbox', { name: 'Your name' }) });
  await asked.getByRole('textbox').fill(person.name);
  await asked.getByRole('button').click();
  await asked.getByText('Saved.').waitFor();
}

/** @param {readonly Program[]} crowd @param {number} stretch */
async function reactTogether(crowd, stretch) {
  const end = Date.now() + stretchMs;
  for (let turn = 0; Date.now() < end; turn += 1) {
    for (const person of crowd.slice(0, applauding[stretch]))
      person.react(turn % 3 === 0 ? { heart: 1 } : { applause: 2 });
    await sleep(250);
  }
}

try {
  const host = await join(server.url, room, 'host', 'Hanna');
  people.push(host);
  await host.must('person.name', { name: 'Hanna' });
  /** @type {Program[]} */
  const listeners = [];
  for (let count = 0; count < listeningCount; count += 1) listeners.push(await comes({}));
  await host.must('agenda.set', { segments: agenda });
  await until(
    () => host.view()['agenda'] !== undefined,
    5_000,
    () => 'The agenda did not arrive.',
  );
  await host.must('room.phase', { phase: 'live' });
  const [{ id: segmentId = '' } = {}] = /** @type {{id: string}[]} */ (host.view()['agenda']?.['segments'] ?? []);
  await host.must('agenda.go', { segmentId, hands: 'carry' });
  /** @type {Map<string, Program>} */
  const known = new Map();
  for (const person of spoken) {
    const joined = await comes(person);
    known.set(person.name, joined);
    await raises(joined, person);
    await host.must('queue.next', {});
    await joined.must('turn.accept', { by: 'read' });
    await host.must('turn.start', {});
    await host.must('turn.end', {});
  }

  const calledPhone = await visit(room.links.join, phone);
  await raisesOnPage(calledPhone, speaking);
  const amara = calledPhone
    .locator('form')
    .filter({ has: calledPhone.getByRole('textbox', { name: 'Where do you sit?' }) });
  await amara.getByRole('textbox').fill(speaking.place);
  await amara.getByRole('button').click();
  await amara.getByText('Saved.').waitFor();
  for (const person of waiting) await raises(known.get(person.name) ?? (await comes(person)), person);
  for (const question of written) await asks(await comes({}), question, listeners);
  const staged = await asks(await comes(onStage), onStage, listeners);
  const raisedPhone = await visit(room.links.join, phone);
  await raisesOnPage(raisedPhone, { name: 'Sofia', topic: 'Benches, please: my father wants to sit half way' });

  const moderator = await visit(room.links.moderator, { width: 1320, height: 800 });
  await moderator.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await moderator.getByRole('button', { name: 'Save' }).click();
  const stage = await visit(room.links.stage, { width: 1280, height: 720 }, 'dark');
  await stage.getByRole('button', { name: 'Switch the sound on' }).click();
  await moderator.getByRole('button', { name: 'Sound is on' }).waitFor();
  await moderator.getByRole('button', { name: 'Next', exact: true }).click();
  await calledPhone.getByRole('alertdialog', { name: 'You have the floor' }).waitFor();
  await picture(calledPhone, 'called');
  await calledPhone.getByRole('button', { name: 'Speak by phone' }).click();
  await stage.getByRole('timer').getByText('1:4').waitFor();
  await picture(calledPhone, 'live');
  await raisedPhone.getByRole('region', { name: 'On the floor' }).getByRole('timer').waitFor();
  await moderator.getByRole('button', { name: 'Undo' }).waitFor({ state: 'hidden' });
  await picture(stage, 'stage');
  await picture(raisedPhone, 'raised');
  await moderator.getByRole('tab', { name: 'Open' }).click();
  await moderator.getByText(onStage.text).waitFor();
  await picture(moderator, 'console');

  await host.must('turn.end', {});
  await host.must('question.onstage', { questionId: staged });
  await stage.getByRole('region', { name: 'Question' }).getByText('Ines').waitFor();
  await picture(stage, 'stage-question');
  const askingPhone = await visit(room.links.join, phone);
  await askingPhone.getByRole('list', { name: 'Questions' }).getByText(onStage.text).waitFor();
  await picture(askingPhone, 'questions');

  await host.must('question.answered', { questionId: staged });
  const { prompt, options, answers } = show;
  await host.must('show.open', { prompt, kind: 'options', options, reveal: 'sealed' });
  const showId = await itemOf(host, 'show', prompt);
  const choices = answers.flatMap((count, choice) => Array.from({ length: count }, () => choice));
  for (const [index, person] of people.filter((one) => one !== host).entries())
    if (index < choices.length) await person.must('show.answer', { showId, choice: choices[index] ?? 0 });
  await host.must('show.reveal', { showId });
  await stage.getByRole('list', { name: 'Result' }).getByText('12').waitFor();
  await picture(stage, 'stage-show');

  await host.must('stage.follow', {});
  await host.must('queue.next', {});
  const movingStage = await visit(room.links.stage, { width: 1280, height: 720 }, 'dark', 'no-preference');
  const crowd = people.filter((one) => one !== host);
  for (const stretch of applauding.keys()) {
    const reacting = reactTogether(crowd, stretch);
    if (stretch === 2) {
      await movingStage.getByRole('region', { name: 'Together' }).waitFor();
      await sleep(700);
      await Promise.all([picture(movingStage, 'stage-moment'), picture(askingPhone, 'together')]);
    }
    await reacting;
  }
  await host.must('turn.start', {});
  await sleep(5_000);
  await host.must('room.phase', { phase: 'ended' });
  const recap = await visit(`${room.links.join}/recap`, { width: 1000, height: 1000 });
  await recap.getByRole('heading', { name: 'Who spoke' }).waitFor();
  await sleep(500);
  await picture(recap, 'recap');
} finally {
  for (const person of people) person.close();
  await browser.close();
  await server.dispose();
  rmSync(tones, { recursive: true, force: true });
}
