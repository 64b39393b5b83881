import { expect } from '@playwright/test';
import { expectTone, heldBy, overlapsOf, pathsOf, soundedOn, soundFrom } from '../support/voice/ears.ts';
import { raiseHand } from '../support/pages.ts';
import type { Program } from '../support/programs/program.ts';
import { soon } from '../support/until.ts';
import { voices } from '../support/voice/tones.ts';
import { lineOf, nowOf, speak, switchSoundOn, takeFloor, voiceTest as test } from '../support/voice/hall.ts';

/** As long as two halls at once may need on two slow cores; mostly it is well below 300. */
const silentWithinMs = 1_000;
/** More than any page ever sends at once. */
const floodCount = 400;

const offer = { call: 1, sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n' };
const candidate = { call: 1, candidate: { candidate: 'candidate:1 1 udp 1 203.0.113.9 9 typ host', sdpMid: '0' } };

/** What two pages tell each other, and nobody else may ever receive. */
const ofSignals = /"signal"|candidate:|v=0|a=ice-|fingerprint/u;

const turnOf = (host: Program) => soon('the turn', () => nowOf(host)['turnId'] as string | undefined);

test('V1 who is not on air gets no signal through and receives none: waiting, done, of another room, staff, another screen', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Hostile');
  const elsewhere = await hall.openLive('Another room');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  await switchSoundOn(stage, host);
  const ada = await voice.phone(room, 'ada');
  const eve = await hall.program(room, 'attendee', 'Eve');

  await test.step('V1 what Eve sent in her own turn, nonsense that a stage must bear, is refused as soon as it is over', async () => {
    await eve.must('hand.raise', {});
    await host.must('queue.next', {});
    const turn = await turnOf(host);
    expect(await eve.signal(turn, 'offer', offer)).toBe('not-allowed');
    await eve.must('turn.accept', { by: 'phone', turnId: turn });
    expect(await eve.signal(turn, 'offer', offer)).toBe('handed on');
    expect(await eve.signal(turn, 'candidate', candidate)).toBe('handed on');
    expect(await eve.signal(turn, 'offer', { call: 'x', sdp: { toString: 1 } })).toBe('handed on');
    for (const kind of ['answer', 'again', 'begin', 'end'])
      expect(await eve.signal(turn, kind, offer), kind).toBe('not-allowed');
    await eve.must('turn.decline', { turnId: turn });
    expect(await eve.signal(turn, 'offer', offer)).toBe('not-allowed');
    expect(await eve.signal(turn, 'candidate', candidate)).toBe('not-allowed');
  });

  await eve.must('hand.lower', {});
  await speak(host, ada, stage, voices.ada);
  const adasTurn = await turnOf(host);
  const moderator = await hall.program(room, 'moderator');
  const screen = await hall.program(room, 'stage');
  const stranger = await hall.program(elsewhere, 'attendee');
  const strangersHost = await hall.program(elsewhere, 'host');
  const strangersScreen = await hall.program(elsewhere, 'stage');
  await strangersScreen.must('stage.sound', { on: true });
  await stranger.must('hand.raise', {});
  await strangersHost.must('queue.next', {});
  await stranger.must('turn.accept', { by: 'phone' });

  await test.step('V1 nobody else may offer, answer or ask again in her turn', async () => {
    await eve.must('hand.raise', {});
    for (const person of [eve, host, moderator, screen, stranger, strangersScreen])
      for (const [kind, data] of [
        ['offer', offer],
        ['candidate', candidate],
        ['answer', offer],
        ['again', {}],
      ] as const)
        expect(await person.signal(adasTurn, kind, data)).toBe('not-allowed');
    expect(await screen.send('voice.lost', { turnId: adasTurn })).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await eve.send('turn.accept', { by: 'phone', turnId: adasTurn })).toMatchObject({ ok: false });
  });

  await test.step('V1 A3 a flood of signals is slowed, then cut off, and the voice goes on', async () => {
    const answers = await Promise.all(
      Array.from({ length: floodCount }, () => eve.signal(adasTurn, 'offer', offer).catch(() => 'cut off')),
    );
    expect(answers).toContain('rate-limited');
    expect(answers).toContain('cut off');
    expect(answers).not.toContain('handed on');
    const since = Date.now();
    expect((await soundFrom(stage, since, voices.ada)) - since).toBeLessThan(500);
    await expectTone(stage, voices.ada);
    expect(lineOf(host)).toBe('live');
  });

  await test.step('V1 P3 not one of them ever received a word of what the two pages told each other', async () => {
    await host.must('turn.end', {});
    for (const person of [host, moderator, screen])
      expect(person.heard().filter(({ text }) => ofSignals.test(text))).toEqual([]);
    // These had relays of their own, and were told of them alone.
    for (const person of [eve, stranger, strangersScreen])
      expect(person.heard().filter(({ text }) => text.includes('"signal"') && text.includes(adasTurn))).toEqual([]);
  });
});

