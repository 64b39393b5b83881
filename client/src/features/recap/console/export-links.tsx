import { useState, type MouseEvent } from 'react';
import { staffHeader } from '../../../engine/staff-secret.ts';
import controls from '../../../ui/form/controls.module.css';
import { saveFile } from '../../../ui/save-file.ts';
import { useGoesBySecret } from '../../../surfaces/entry/staff-gate.tsx';
import { engineTexts } from '#texts/engine';
import styles from '../../../surfaces/console/room-column.module.css';
import { consoleTexts } from '#texts/surfaces/console';

const endings = { json: consoleTexts.exportJson, csv: consoleTexts.exportCsv, tsv: consoleTexts.exportTsv } as const;
type Ending = keyof typeof endings;

/** C2: everything but who asked without a name, as files for the host. */
export function ExportLinks({ code }: { readonly code: string }) {
  const { refused, save } = useSaved(code);
  const bySecret = useGoesBySecret();
  return (
    <section className={controls.group} aria-labelledby="export-heading">
      <h2 id="export-heading" className={controls.heading}>
        {consoleTexts.exportTitle}
      </h2>
      <p className={controls.soft}>{consoleTexts.exportHint}</p>
      <p className={styles.links}>
        {(Object.keys(endings) as Ending[]).map((ending) => (
          <a
            key={ending}
            href={addressOf(code, ending)}
            download
            onClick={bySecret ? (event) => save(event, ending) : undefined}
          >
            {endings[ending]}
          </a>
        ))}
      </p>
      <p className={controls.refused} role="status">
        {refused}
      </p>
    </section>
  );
}

const addressOf = (code: string, ending: Ending) => `/api/rooms/${encodeURIComponent(code)}/export.${ending}`;

/** Where there is no cookie a link of its own would be refused: the page asks with its secret, and saves what comes. */
function useSaved(code: string) {
  const [refused, setRefused] = useState('');
  const load = async (ending: Ending) => {
    try {
      const answer = await fetch(addressOf(code, ending), { headers: staffHeader(code), cache: 'no-store' });
      if (!answer.ok) return setRefused(consoleTexts.exportRefused);
      saveFile(await answer.blob(), `plenum-${code}.${ending}`);
      return setRefused('');
    } catch {
      return setRefused(engineTexts.unreachable);
    }
  };
  return {
    refused,
    save(event: MouseEvent, ending: Ending) {
      event.preventDefault();
      void load(ending);
    },
  };
}
