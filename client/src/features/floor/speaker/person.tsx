import { Sign } from '../../../ui/sign.tsx';
import type { SignValue } from '../../../ui/turn-colour.ts';
import { Words } from '../../../ui/words/words.tsx';
import lectern from '../../../ui/lectern.module.css';

type PersonProps = {
  readonly sign: SignValue | undefined;
  readonly translate: 'no' | undefined;
  readonly lines?: 1 | 2;
  readonly children: string;
};

/** Somebody's sign and name, one beside the other, as they are on the big screen. */
export function SpeakerPerson({ sign, translate, lines = 1, children }: PersonProps) {
  return (
    <div className={lectern.person}>
      {sign === undefined ? null : <Sign sign={sign} className={lectern.sign} />}
      <p className={lectern.name}>
        <Words lines={lines} translate={translate}>
          {children}
        </Words>
      </p>
    </div>
  );
}
