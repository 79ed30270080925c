import type { ComponentChildren } from 'preact';
import type { Audience, Level } from '../../../src/engine/learning';
import type { Told } from '../answers';
import { Button } from '../button';
import { Choice } from '../choice';
import { useTextToSend } from '../draft';
import { Check, Field } from '../field';
import type { Translate } from '../i18n';
import { TextArea } from '../text-area';
import type { Vault } from '../vault/vault';
import { audiencesIn, type Circle, MEETING, sayAudience, sayFollow, sayReaders, saySave } from './circle';
import { DepthFields, OneOf } from './depth-fields';
import { emptyEntry, type EntryData, entryData, type EntryFields, isComplete, isTooLongToLock, isWrong, LAYER_ORDER, PLACE_LIMIT, readEntry } from './entry-fields';
import { KeyNote } from './key-note';

interface EntryFormProps {
  readonly level: Level;
  /** What it says already, when it is not a new one. */
  readonly start?: EntryFields;
  readonly draftKey: string;
  /** The question that is answered; label of the field. */
  readonly prompt: string;
  /** Who are meant by `team`. */
  readonly circle?: Circle;
  /** What is shared becomes a card without a name. */
  readonly anonymous?: boolean;
  /** Why it can only be for its author; there is no choice then. */
  readonly onlyMe?: string | null;
  /** By what others may still recognise its author when it is shared without a name. */
  readonly recognised?: string | null;
  /** How long it is kept, for whom it is now; where the page does not say so. */
  readonly kept?: (audience: Audience) => string;
  /** What becomes of it is followed now. */
  readonly followed?: boolean;
  /** What locks a text that only its author may read. */
  readonly vault: Vault;
  /** What to choose a team with, when somebody is in more than one. */
  readonly teamChoice?: ComponentChildren;
  /** Sends what goes with a command; `fields` is what it was made of. */
  readonly save: (data: EntryData, fields: EntryFields) => Promise<Told>;
  /** It is on its way. */
  readonly onSent: () => void;
  /** It came back; the fields hold it again. */
  readonly onRefused?: () => void;
  readonly t: Translate;
}

/** One entry of the learning log: what, who may see it, and for the organisation what comes next and where. All else may stay empty. */
export function EntryForm({ level, start, draftKey, prompt, circle = MEETING, anonymous = false, onlyMe = null, recognised = null, kept, followed = false, vault, teamChoice, save, onSent, onRefused, t }: EntryFormProps) {
  const [draft, write, submit] = useTextToSend(draftKey);
  const fields = readEntry(draft, start ?? emptyEntry(level));
  const set = (change: Partial<EntryFields>): void => write(JSON.stringify({ ...fields, ...change }));
  const shared = fields.audience !== 'me';
  const organisation = fields.level === 'organisation';
  const tooLong = isTooLongToLock(fields);

  async function send(): Promise<void> {
    if (!shared) vault.tell();
    const sent = submit(() => save(entryData(fields, vault), fields));
    onSent();
    if (!(await sent)) onRefused?.();
  }

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {kept && <p class="soft">{kept(fields.audience)}</p>}
      <TextArea label={prompt} labelHidden audience={shared && anonymous ? t('entry.readers.anonymous') : sayReaders(fields, circle, t)} value={fields.text} onInput={(text) => set({ text })} />
      {organisation && (
        <>
          <TextArea label={t('entry.next-step')} value={fields.nextStep} onInput={(nextStep) => set({ nextStep })} rows={2} />
          <Field label={t('entry.lands-at')} hint={t('entry.lands-at-hint')} value={fields.landsAt} onInput={(landsAt) => set({ landsAt })} maxLength={PLACE_LIMIT} />
          <OneOf label={t('entry.layer.label')} name="layer" options={LAYER_ORDER} value={fields.layer} onChange={(layer) => set({ layer })} t={t} />
        </>
      )}
      <DepthFields fields={fields} set={set} t={t} />
      {onlyMe === null ? (
        <Choice
          legend={t('entry.audience.legend')}
          options={audiencesIn(circle).map((value) => ({ value, label: sayAudience(value, circle, t) }))}
          value={fields.audience}
          onChange={(audience) => set({ audience })}
        />
      ) : (
        <p class="soft">{onlyMe}</p>
      )}
      {shared && teamChoice}
      {shared && anonymous && <p class="notice notice--other">{t('entry.no-way-back')}</p>}
      {shared && !anonymous && (
        <Check checked={fields.named} onChange={(named) => set({ named })}>
          {t('entry.named')}
        </Check>
      )}
      {shared && !fields.named && recognised !== null && <p class="notice notice--other">{recognised}</p>}
      {shared && !anonymous && organisation && (
        <Check checked={fields.follow} onChange={(follow) => set({ follow })}>
          {sayFollow(circle, t)}
        </Check>
      )}
      {followed && !(shared && fields.follow) && <p class="notice notice--other">{t('entry.follow-ends')}</p>}
      {!shared && fields.text.trim() !== '' && <KeyNote vault={vault} t={t} />}
      {tooLong && <p class="field__note field__note--wrong">{t('entry.too-long-to-lock')}</p>}
      <div class="thumb">
        <Button kind="do" type="submit" wide disabled={isWrong(fields) || tooLong || !isComplete(fields)}>
          {saySave(fields.audience, circle, t)}
        </Button>
      </div>
    </form>
  );
}
