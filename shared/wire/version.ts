/** The wire's version, told in the handshake as `v`. */
export const protocolVersion = 1;

/**
 * What changed on the wire, a line a change, the newest last: `schemas` begins the SHA-256 over the JSON Schemas of all
 * that travels, both ways. A test recomputes it, so that the wire never changes by accident. docs/protocol.md has these
 * lines as its first table, by `npm run docs`.
 */
// oxfmt-ignore
export const changes: readonly { readonly version: number; readonly schemas: string; readonly says: string }[] = [
  { version: 1, schemas: '4ee42151a3a3', says: 'the first: rooms, people, hands, turns, the stage' },
  { version: 1, schemas: 'f2261d1117d6', says: 'added: questions, standing with questions and hands, shows of hands, held words, `read`, exports' },
  { version: 1, schemas: 'e3dda7bf1622', says: 'added: follow-ups, points of order, the draw, closing the queue, agenda, moments, `clock` with `skewMs`, the recap' },
  { version: 1, schemas: 'f539e2e3c26e', says: "added: speaking by phone: `turn.accept` by `phone`, the stage's sound, `signal`, `tab`" },
  { version: 1, schemas: 'f539e2e3c26e', says: 'added: codes of 6 to 8 signs, staff record `server`, header `x-plenum-device`, `err.data` for every refused Origin' },
  { version: 1, schemas: '893ef97d75b7', says: 'added: rooms that end by themselves, rooms in their own time, frames that change nothing but the time' },
  { version: 1, schemas: 'badab776aadc', says: "added: a moment is measured a second later, `hand.back`, `queue.release`, `hands` in `agenda.set`; `lost` in one's own record" },
  { version: 1, schemas: '2df614f10788', says: "added: the room's own `sound.away`; phone and stage open a data channel beside the voice" },
  { version: 1, schemas: 'e559146d0839', says: 'added: held words in hands, names, places, labels: `turn.approve`, `words` in what approves; staff `held`, `heldIn`' },
  { version: 1, schemas: 'be169d3899f3', says: "added: the read `hall`; `joinUrl` is absent without `PUBLIC_URL`; the room's own `room.open` has no `origin`" },
  { version: 1, schemas: '3a6a8814fb6b', says: 'added: `version` in `question.answer`' },
  { version: 1, schemas: 'e16f811b90c2', says: 'nothing: from here on the hash covers what the server says too' },
  { version: 1, schemas: 'a23c4a530bce', says: 'added: `key` in the acks of refusals, with the facts of their sentences' },
  { version: 1, schemas: '194fa035b72b', says: 'added: `preview` in the handshake; `participant` and `device` of a `welcome` are absent for it' },
  { version: 1, schemas: '133d93368508', says: 'added: `room.address`; `label` and the room’s own `link.replace`; staff record `links`, to hosts alone' },
  { version: 1, schemas: 'b36a6423143d', says: 'added: settings `title`, `welcome`; shows prepared, `most`, `mean`; `speaker.tell`, a map of speakers' },
  { version: 1, schemas: '69b24c9064ce', says: 'added: `unread` in `question.reopen`; what everybody sees can be answered in writing after the end' },
  { version: 1, schemas: '6023ded2c985', says: 'added: `old` in replacing a link, and `confirm`; the room’s own `stays` in `link.replace`, and `link.confirm`' },
  { version: 1, schemas: '6023ded2c985', says: 'added: `key` and facts in the `err.data` of handshakes and in the errors of HTTP' },
  { version: 1, schemas: '5cb62d14e878', says: 'added: `showId` in `show.prepare` with all the others, to change a prepared one in its place' },
  { version: 1, schemas: '2fa0a6747a18', says: 'added: setting `theme`; `revealed` and `unanswered` in the recap’s shows' },
  { version: 1, schemas: 'c3b64309bb6f', says: 'added: `version` of a prepared show, in its record and in `show.prepare`, which is refused where it changed since' },
  { version: 1, schemas: '2598a3bea728', says: 'added: `known` in the room’s own `link.revoke`; a new link ends the old one wherever somebody comes by it' },
  { version: 1, schemas: 'bc897adbdb8b', says: 'what is looked for in the read `questions` is counted in graphemes' },
  { version: 1, schemas: 'a57d36071d78', says: 'added: `version` of the agenda, in its record and in `agenda.set`, which is refused where another was written since' },
  { version: 1, schemas: 'd97e09eed840', says: 'added: `version` of the held words, in their record and in `held-words.set`, which is refused where they changed since' },
  { version: 1, schemas: '210112d8a9e7', says: 'added: `hand.topic`, and `wasCalled` of one’s own hand: what it is about may be said after it is up' },
  { version: 1, schemas: '9c720552b53a', says: 'added: `breakAt` and `backAt` of the room: since when it has a break, and the end of it that its host said' },
  { version: 1, schemas: '9c720552b53a', says: 'approving, answering and putting on stage are `stale` for 5 s after an author changed the question' },
  { version: 1, schemas: '9c720552b53a', says: 'approving a hand is `stale` for 5 s after other words took the place of those it had' },
];
