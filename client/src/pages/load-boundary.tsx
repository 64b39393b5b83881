import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { PlainPage } from './plain-page.tsx';
import { sharedTexts } from './texts.ts';

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

/** A chunk that did not arrive, or a page that broke. React has no other form for this than a class. */
export class LoadBoundary extends Component<Props, State> {
  override readonly state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <PlainPage title={sharedTexts.chunkFailedTitle}>
        <p>{sharedTexts.chunkFailedHelp}</p>
        <Button kind="primary" onPress={() => location.reload()}>
          {sharedTexts.reload}
        </Button>
      </PlainPage>
    );
  }
}
