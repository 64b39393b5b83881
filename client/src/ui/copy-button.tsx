import { useEffect, useState } from 'react';
import { useAnnounce } from './notices/announcer.tsx';
import { Button } from './button.tsx';
import { uiTexts } from '#texts/ui';

/** The clipboard interface is missing on plain http, so a hidden text box and the old command stand in. */
function copyByHand(text: string): boolean {
  const box = document.createElement('textarea');
  box.value = text;
  box.readOnly = true;
  box.style.position = 'fixed';
  box.style.opacity = '0';
  document.body.append(box);
  box.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    box.remove();
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

const outcomeShownMs = 3_000;

type CopyButtonProps = {
  readonly text: string;
  /** Names the thing copied, for people who do not see what stands beside the button. */
  readonly what: string;
  readonly onCopied?: (() => void) | undefined;
};

export function CopyButton({ text, what, onCopied }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');
  const announce = useAnnounce();
  useEffect(() => {
    if (outcome === 'idle') return undefined;
    const timer = setTimeout(() => setOutcome('idle'), outcomeShownMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const words = { idle: uiTexts.copy, copied: uiTexts.copied, failed: uiTexts.copyFailed }[outcome];
  return (
    <Button
      size="s"
      label={`${words}: ${what}`}
      onPress={() => {
        void copy(text).then((done) => {
          setOutcome(done ? 'copied' : 'failed');
          announce(done ? uiTexts.copied : uiTexts.copyFailed);
          if (done) onCopied?.();
        });
      }}
    >
      {words}
    </Button>
  );
}
