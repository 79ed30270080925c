import type { JsonObject } from '../../../engine/json';
import type { Answer } from '../../../../client/ui/answers';
import { Button } from '../../../../client/ui/button';
import { Choice } from '../../../../client/ui/choice';
import { useTextToSend } from '../../../../client/ui/draft';
import { Check, Field } from '../../../../client/ui/field';
import type { Translate } from '../../../../client/ui/i18n';
import { TextArea, textProblem } from '../../../../client/ui/text-area';
import { AUDIENCE_ORDER, entryData, type EntryFields, isComplete, LAYER_ORDER, readEntry } from './entry-fields';

/** As the limit of `landsAt` in `src/engine/learning.ts`. */
const PLACE_LIMIT = 200;

interface EntryFormProps {
  readonly start: EntryFields;
  readonly draftKey: string;
  /** The question of this level; label of the field. */
  readonly prompt: string;
  /** What is shared becomes a card without a name. */
  readonly anonymous: boolean;
  /** Sends the fields. */
  readonly save: (data: JsonObject) => Promise<Answer>;
  /** It is on its way. */
  readonly onSent: () => void;
  /** It came back; the fields hold it again. */
  readonly onRefused?: () => void;
  readonly t: Translate;
}

/** One entry of the learning log: what, who may see it, and for the organisation what comes next and where. */
export function EntryForm({ start, draftKey, prompt, anonymous, save, onSent, onRefused, t }: EntryFormProps) {
  const [draft, write, submit] = useTextToSend(draftKey);
  const fields = readEntry(draft, start);
  const set = (change: Partial<EntryFields>): void => write(JSON.stringify({ ...fields, ...change }));
  const shared = fields.audience !== 'me';
  const wrong = [fields.text, fields.nextStep].some((text) => textProblem(text) !== null) || textProblem(fields.landsAt, PLACE_LIMIT) !== null;

  async function send(): Promise<void> {
    const sent = submit(() => save(entryData(fields)));
    onSent();
    if (!(await sent)) onRefused?.();
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea label={prompt} labelHidden audience={audienceLine(fields, anonymous, t)} value={fields.text} onInput={(text) => set({ text })} />
      {fields.level === 'organisation' && (
        <>
          <TextArea label={t('reflection.next-step')} value={fields.nextStep} onInput={(nextStep) => set({ nextStep })} rows={2} />
          <Field label={t('reflection.lands-at')} hint={t('reflection.lands-at-hint')} value={fields.landsAt} onInput={(landsAt) => set({ landsAt })} maxLength={PLACE_LIMIT} />
          <LayerField value={fields.layer} onChange={(layer) => set({ layer })} t={t} />
        </>
      )}
      <Choice
        legend={t('reflection.audience.legend')}
        options={AUDIENCE_ORDER.map((value) => ({ value, label: t(`reflection.audience.${value}`) }))}
        value={fields.audience}
        onChange={(audience) => set({ audience })}
      />
      {shared && anonymous && <p class="notice notice--other">{t('reflection.no-way-back')}</p>}
      {shared && !anonymous && (
        <Check checked={fields.named} onChange={(named) => set({ named })}>
          {t('reflection.named')}
        </Check>
      )}
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={wrong || !isComplete(fields)}>
          {t(`reflection.save.${fields.audience}`)}
        </Button>
      </div>
    </form>
  );
}

function LayerField({ value, onChange, t }: { readonly value: EntryFields['layer']; readonly onChange: (layer: EntryFields['layer']) => void; readonly t: Translate }) {
  return (
    <label class="field">
      <span class="field__label">{t('reflection.layer.label')}</span>
      <select class="field__input" value={value ?? ''} onChange={(event) => onChange(LAYER_ORDER.find((layer) => layer === event.currentTarget.value) ?? null)}>
        <option value="">{t('reflection.layer.none')}</option>
        {LAYER_ORDER.map((layer) => (
          <option key={layer} value={layer}>
            {t(`reflection.layer.${layer}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function audienceLine({ audience, named }: EntryFields, anonymous: boolean, t: Translate): string {
  if (audience === 'me') return t('reflection.seen-by.me');
  if (anonymous) return t('reflection.seen-by.anonymous');
  return t(`reflection.seen-by.${audience}-${named ? 'named' : 'unnamed'}`);
}
