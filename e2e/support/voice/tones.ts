import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const samplesPerSecond = 48_000;
const seconds = 2;
const headerBytes = 44;
const bytesPerSample = 2;
/** Share of full scale: as loud as a voice close to the microphone. */
const peak = 0.4;

/** What somebody's microphone hears, so that the hall's loudspeakers show who speaks: hertz, none of them a test tone's. */
export const voices = { ada: 550, ben: 880 } as const;
export type Voice = keyof typeof voices;

/**
 * A tone of whole hertz as WAV, 48 kHz mono. It swells and falls twice a second, as a voice does, because browsers take an
 * even hum for noise and remove it; whole swings in whole seconds, so that it can be repeated without a click.
 */
function wavOf(hertz: number): Buffer {
  const count = samplesPerSecond * seconds;
  const wav = Buffer.alloc(headerBytes + count * bytesPerSample);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(samplesPerSecond, 24);
  wav.writeUInt32LE(samplesPerSecond * bytesPerSample, 28);
  wav.writeUInt16LE(bytesPerSample, 32);
  wav.writeUInt16LE(bytesPerSample * 8, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(count * bytesPerSample, 40);
  for (let index = 0; index < count; index += 1) {
    const time = index / samplesPerSecond;
    const swell = 0.7 + 0.3 * Math.sin(2 * Math.PI * 4 * time);
    const value = peak * swell * Math.sin(2 * Math.PI * hertz * time);
    wav.writeInt16LE(Math.round(value * 32_767), headerBytes + index * bytesPerSample);
  }
  return wav;
}

/** The path of a file that a browser's fake microphone plays again and again. */
export async function writeTone(folder: string, voice: Voice): Promise<string> {
  const path = join(folder, `${voice}.wav`);
  await writeFile(path, wavOf(voices[voice]));
  return path;
}
