import type { Scene } from '../../../../shared/features/stage/events.ts';
import { FloorScene } from './scene-floor.tsx';
import { PulseScene } from './scene-pulse.tsx';
import { QuestionScene } from './scene-question.tsx';
import { QueueScene } from './scene-queue.tsx';
import { RecapScene } from './scene-recap.tsx';
import { ShowScene } from './scene-show.tsx';
import { BreakScene, ThanksScene } from './scene-still.tsx';
import { WelcomeScene } from './scene-welcome.tsx';

export function SceneBody({ scene }: { readonly scene: Scene }) {
  switch (scene) {
    case 'welcome':
      return <WelcomeScene />;
    case 'queue':
      return <QueueScene />;
    case 'floor':
      return <FloorScene />;
    case 'question':
      return <QuestionScene />;
    case 'show':
      return <ShowScene />;
    case 'pulse':
      return <PulseScene />;
    case 'break':
      return <BreakScene />;
    case 'thanks':
      return <ThanksScene />;
    case 'recap':
      return <RecapScene />;
  }
}
