import { expect, test } from 'vitest';
import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import {
  baseOf,
  beside,
  emptySegment,
  formOf,
  keptCountOut,
  minutesOf,
  moved,
  problemsOf,
  segmentsIn,
  speakersIn,
  withPasted,
} from './form.ts';

const opening: SegmentRecord = {
  id: 's-1',
  title: 'Opening',
  speakers: ['Ada', 'Ben'],
  minutes: 10,
  state: 'current',
};

test('L4 an agenda that was only looked at is sent as it was', () => {
  expect(segmentsIn(formOf([opening]))).toEqual([
    { id: 's-1', title: 'Opening', speakers: ['Ada', 'Ben'], minutes: 10 },
  ]);
});

test('L4 taking a part out counts the hands that are kept for it', () => {
  const panel: SegmentRecord = { ...opening, id: 's-2', title: 'Panel', state: 'done' };
  const kept = (id: string) => ({ 's-1': 2, 's-2': 3 })[id] ?? 0;
  expect(keptCountOut([opening, panel], formOf([opening, panel]), kept)).toBe(0);
  expect(keptCountOut([opening, panel], formOf([opening]), kept)).toBe(3);
  expect(keptCountOut([opening, panel], [emptySegment([])], kept)).toBe(5);
});

test('L4 a line nobody wrote in is no segment', () => {
  expect(segmentsIn([emptySegment([]), { ...emptySegment([]), title: ' Talk ' }])).toEqual([
    { title: 'Talk', minutes: 10 },
  ]);
  expect(segmentsIn(formOf([]))).toEqual([]);
});

test('L4 speakers are parted by commas, of any script', () => {
  expect(speakersIn('Ada, Ben,, ')).toEqual(['Ada', 'Ben']);
  expect(speakersIn('田中、鈴木')).toEqual(['田中', '鈴木']);
});

test('L4 a title that is missing and minutes that are none are told before anything is sent', () => {
  const line = { ...emptySegment([]), speakers: 'Ada', minutes: '1.5' };
  expect(problemsOf(line)).toEqual({ title: 'It needs a title.', minutes: 'Between 1 and 600 minutes.' });
  expect(segmentsIn([line])).toBeUndefined();
  expect(problemsOf({ ...line, title: 'Talk', minutes: '601' }).minutes).toBeDefined();
  expect(problemsOf({ ...line, title: 'Talk', minutes: '9', speakers: 'a,b,c,d,e,f,g,h,i' }).speakers).toBe(
    'At most 8 speakers.',
  );
});

test('L4 lines move where another stands, and not out of the list', () => {
  const a = emptySegment([]);
  const b = emptySegment([a]);
  const c = emptySegment([a, b]);
  expect(moved([a, b, c], 2, 1)).toEqual([a, c, b]);
  expect(moved([a, b, c], 0, -1)).toEqual([a, b, c]);
  expect(moved([a, b, c], 0, 1)).toEqual([b, a, c]);
  expect(moved([a, b, c], 0, 2)).toEqual([b, c, a]);
  expect(moved([a, b, c], 2, 0)).toEqual([c, a, b]);
  expect(minutesOf([{ ...a, title: 'x' }, { ...b, title: 'y', minutes: 'z' }, c])).toBe(10);
});

test('L4 what was typed for an agenda is over the same agenda until somebody writes another, however often it is opened', () => {
  expect([baseOf([]), formOf([])]).toEqual([baseOf([]), formOf([])]);
  expect(baseOf([{ ...opening, state: 'done' }])).toBe(baseOf([opening]));
  const others = [{ title: 'End' }, { speakers: ['Ada'] }, { minutes: 9 }, { id: 's-2' }];
  for (const other of others) expect(baseOf([{ ...opening, ...other }])).not.toBe(baseOf([opening]));
});

test('L4 who goes on with their own lines keeps those of parts that a colleague took out, as new ones', () => {
  const [line] = formOf([opening]);
  expect(segmentsIn(beside(formOf([opening]), [opening]))).toEqual(segmentsIn(formOf([opening])));
  expect(beside(formOf([opening]), [])).toEqual([{ ...line, id: undefined }]);
  expect(segmentsIn(beside(formOf([opening]), []))?.[0]).not.toHaveProperty('id');
});

test('L4 a new line has a key of its own, also beside lines that outlived a reload', () => {
  const before = ['new-3', 'new-1', 's-1'].map((key) => ({ ...emptySegment([]), key }));
  expect(emptySegment(before).key).toBe('new-4');
  expect(emptySegment(formOf([])).key).toBe('new-2');
});

test('L4 what is pasted stands behind what is there, and in place of a line nobody wrote in', () => {
  const pasted = [
    { title: 'Panel', speakers: ['Ada', 'Grace'], minutes: 20 },
    { title: 'End', speakers: [], minutes: 5 },
  ];
  expect(withPasted(formOf([]), pasted).map(({ title, speakers, minutes }) => [title, speakers, minutes])).toEqual([
    ['Panel', 'Ada, Grace', '20'],
    ['End', '', '5'],
  ]);
  const behind = withPasted(formOf([opening]), pasted);
  expect(behind.map(({ title }) => title)).toEqual(['Opening', 'Panel', 'End']);
  expect(new Set(behind.map(({ key }) => key)).size).toBe(3);
  const many = Array.from({ length: 60 }, () => ({ title: 'x', speakers: [], minutes: 1 }));
  expect(withPasted(formOf([opening]), many)).toHaveLength(40);
  expect(withPasted(formOf([]), [])).toHaveLength(1);
});
