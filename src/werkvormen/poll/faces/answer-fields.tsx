import './answer.css';
import { useEffect, useId } from 'preact/hooks';
import { Choice } from '../../../../client/ui/choice';
import { Field } from '../../../../client/ui/field';
import type { Translate } from '../../../../client/ui/i18n';
import { Line } from '../../../../client/ui/line';
import { loadPrivacy, tracesIn } from '../../../../client/ui/privacy';
import { PrivacyNotes } from '../../../../client/ui/privacy-notes';
import type { PollAnswer, RoomFace } from '../faces-contract';
import { RankingField } from './ranking-field';
import { endsOf, statementsOf } from './say';

/** The most characters of a word; `WORD_LIMIT` of the settings, which would bring their validator along. */
const WORD_LIMIT = 40;

/** What somebody is filling in; a number as it is typed. */
export type Draft = Omit<PollAnswer, 'value'> & { readonly typed?: string };

interface Props {
  readonly room: RoomFace;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly t: Translate;
}

/** What a poll asks, one field per kind. The same for a phone and for who types for somebody else. */
export function AnswerFields(props: Props) {
  switch (props.room.kind) {
    case 'single':
      return <SingleField {...props} />;
    case 'multiple':
      return <MultipleField {...props} />;
    case 'scale':
      return <ScaleFields {...props} />;
    case 'ranking':
      return <RankingField options={props.room.options} order={props.draft.order ?? []} onOrder={(order) => props.onDraft({ order })} t={props.t} />;
    case 'cloud':
      return <WordFields {...props} />;
    case 'number':
      return <NumberField {...props} />;
    default:
      return props.room.kind satisfies never;
  }
}

function SingleField({ room, draft, onDraft, t }: Props) {
  const options = room.options.map((label, at) => ({ value: String(at), label }));
  const chosen = draft.options?.[0];
  return <Choice legend={t('poll.form.single')} legendHidden options={options} value={chosen === undefined ? null : String(chosen)} onChange={(value) => onDraft({ options: [Number(value)] })} />;
}

function MultipleField({ room, draft, onDraft, t }: Props) {
  const chosen = draft.options ?? [];
  const full = chosen.length >= room.most;
  return (
    <fieldset>
      <legend class="choice__legend">{t('poll.form.multiple', { count: room.most })}</legend>
      <div class="choice">
        {room.options.map((option, at) => {
          const mine = chosen.includes(at);
          return (
            <label key={at} class={`choice__option${mine ? ' choice__option--chosen' : ''}`}>
              <input
                class="choice__dot"
                type="checkbox"
                checked={mine}
                disabled={full && !mine}
                onChange={() => onDraft({ options: mine ? chosen.filter((one) => one !== at) : [...chosen, at].sort((a, b) => a - b) })}
              />
              <span dir="auto">{option}</span>
            </label>
          );
        })}
      </div>
      {full && room.most < room.options.length ? <p class="field__note" role="status">{t('poll.form.full')}</p> : null}
    </fieldset>
  );
}

function ScaleFields({ room, draft, onDraft, t }: Props) {
  const { low, high } = endsOf(room, t);
  const statements = statementsOf(room);
  const places = statements.map((_, at) => draft.places?.[at] ?? null);
  return (
    <div class="poll-scale">
      {statements.map((statement, at) => {
        const place = places[at] ?? null;
        return (
          <div key={at}>
            <Line
              label={statement || t('poll.form.place')}
              from={1}
              to={room.top}
              fromLabel={`1 ${low}`}
              toLabel={`${room.top} ${high}`}
              value={place}
              onValue={(value) => onDraft({ places: places.map((before, n) => (n === at ? value : before)) })}
            />
            {place === null ? null : <p class="poll-scale__said">{t('poll.form.at', { place })}</p>}
          </div>
        );
      })}
    </div>
  );
}

function WordFields({ room, draft, onDraft, t }: Props) {
  useEffect(loadPrivacy, []);
  const words = Array.from({ length: room.words }, (_, at) => draft.words?.[at] ?? '');
  const write = (at: number, word: string) => onDraft({ words: words.map((before, n) => (n === at ? word : before)) });
  return (
    <div class="stack">
      {words.map((word, at) => (
        <div key={at}>
          <Field label={room.words === 1 ? t('poll.form.one-word') : t('poll.form.word', { number: at + 1 })} value={word} maxLength={WORD_LIMIT} autoCapitalize="none" onInput={(text) => write(at, text)} />
          <PrivacyNotes value={word} traces={tracesIn(word)} onReplace={(text) => write(at, text)} />
        </div>
      ))}
    </div>
  );
}

function NumberField({ room, draft, onDraft, t }: Props) {
  const id = useId();
  const typed = draft.typed ?? '';
  const wrong = typed.trim() !== '' && numberIn(typed) === null;
  return (
    <div class="field">
      <label class="field__label" for={id}>{room.unit ? t('poll.form.number-of', { unit: room.unit }) : t('poll.form.number')}</label>
      <input
        id={id}
        class="field__input poll-number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={14}
        value={typed}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => onDraft({ typed: event.currentTarget.value })}
      />
      {wrong ? <p id={`${id}-wrong`} class="field__note field__note--wrong">{t('poll.form.no-number')}</p> : null}
    </div>
  );
}

/** A number as people type it, with a comma or a point; null for something else. */
function numberIn(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  return /^-?\d{1,9}(?:$|\.\d{1,2}$)/.test(plain) ? Number(plain) : null;
}

/** What is sent of a draft; null as long as there is too little in it. */
export function answerIn(room: RoomFace, draft: Draft): PollAnswer | null {
  const { options = [], places = [], order = [], words = [], typed = '' } = draft;
  switch (room.kind) {
    case 'single':
    case 'multiple':
      return options.length > 0 ? { options } : null;
    case 'scale':
      return places.some((place) => place !== null) ? { places: statementsOf(room).map((_, at) => places[at] ?? null) } : null;
    case 'ranking':
      return order.length === room.options.length ? { order } : null;
    case 'cloud': {
      const written = words.map((word) => word.trim()).filter(Boolean);
      const bsn = written.some((word) => tracesIn(word).some(({ kind }) => kind === 'bsn'));
      return written.length > 0 && !bsn ? { words: written } : null;
    }
    case 'number': {
      const value = numberIn(typed);
      return value === null ? null : { value };
    }
    default:
      return room.kind satisfies never;
  }
}

/** An answer to change further. */
export function draftOf({ value, ...rest }: PollAnswer): Draft {
  return value === undefined ? rest : { typed: String(value) };
}
