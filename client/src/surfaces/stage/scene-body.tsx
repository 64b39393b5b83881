import type { Scene } from '../../../../shared/features/stage/events.ts';
import { FloorScene } from '../../features/floor/stage/floor-scene.tsx';
import { PulseScene } from '../../features/reactions/stage/pulse-scene.tsx';
import { QuestionScene } from '../../features/questions/stage/question-scene.tsx';
import { QueueScene } from '../../features/floor/stage/queue-scene.tsx';
import { RecapScene } from '../../features/recap/stage/recap-scene.tsx';
import { ShowScene } from '../../features/shows/stage/show-scene.tsx';
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
