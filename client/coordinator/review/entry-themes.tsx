import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSend } from '../../ui/desk/use-send';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import type { Named } from '../model';
import { Form } from '../parts/form';
import { Wrong } from '../parts/wrong';
import { Opening } from './beside';
import type { BesideEntry } from './entry-card';
import { themeNamed } from './names';

/** What an entry is about: tags that can be taken off, and one more that can be put on. */
export function EntryThemes(props: BesideEntry) {
  const { entry, api, onEntry, of } = props;
  const { busy, problem, send } = useSend();
  const list = useRef<HTMLDivElement>(null);
  const takeOff = async (theme: Named) => {
    const saved = await send(() => api.setThemes(entry.id, idsOf(entry.themes.filter((one) => one.id !== theme.id))));
    if (!saved) return;
    onEntry(saved.value);
    announce(t('review.themes.off', { name: theme.name }));
    list.current?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <div class="beside" ref={list}>
      {entry.themes.length > 0 ? (
        <ul class="themes" aria-label={t('review.themes.of', { of })}>
          {entry.themes.map((theme) => (
            <li key={theme.id} class="theme">
              <span dir="auto">{theme.name}</span>
              <button type="button" class="theme-off no-print" disabled={busy} aria-label={t('review.themes.take-off', { name: theme.name, of })} onClick={() => void takeOff(theme)}>×</button>
            </li>
          ))}
        </ul>
      ) : null}
      <Wrong problem={problem} />
      <Opening word={t('review.themes.add')} of={of}>{(close) => <AddTheme {...props} close={close} />}</Opening>
    </div>
  );
}

const idsOf = (themes: readonly Named[]): string[] => themes.map(({ id }) => id);

/** A theme by its name: one of those that are there, or a new one. Stays open for the next. */
function AddTheme({ entry, api, options, onEntry, close }: BesideEntry & { readonly close: () => void }) {
  const [name, setName] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const { busy, problem, send } = useSend();
  // Before it is drawn: who types at once loses no letter.
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), []);
  const free = options.themes.filter((theme) => !entry.themes.some((one) => one.id === theme.id));
  const add = async () => {
    const known = themeNamed(options.themes, name) ?? (await send(() => api.addTheme(name.trim())))?.value;
    const saved = known && (await send(() => api.setThemes(entry.id, [...new Set([...idsOf(entry.themes), known.id])])));
    if (!saved) return;
    onEntry(saved.value);
    announce(t('review.themes.on', { name: known.name }));
    setName('');
  };
  return (
    <div ref={place}>
      <Form action={t('review.themes.put-on')} busy={busy || name.trim() === ''} problem={problem} onSubmit={() => void add()} onCancel={close}>
        <Field label={t('review.themes.name')} hint={t('review.themes.hint')} suggestions={free.map((theme) => theme.name)} maxLength={120} value={name} onInput={setName} />
      </Form>
    </div>
  );
}
