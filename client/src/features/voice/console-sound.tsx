import { useRoom } from '../../in-room/room-context.tsx';
import controls from '../../ui/controls.module.css';
import { voiceOf } from './records.ts';
import { voiceTexts } from './texts-console.ts';

/** What the sound is for, and how it is switched on: at the stage, by whoever stands there. */
export function ConsoleSound({ isHost }: { readonly isHost: boolean }) {
  const on = useRoom((state) => voiceOf(state.view['voice']).sound);
  return (
    <section className={controls.group} aria-labelledby="sound-heading">
      <h2 id="sound-heading" className={controls.heading}>
        {voiceTexts.soundTitle}
      </h2>
      <p className={controls.soft}>{on ? voiceTexts.soundOn : voiceTexts.soundOff}</p>
      {on ? null : <p className={controls.soft}>{isHost ? voiceTexts.linkOfHost : voiceTexts.linkOfOthers}</p>}
    </section>
  );
}
