import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './wire.ts';

const askers = 10;

/** Asks `questionsCount` questions and answers with their ids. */
export async function askAll(base: string, code: string, questionsCount: number): Promise<readonly string[]> {
  const seen = new Set<string>();
  const listener = await connect(base, { v: 1, code }, (_name, text) => {
    for (const [, id] of text.matchAll(/"question:([^"]+)"/gu)) seen.add(id ?? '');
  });
  for (let asker = 0; asker < askers; asker += 1) {
    const wire = await connect(base, { v: 1, code });
    for (let turn = 1; turn <= questionsCount / askers; turn += 1) {
      const text = `Question ${turn} of person ${asker}: how will this look in five years, and who will pay for it?`;
      const ack = await wire.command({ client: `asker-${asker}-of-bench`, sequence: turn }, 'question.ask', { text });
      if (!ack.ok) throw new Error(`asking was refused: ${ack.code} ${ack.message}`);
    }
    wire.close();
  }
  for (let waited = 0; seen.size < questionsCount && waited < 100; waited += 1) await sleep(100);
  listener.close();
  if (seen.size !== questionsCount) throw new Error(`${seen.size} of ${questionsCount} questions arrived`);
  return [...seen];
}
