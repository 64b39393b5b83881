import { expect, test } from 'vitest';
import { readPacket, writePacket } from './packets.ts';

test('JSON packets are read as they were written', () => {
  const packets = [
    { type: 0, nsp: '/', data: { v: 1 } },
    { type: 0, nsp: '/' },
    { type: 1, nsp: '/' },
    { type: 2, nsp: '/', data: ['resync'] },
    { type: 2, nsp: '/', id: 12, data: ['command', { a: [1, 'ü\n'] }] },
    { type: 2, nsp: '/', data: ['command', '/admin,'] },
  ];
  for (const packet of packets) expect(readPacket(writePacket(packet))).toEqual(packet);
});

test('answers to nothing that was asked and other namespaces are not read: each would be handled without end', () => {
  for (const text of ['3[]', '312[{"now":1}]', '0/admin,', '0/admin,{"v":1}', '2/admin,["a"]', '1/admin,'])
    expect(() => readPacket(text), text).toThrow();
});

test('binary, unknown and malformed packets are not read', () => {
  const bad = [
    '',
    '5',
    '51-["a",{"_placeholder":true,"num":0}]',
    '61-["a"]',
    '7',
    '4{"message":"no"}',
    '2',
    '2{}',
    '2[]',
    '2[7]',
  ];
  const reserved = ['2["connect"]', '2["disconnect"]', '2["newListener"]', '2["disconnecting"]'];
  for (const text of [...bad, ...reserved, '2["a"', '2["a"]x', '0[]', '1[]', '3{}', '20x["a"]', '2/admin["a"]'])
    expect(() => readPacket(text), text).toThrow();
});
