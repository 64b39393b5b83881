import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

/* A certificate that signs itself, made without any program: DER as in X.690, fields as in RFC 5280. */

const lengthOf = (bytes: number): Buffer => {
  if (bytes < 0x80) return Buffer.from([bytes]);
  const digits = bytes < 0x100 ? [bytes] : [bytes >> 8, bytes & 0xff];
  return Buffer.from([0x80 | digits.length, ...digits]);
};
const field = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
};
const sequence = (...parts: readonly Buffer[]) => field(0x30, ...parts);
const oid = (hex: string) => field(0x06, Buffer.from(hex, 'hex'));
const time = (at: number) =>
  field(0x17, Buffer.from(`${new Date(at).toISOString().replace(/\D/gu, '').slice(2, 14)}Z`));

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const commonName = (name: string) => sequence(field(0x31, sequence(oid('550403'), field(0x0c, Buffer.from(name)))));
const alternative = (name: string) =>
  isIP(name) === 4 ? field(0x87, Buffer.from(name.split('.').map(Number))) : field(0x82, Buffer.from(name));

const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/gu, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;

const dayMs = 86_400_000;

export type MadeCertificate = { readonly cert: string; readonly key: string };

/** For these names and IPv4 addresses, good from yesterday for `days`; in PEM. `issuer` only claims somebody else. */
export function makeCertificate(
  names: readonly string[],
  { days = 30, issuer = names[0] ?? '' } = {},
): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const now = Date.now();
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  const alternatives = sequence(...names.map(alternative));
  const facts = sequence(
    field(0xa0, field(0x02, Buffer.from([2]))),
    field(0x02, serial),
    ecdsaWithSha256,
    commonName(issuer),
    sequence(time(now - dayMs), time(now + days * dayMs)),
    commonName(names[0] ?? ''),
    publicKey.export({ type: 'spki', format: 'der' }),
    field(0xa3, sequence(sequence(oid('551d11'), field(0x04, alternatives)))),
  );
  const signature = sign('sha256', facts, privateKey);
  return {
    cert: pem(sequence(facts, ecdsaWithSha256, field(0x03, Buffer.from([0]), signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
