import { Fragment, useState } from 'react';
import type { Recap } from '../../../../../shared/room/records.ts';
import { Button } from '../../../ui/button.tsx';
import { recapUrlOf } from '../../../engine/join-url.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import styles from './ways.module.css';
import { recapTexts } from '#texts/features/recap';

const loadPicture = () => import('./picture/save.ts');

const canShare = typeof navigator !== 'undefined' && 'share' in navigator;

/** Nothing is wrong where somebody thinks better of it. */
const share = (data: ShareData) => void navigator.share(data).catch(() => undefined);

/** Where it has to be of two lines it is the server in one and the room in the other, and no code is torn apart. */
const partsOf = (url: string) => url.split(/(?=\/r\/)/u);

/** How a recap is taken along: its address, a picture of it, paper. */
export function RecapWays({ recap }: { readonly recap: Recap }) {
  const [isDrawn, setDrawn] = useState(true);
  /** Also as long as the device asks where it goes: a second picture would be saved instead. */
  const [isBusy, setBusy] = useState(false);
  const url = recapUrlOf({ code: recap.code, joinUrl: recap.joinUrl, origin: location.origin });
  const picture = async () => {
    setBusy(true);
    try {
      const { givePicture } = await loadPicture();
      await givePicture(recap, url);
      setDrawn(true);
    } catch {
      setDrawn(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.ways}>
      {canShare && url !== undefined ? (
        <Button kind="primary" size="s" onPress={() => share({ title: recap.title, url })}>
          {recapTexts.share}
        </Button>
      ) : null}
      {url === undefined ? null : (
        <span className={styles.link}>
          <span className={styles.address} translate="no">
            {partsOf(url).map((part, at) => (
              <Fragment key={part}>
                {at === 0 ? null : <wbr />}
                {part}
              </Fragment>
            ))}
          </span>
          <CopyButton text={url} what={recapTexts.link} />
        </span>
      )}
      <Button size="s" guarded disabled={isBusy} onPress={() => void picture()}>
        {recapTexts.picture}
      </Button>
      <Button size="s" onPress={() => print()}>
        {recapTexts.print}
      </Button>
      <p role="status" className={styles.told}>
        {isDrawn ? '' : recapTexts.pictureFailed}
      </p>
    </div>
  );
}
