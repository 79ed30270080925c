import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import { MessagePage } from './message-page';

interface LaterProps<P extends object> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** What the page is of; another one gets a page of its own. */
  readonly of: string;
}

/** A page that is not in the first load, because most phones never go there. */
export function Later<P extends object>({ load, props, of }: LaterProps<P>) {
  const [loaded, set] = useState<{ readonly Page: ComponentType<P> } | null>(null);
  const [failed, fail] = useState(false);
  useEffect(() => {
    load().then(
      (Page) => set({ Page }),
      () => fail(true),
    );
  }, [load]);
  if (loaded) return <loaded.Page key={of} {...props} />;
  if (!failed) return <MessagePage calm title={t('phone.connecting.title')} text={t('phone.connecting.text')} />;
  return (
    <main class="page page--message">
      <h1>{t('phone.half.title')}</h1>
      <p class="lead">{t('phone.half.text')}</p>
      <Button kind="do" onClick={() => location.reload()}>
        {t('phone.version.go')}
      </Button>
    </main>
  );
}
