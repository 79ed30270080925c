import { TellForm } from '../../ui/carry/tell-form';
import type { Answer } from '../../ui/desk/rest';
import { useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { Wrong } from '../parts/wrong';
import type { TellWish } from './api';
import type { ContactLine } from './model';

interface TellProps<Of extends ContactLine> {
  readonly line: Of;
  readonly readers: string;
  readonly ask: (wish: TellWish) => Promise<Answer<Of>>;
  readonly onTold: (line: Of) => void;
  readonly close: () => void;
}

/** Tells what became of a next step, from a desk. */
export function Tell<Of extends ContactLine>({ line, readers, ask, onTold, close }: TellProps<Of>) {
  const { problem, send } = useSend();
  return (
    <>
      <TellForm
        state={line.state}
        save={t('became.save')}
        readers={readers}
        withEvidence
        onTell={async (told, evidence) => {
          const saved = await send(() => ask({ ...told, evidence, version: line.version }));
          if (!saved) return false;
          announce(t('community.saved'));
          close();
          onTold(saved.value);
          return true;
        }}
        onCancel={close}
        t={t}
      />
      <Wrong problem={problem} />
    </>
  );
}
