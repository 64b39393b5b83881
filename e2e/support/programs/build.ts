import { buildClient } from '../../../scripts/build-client.js';

/** Once, before any test: the pages are those of these very sources. */
export default async function build(): Promise<void> {
  await buildClient();
}
