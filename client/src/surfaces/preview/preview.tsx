import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { usePart } from '../../ui/loading/later.tsx';
import styles from './screen.module.css';
import { previewTexts } from '#texts/surfaces/preview';

const loadPictures = () => import('./pictures.tsx');
const sorts = ['stage', 'attendee'] as const;

/** The big screen as it is now, or a phone: for staff, who need not turn round. What draws it comes when it is looked at. */
export function Preview() {
  const [of, setOf] = useState<(typeof sorts)[number]>('stage');
  const pictures = usePart(loadPictures);
  return (
    <div className={styles.place} role="group" aria-label={previewTexts.title}>
      <div className={styles.of}>
        {sorts.map((one) => (
          <Button key={one} size="s" pressed={of === one} onPress={() => setOf(one)}>
            {previewTexts.of[one]}
          </Button>
        ))}
      </div>
      {pictures === undefined ? <div className={styles.awaited} aria-busy="true" /> : <pictures.Picture of={of} />}
    </div>
  );
}
