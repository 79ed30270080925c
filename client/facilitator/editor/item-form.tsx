import { Area } from '../../ui/console-form';
import { account } from '../../ui/desk/account';
import { Check, Field } from '../../ui/field';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import type { ProgrammeItem, WerkvormInfo } from '../model';
import { SettingsForm } from './settings-form';

interface Props {
  readonly item: ProgrammeItem;
  readonly info: WerkvormInfo | undefined;
  readonly onItem: (item: ProgrammeItem) => void;
  /** It has run already, so its question and settings are what they were; the rest follows the programme. */
  readonly begun: boolean;
}

/** The fields of one item of the programme. */
export function ItemForm({ item, info, onItem, begun }: Props) {
  const leaders = [account.value?.name ?? '', item.leads].filter((name, at, all) => name !== '' && all.indexOf(name) === at);
  const most = info?.questions.max ?? 1;
  // What a werkvorm needs has its field from the start.
  const questions = [...item.questions, ...Array.from({ length: Math.max(0, (info?.questions.min ?? 0) - item.questions.length) }, () => '')];
  const setQuestion = (place: number, text: string) => onItem({ ...item, questions: questions.map((q, i) => (i === place ? text : q)) });
  const missing = info !== undefined && item.questions.filter((q) => q.trim()).length < info.questions.min;
  return (
    <div class="item-form">
      {begun ? <p class="notice notice--other">{t('console.editor.begun')}</p> : null}
      <div class="pair">
        <Field label={t('console.editor.title')} value={item.title} maxLength={120} onInput={(title) => onItem({ ...item, title })} />
        <Field
          label={t('console.editor.minutes')}
          type="number"
          value={String(item.minutes)}
          onInput={(minutes) => onItem({ ...item, minutes: Math.min(600, Math.max(0, Math.trunc(Number(minutes)) || 0)) })}
        />
      </div>
      {questions.map((question, place) => (
        <Area
          key={place}
          label={most > 1 ? t('console.editor.question-number', { number: place + 1 }) : t('console.editor.question')}
          maxLength={600}
          value={question}
          onInput={(text) => setQuestion(place, text)}
        />
      ))}
      {missing ? <p class="notice notice--other">{t('console.editor.question-missing')}</p> : null}
      {questions.length < most ? (
        <Button small kind="quiet" onClick={() => onItem({ ...item, questions: [...questions, ''] })}>{t('console.editor.add-question')}</Button>
      ) : null}
      <Area label={t('console.editor.aim')} value={item.aim} maxLength={600} onInput={(aim) => onItem({ ...item, aim })} />
      <Field label={t('prepare.item.leads')} value={item.leads} maxLength={120} suggestions={leaders} onInput={(leads) => onItem({ ...item, leads })} />
      <Area label={t('prepare.item.material')} value={item.material} maxLength={600} onInput={(material) => onItem({ ...item, material })} />
      <Area label={t('prepare.item.planB')} hint={t('prepare.item.planB-hint')} value={item.planB} maxLength={600} onInput={(planB) => onItem({ ...item, planB })} />
      <Check checked={item.capture} onChange={(capture) => onItem({ ...item, capture })}>{t('prepare.item.capture-check')}</Check>
      {info ? <SettingsForm werkvorm={info.name} schema={info.settings} value={item.config} onValue={(config) => onItem({ ...item, config })} /> : null}
    </div>
  );
}
