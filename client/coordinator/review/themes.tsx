import { useMemo, useState } from 'preact/hooks';
import { AskFirst } from '../../ui/desk/ask-first';
import { Select } from '../../ui/console-form';
import { useResource } from '../../ui/desk/resource';
import { Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import { communityPath } from '../places';
import { Form } from '../parts/form';
import { Adder, Line } from '../parts/line';
import { Empty, Part } from '../parts/page';
import { useChange } from '../parts/use-change';
import { Loaded, Wrong } from '../parts/wrong';
import { choices } from '../words';
import { type ReviewApi, reviewApi } from './api';
import { searchOf } from './filters';
import type { Theme } from './model';

/** The part of the page with the themes, in its address. */
export const THEMES_VIEW = '?view=themes';

/** What shared entries are about: names to change, to bring together, to remove. */
export function Themes({ community }: { readonly community: string }) {
  const api = useMemo(() => reviewApi(community), [community]);
  const review = useResource(() => api.read({}), community);
  return (
    <Part title={t('review.themes.title')} hint={t('review.themes.title-hint')}>
      <Loaded of={review}>
        {({ filters: { themes } }) => (
          <>
            {themes.length === 0 ? <Empty>{t('review.themes.empty')}</Empty> : null}
            <ul class="lines">
              {themes.map((theme) => (
                <Line key={theme.id} name={theme.name} panel={(close) => <EditTheme {...{ api, theme, themes, close }} onChanged={review.reload} />}>
                  <a href={communityPath(community, 'leren') + searchOf({ theme: theme.id })} dir="auto">{theme.name}</a>{' '}
                  <span class="soft">{t('review.themes.entries', { count: theme.entries })}</span>
                </Line>
              ))}
            </ul>
            <Adder word={t('review.themes.new')}>{(close) => <ThemeForm action={t('community.add')} start="" save={(name) => api.addTheme(name)} close={close} onChanged={review.reload} />}</Adder>
          </>
        )}
      </Loaded>
    </Part>
  );
}

interface EditProps {
  readonly api: ReviewApi;
  readonly theme: Theme;
  readonly themes: readonly Theme[];
  readonly close: () => void;
  readonly onChanged: () => void;
}

function EditTheme({ api, theme, themes, close, onChanged }: EditProps) {
  const others = themes.filter((one) => one.id !== theme.id);
  const [into, setInto] = useState(others[0]?.id ?? '');
  const { busy, problem, change } = useChange({ close, onChanged });
  const other = others.find((one) => one.id === into)?.name ?? '';
  return (
    <>
      <ThemeForm action={t('community.save')} start={theme.name} save={(name) => api.renameTheme(theme.id, name)} {...{ close, onChanged }} />
      {others.length > 0 ? (
        <div class="line-more">
          <div class="stack">
            <Select label={t('review.themes.into')} value={into} onInput={setInto} options={choices(others)} />
            <AskFirst action={t('review.themes.merge')} ask={t('review.themes.merge-ask', { name: theme.name, into: other })} busy={busy} onYes={() => void change(() => api.mergeTheme(theme.id, into))} />
          </div>
        </div>
      ) : null}
      <div class="row line-more">
        <AskFirst action={t('community.remove')} ask={t('review.themes.remove-ask', { name: theme.name })} busy={busy} onYes={() => void change(() => api.removeTheme(theme.id))} />
      </div>
      <Wrong problem={problem} />
    </>
  );
}

interface FormProps {
  readonly action: string;
  readonly start: string;
  readonly save: (name: string) => ReturnType<ReviewApi['addTheme']>;
  readonly close: () => void;
  readonly onChanged: () => void;
}

function ThemeForm({ action, start, save, close, onChanged }: FormProps) {
  const [name, setName] = useState(start);
  const { busy, problem, change } = useChange({ close, onChanged });
  return (
    <Form action={action} busy={busy} problem={problem} onSubmit={() => void change(() => save(name.trim()))} onCancel={close}>
      <Field label={t('community.name')} required maxLength={120} value={name} onInput={setName} />
    </Form>
  );
}
