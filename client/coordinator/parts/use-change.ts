import { type Sending, useSend } from '../../ui/desk/use-send';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';

interface After {
  readonly close: () => void;
  readonly onChanged: () => void;
}

interface Changing extends Pick<Sending, 'busy' | 'problem'> {
  readonly change: (ask: Parameters<Sending['send']>[0]) => Promise<void>;
}

/** Sends a change; when it went well says so, closes the form it was made in and has the page read anew. */
export function useChange({ close, onChanged }: After): Changing {
  const { busy, problem, send } = useSend();
  const change = async (ask: Parameters<typeof send>[0]): Promise<void> => {
    if (!(await send(ask))) return;
    announce(t('community.saved'));
    close();
    onChanged();
  };
  return { busy, problem, change };
}