/** Where one end alone lets go: what came already is played out, and the gap is filled for a moment. */
const playedOutWithinMs = 1_500;

/** Somebody changed this page: it lets go of nothing. */
function holdOn(): void {
  const nothing = () => undefined;
  RTCPeerConnection.prototype.close = nothing;
  MediaStreamTrack.prototype.stop = nothing;
  RTCRtpSender.prototype.replaceTrack = () => Promise.resolve();
  RTCRtpTransceiver.prototype.stop = nothing;
  HTMLMediaElement.prototype.pause = nothing;
  const played = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject');
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    get(this: HTMLMediaElement): unknown {
      return played?.get?.call(this);
    },
    set(this: HTMLMediaElement, stream: MediaProvider | null) {
      if (stream !== null) played?.set?.call(this, stream);
    },
  });
  const enabled = Object.getOwnPropertyDescriptor(MediaStreamTrack.prototype, 'enabled');
  Object.defineProperty(MediaStreamTrack.prototype, 'enabled', {
    get(this: MediaStreamTrack): boolean {
      return enabled?.get?.call(this) as boolean;
    },
    set(this: MediaStreamTrack, on: boolean) {
      if (on) enabled?.set?.call(this, true);
    },
  });
}

/** Somebody changed this page: it sends the stage as much as it can by the channel beside the voice. */
function flood(): void {
  const make = RTCPeerConnection.prototype.createDataChannel;
  RTCPeerConnection.prototype.createDataChannel = function makeAndFlood(this: RTCPeerConnection, ...of) {
    const channel = Reflect.apply(make, this, of) as RTCDataChannel;
    const pour = () => {
      while (channel.readyState === 'open' && channel.bufferedAmount < 1e6) channel.send('1');
    };
    channel.addEventListener('open', () => setInterval(pour, 20));
    return channel;
  };
}

test('V1 A3 a phone that floods the channel beside its voice loses its call, and the stage is there for whoever is next', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('A flood');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  await switchSoundOn(stage, host);
  const eve = await voice.phone(room, 'ben', flood);
  const ada = await voice.phone(room, 'ada');
  await raiseHand(eve);
  await takeFloor(host, eve);
  // It may be gone again before anybody looks: what is asked is whether there ever was one.
  await expect.poll(async () => (await pathsOf(stage)).configurations.length).toBeGreaterThan(0);
  await expect.poll(async () => (await heldBy(stage)).connections).toBe(0);
  await speak(host, ada, stage, voices.ada);
});

test('V1 a phone that lets go of nothing is silent in the hall all the same, and so is a screen that does not', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Tampered');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  await switchSoundOn(stage, host);
  const ada = await voice.phone(room, 'ada', holdOn);
  const ben = await voice.phone(room, 'ben');
  const speaks = (phone: typeof ada, hertz: number) => speak(host, phone, stage, hertz);

  await speaks(ada, voices.ada);
  await test.step('V1 cut', async () => {
    const cutAt = Date.now();
    await host.must('voice.cut', {});
    expect(await soundedOn(stage, cutAt)).toBeLessThanOrEqual(silentWithinMs);
  });
  await host.must('turn.end', {});
  await speaks(ada, voices.ada);
  await test.step('V1 after the end, and while somebody else speaks', async () => {
    const endedAt = Date.now();
    await host.must('turn.end', {});
    expect(await soundedOn(stage, endedAt)).toBeLessThanOrEqual(silentWithinMs);
    expect((await heldBy(ada)).tracks, 'its microphone is still on').toBeGreaterThan(0);
    await speaks(ben, voices.ben);
    await expectTone(stage, voices.ben);
    expect((await overlapsOf(stage)).together).toBe(0);
  });

  await test.step('V1 a screen that lets go of nothing hears nothing either, because the phone does', async () => {
    await host.must('turn.end', {});
    const other = await voice.stage(room, holdOn);
    await other.getByRole('button', { name: 'The sound is on another screen' }).click();
    await other.getByRole('button', { name: 'Play it here' }).click();
    await expect(stage.getByText('The sound is on another screen')).toBeVisible();
    await speak(host, ben, other, voices.ben);
    const endedAt = Date.now();
    await host.must('turn.end', {});
    expect(await soundedOn(other, endedAt)).toBeLessThanOrEqual(playedOutWithinMs);
    expect((await heldBy(other)).players, 'it would still play').toBe(1);
    expect((await heldBy(stage)).players).toBe(0);
  });
});
