import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { BadSetting, type Settings } from '../../settings.ts';
import { transportLimits } from '../limits.ts';

type Files = NonNullable<Settings['tls']>;

/** Both as they stand in their files (PEM), known to belong together. */
export type Certificate = { readonly cert: Buffer; readonly key: Buffer };

function attempt<Value>(make: () => Value, sentence: (fault: unknown) => string): Value {
  try {
    return make();
  } catch (fault) {
    throw new BadSetting(sentence(fault), { cause: fault });
  }
}

/** Told apart here, since what OpenSSL says of them helps nobody at two in the morning. */
function check({ cert, key }: Certificate, { certFile, keyFile }: Files): void {
  const first = attempt(
    () => new X509Certificate(cert),
    () => `TLS_CERT: there is no certificate in PEM in ${certFile}.`,
  );
  const owned: KeyObject = attempt(
    () => createPrivateKey(key),
    () => `TLS_KEY: there is no private key in PEM in ${keyFile}, or it has a passphrase.`,
  );
  if (!first.checkPrivateKey(owned))
    throw new BadSetting(`TLS_KEY: the key in ${keyFile} does not belong to the first certificate in ${certFile}.`);
}

/** @throws {BadSetting} with a sentence for the operator where the two are not there or not what they should be */
export function readCertificate(files: Files): Certificate {
  const read = (name: string, path: string) =>
    attempt(
      () => readFileSync(path),
      (fault) => `${name}: the file ${path} cannot be read (${(fault as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    );
  const certificate = { cert: read('TLS_CERT', files.certFile), key: read('TLS_KEY', files.keyFile) };
  check(certificate, files);
  return certificate;
}

/** Names that people can type to reach it; a wildcard is none. */
export function namesOf({ cert }: Certificate): readonly string[] {
  return (new X509Certificate(cert).subjectAltName ?? '')
    .split(', ')
    .filter((name) => name.startsWith('DNS:') && !name.includes('*'))
    .map((name) => name.slice('DNS:'.length));
}

/** What an operator should know before the doors open: the server starts all the same. */
export function warningsOf({ cert }: Certificate, nowMs: number): readonly string[] {
  const { validFrom, validTo, issuer, subject } = new X509Certificate(cert);
  const hasChain = (cert.toString('latin1').match(/-----BEGIN CERTIFICATE-----/gu) ?? []).length > 1;
  return [
    ...(Date.parse(validFrom) > nowMs ? [`The certificate begins on ${validFrom} only: every browser will warn.`] : []),
    ...(Date.parse(validTo) < nowMs ? [`The certificate ended on ${validTo}: every browser will warn.`] : []),
    ...(!hasChain && issuer !== subject
      ? [
          'TLS_CERT holds one certificate and not the chain above it: some phones will warn. Give the full chain (fullchain.pem).',
        ]
      : []),
  ];
}

export type CertificateWatch = {
  /** Reads both files; where they are new and belong together, they are used from the next connection on. */
  look(): Promise<void>;
  stop(): void;
};

/**
 * A certificate of 90 days is renewed while the server runs. The files are looked at every so often rather than watched:
 * they may be links that are turned to others, on disks that tell no changes.
 */
export function watchCertificate(
  files: Files,
  inUse: Certificate,
  apply: (certificate: Certificate) => void,
  onFault: (fault: unknown, what: string) => void,
): CertificateWatch {
  let last = inUse;
  const look = async () => {
    try {
      const [cert, key] = await Promise.all([readFile(files.certFile), readFile(files.keyFile)]);
      if (cert.equals(last.cert) && key.equals(last.key)) return;
      // Between the writing of one file and the other they do not fit: the next look finds both.
      check({ cert, key }, files);
      apply({ cert, key });
      last = { cert, key };
    } catch (fault) {
      onFault(fault, 'the renewed certificate cannot be used; the one before stays');
    }
  };
  const timer = setInterval(() => void look(), transportLimits.certificateLookMs).unref();
  return { look, stop: () => clearInterval(timer) };
}
