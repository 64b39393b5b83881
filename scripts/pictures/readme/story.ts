import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { itemOf } from '../../../e2e/support/programs/program.ts';
import { startServer } from '../../../e2e/support/programs/server.ts';
import { openRoom, type Room } from '../../../e2e/support/room.ts';
import { buildClient } from '../../build-client.js';
import { ensureChromium } from '../../find-chromium.js';
import { drawLinkPicture, linkPictureSize } from './link.ts';
import { openPages, picture, raiseOnPage, tellOnPage, type Pages } from './pages.ts';
import { answer, asks, begin, gather, raises, reactTogether, type People } from './people.ts';
import { applauding, onStage, raising, show, speaking, title, waiting, written } from './words.ts';

type Evening = { readonly room: Room; readonly people: People; readonly pages: Pages };

const phone = { width: 390, height: 780 };
const screen = { width: 1280, height: 720 };

/** The hands and the questions of the evening: the page of who is called, and the question that is put on stage. */
async function gatherWords({ room, people, pages }: Evening) {
  const known = await begin(people);
  const calledPhone = await pages.visit(room.links.join, phone);
  await raiseOnPage(calledPhone, speaking);
  await tellOnPage(calledPhone, 'Where do you sit?', speaking.place);
  for (const person of waiting) await raises(known.get(person.name) ?? (await people.comes(person)), person);
  for (const question of written) await asks(await people.comes({}), question, people.listeners);
  const staged = await asks(await people.comes(onStage), onStage, people.listeners);
  return { calledPhone, staged };
}

/** From a raised hand to a voice on every screen: the stage's page, which stays. */
async function pictureTurn({ room, pages }: Evening, calledPhone: Page): Promise<Page> {
  const raisedPhone = await pages.visit(room.links.join, phone);
  await raiseOnPage(raisedPhone, raising);
  const moderator = await pages.visit(room.links.moderator, { width: 1320, height: 800 });
  await moderator.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await moderator.getByRole('button', { name: 'Save' }).click();
  const stage = await pages.visit(room.links.stage, screen, 'dark');
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
  return stage;
}

/** A question and a show of hands on the big screen: the phone of somebody who listens, which stays. */
async function pictureAsked({ room, people, pages }: Evening, stage: Page, staged: string): Promise<Page> {
  const { host } = people;
  await host.must('turn.end', {});
  await host.must('question.onstage', { questionId: staged });
  await stage.getByRole('region', { name: 'Question' }).getByText('Ines').waitFor();
  await picture(stage, 'stage-question');
  const askingPhone = await pages.visit(room.links.join, phone);
  await askingPhone.getByRole('list', { name: 'Questions' }).getByText(onStage.text).waitFor();
  await picture(askingPhone, 'questions');

  await host.must('question.answered', { questionId: staged });
  const { prompt, options } = show;
  await host.must('show.open', { prompt, kind: 'options', options, reveal: 'sealed' });
  await answer(people, await itemOf(host, 'show', prompt));
  await stage.getByRole('list', { name: 'Result' }).getByText('12').waitFor();
  await picture(stage, 'stage-show');
  return askingPhone;
}

async function pictureTogether({ room, people, pages }: Evening, askingPhone: Page): Promise<void> {
  const { host, crowd } = people;
  await host.must('stage.follow', {});
  await host.must('queue.next', {});
  const movingStage = await pages.visit(room.links.stage, screen, 'dark', 'no-preference');
  for (const stretch of applauding.keys()) {
    const reacting = reactTogether(crowd(), stretch);
    if (stretch === 2) {
      await movingStage.getByRole('region', { name: 'The whole room' }).waitFor();
      await sleep(700);
      await Promise.all([picture(movingStage, 'stage-moment'), picture(askingPhone, 'together')]);
    }
    await reacting;
  }
}

async function pictureRecap({ room, people, pages }: Evening): Promise<void> {
  await people.host.must('turn.start', {});
  await sleep(5_000);
  await people.host.must('room.phase', { phase: 'ended' });
  const recap = await pages.visit(`${room.links.join}/recap`, { width: 1000, height: 1000 });
  await recap.getByRole('heading', { name: 'Who spoke' }).waitFor();
  await sleep(500);
  await picture(recap, 'recap');
}

/** What the preview of a link shows: the same for every room. */
async function pictureLink(pages: Pages): Promise<void> {
  const page = await pages.blank(linkPictureSize);
  await drawLinkPicture(page);
  await picture(page, 'link', 'client/public');
}

/** The pictures of the README, of one evening from its first hand to its recap, and that of a link. */
export async function takeReadmePictures(): Promise<void> {
  await buildClient();
  ensureChromium();
  const server = await startServer({ PUBLIC_URL: 'https://plenum.example' });
  const room = await openRoom(server.url, title);
  const pages = await openPages(server.url);
  const people = await gather(server.url, room);
  const evening = { room, people, pages };
  try {
    const { calledPhone, staged } = await gatherWords(evening);
    const stage = await pictureTurn(evening, calledPhone);
    const askingPhone = await pictureAsked(evening, stage, staged);
    await pictureTogether(evening, askingPhone);
    await pictureRecap(evening);
    await pictureLink(pages);
  } finally {
    people.close();
    await pages.close();
    await server.dispose();
  }
}
