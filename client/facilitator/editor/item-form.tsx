import { TextField } from '../../ui/console-form.js';
import { t } from '../../ui/i18n.js';
import type { ProgrammeItem, WerkvormInfo } from '../model.js';
import { SettingsForm } from './settings-form.js';

interface Props {
  readonly item: ProgrammeItem;
  readonly info: WerkvormInfo | undefined;
  readonly onItem: (item: ProgrammeItem) => void;
  /** It has run already, so its question and settings are what they were; the rest follows the programme. */
  readonly begun: boolean;
}

/** The fields of one item of the programme. */
export function ItemForm({ item, info, onItem, begun }: Props) {
  const most = info?.questions.max ?? 1;
  const setQuestion = (place: number, text: string) => onItem({ ...item, questions: item.questions.map((q, i) => (i === place ? text : q)) });
  const missing = info !== undefined && item.questions.filter((q) => q.trim()).length < info.questions.min;
  return (
    <div class="item-form">
      {begun ? <p class="note">{t('editor.begun')}</p> : null}
      <div class="pair">
        <TextField label={t('editor.title')} value={item.title} limit={120} onValue={(title) => onItem({ ...item, title })} />
        <TextField
          label={t('editor.minutes')}
          type="number"
          min={0}
          max={600}
          value={String(item.minutes)}
          onValue={(minutes) => onItem({ ...item, minutes: Math.min(600, Math.max(0, Math.trunc(Number(minutes)) || 0)) })}
        />
      </div>
      {item.questions.map((question, place) => (
        <TextField
          key={place}
          label={most > 1 ? t('editor.question-number', { number: place + 1 }) : t('editor.question')}
          rows={2}
          limit={600}
          value={question}
          onValue={(text) => setQuestion(place, text)}
        />
      ))}
      {missing ? <p class="note">{t('editor.question-missing')}</p> : null}
      {item.questions.length < most ? (
        <button type="button" class="quiet" onClick={() => onItem({ ...item, questions: [...item.questions, ''] })}>
          {t('editor.add-question')}
        </button>
      ) : null}
      <TextField label={t('editor.aim')} value={item.aim} limit={600} onValue={(aim) => onItem({ ...item, aim })} />
      {info ? <SettingsForm werkvorm={info.name} schema={info.settings} value={item.config} onValue={(config) => onItem({ ...item, config })} /> : null}
    </div>
  );
}
