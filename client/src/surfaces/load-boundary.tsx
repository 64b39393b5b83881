import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { PlainPage } from './plain-page.tsx';
import { sharedTexts } from '#texts/surfaces';

type Props = { readonly children: ReactNode };
type State = { readonly failed: string };

/** As the three engines and the build's own loader say that a file did not arrive. */
const notArrived = /module|preload/u;

/** A chunk that did not arrive, or a page that broke: it says what it was. React has no other form for this than a class. */
export class LoadBoundary extends Component<Props, State> {
  override readonly state: State = { failed: '' };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: String(error) };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === '') return this.props.children;
    return (
      <PlainPage title={sharedTexts.chunkFailedTitle}>
        <p>{notArrived.test(failed) ? sharedTexts.chunkFailedHelp : failed}</p>
        <Button kind="primary" onPress={() => location.reload()}>
          {sharedTexts.reload}
        </Button>
      </PlainPage>
    );
  }
}
