import { useState } from 'preact/hooks';
import type { Form, Turn } from '../../../src/engine/learning';
import { Field } from '../field';
import type { Translate } from '../i18n';
import { TextArea } from '../text-area';
import { type EntryTexts, FORM_ORDER, hasDepth, LINK_LIMIT, TURN_ORDER, wholeLink } from './entry-fields';

interface DepthFieldsProps {
  readonly fields: EntryTexts;
  readonly set: (change: Partial<EntryTexts>) => void;
  readonly t: Translate;
}

/** More about it, for who wants that: folded away, never asked for. */
export function DepthFields({ fields, set, t }: DepthFieldsProps) {
  const [open] = useState(() => hasDepth(fields));
  return (
    <details class="depth" open={open}>
      <summary>{t('entry.depth.more')}</summary>
      <div class="stack">
        <p class="soft">{t('entry.depth.free')}</p>
        <TextArea label={t('entry.depth.touched')} value={fields.touched} onInput={(touched) => set({ touched })} rows={2} />
        <TextArea label={t('entry.depth.from')} value={fields.viewFrom} onInput={(viewFrom) => set({ viewFrom })} rows={2} />
        <TextArea label={t('entry.depth.to')} value={fields.viewTo} onInput={(viewTo) => set({ viewTo })} rows={2} />
        <OneOf<Form> label={t('entry.depth.form')} name="form" options={FORM_ORDER} value={fields.form} onChange={(form) => set({ form })} t={t} />
        <OneOf<Turn> label={t('entry.depth.turn')} name="turn" options={TURN_ORDER} value={fields.turn} onChange={(turn) => set({ turn })} t={t} />
        <Field
          label={t('entry.depth.link')}
          hint={t('entry.depth.link-hint')}
          type="url"
          value={fields.link}
          onInput={(link) => set({ link })}
          maxLength={LINK_LIMIT}
          autoCapitalize="none"
          wrong={wholeLink(fields.link) === null ? t('entry.depth.link-wrong') : null}
        />
      </div>
    </details>
  );
}

interface OneOfProps<T extends string> {
  readonly label: string;
  /** Under which name the choices are in the catalogue. */
  readonly name: 'form' | 'turn' | 'layer';
  readonly options: readonly T[];
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly t: Translate;
}

/** A list to choose from, or nothing of it. */
export function OneOf<T extends string>({ label, name, options, value, onChange, t }: OneOfProps<T>) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <select class="field__input" value={value ?? ''} onChange={(event) => onChange(options.find((option) => option === event.currentTarget.value) ?? null)}>
        <option value="">{t(`entry.${name}.none`)}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {t(`entry.${name}.${option}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
