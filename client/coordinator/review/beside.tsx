import type { ComponentChildren } from 'preact';
import { type Sending, useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { useOpening } from '../parts/use-opening';
import type { BesideEntry } from './entry-card';
import type { ReviewEntry } from './model';

interface Beside extends Pick<Sending, 'busy' | 'problem'> {
  /** Sends a change; when it went well the entry is shown as it is now, and the form closes. */
  readonly change: (ask: () => ReturnType<BesideEntry['api']['setThemes']>) => Promise<ReviewEntry | null>;
}

/** Changes something beside an entry. */
export function useBeside(onEntry: BesideEntry['onEntry'], close: () => void): Beside {
  const { busy, problem, send } = useSend();
  const change = async (ask: Parameters<Beside['change']>[0]): Promise<ReviewEntry | null> => {
    const saved = await send(ask);
    if (!saved) return null;
    announce(t('community.saved'));
    close();
    onEntry(saved.value);
    return saved.value;
  };
  return { busy, problem, change };
}

interface OpeningProps {
  readonly word: string;
  /** Of which entry, for who hears the button and not what stands beside it. */
  readonly of: string;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A word in the margin that becomes a form; when the form is done, the word has the focus again. */
export function Opening({ word, of, children }: OpeningProps) {
  const { open, toggle, turn, close } = useOpening();
  return (
    <>
      <button type="button" ref={toggle} class="link no-print" aria-expanded={open} aria-label={`${open ? t('community.close') : word}: ${of}`} onClick={turn}>{open ? t('community.close') : word}</button>
      {open ? <div class="beside-form" role="group" aria-label={word}>{children(close)}</div> : null}
    </>
  );
}
