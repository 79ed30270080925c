import type { JSX } from 'preact';
import { FIELDS, type Field, type Filled, KEY, TRAP } from './form.js';
import type { Cafe } from './public-pages.service.js';
import type { Reader } from './reader.js';

type Props = { readonly cafe: Cafe; readonly form: Filled; readonly byPost: boolean; readonly reader: Reader };

/** How long each text may be; the server says so too. */
const LONGEST: Readonly<Record<Field, number>> = { name: 120, email: 254, organisation: 200, perspective: 120, brings: 1000, wants: 1000 };
const FILLED_BY_BROWSER: Partial<Record<Field, string>> = { name: 'name', email: 'email', organisation: 'organization' };

/** Registering, without account and without script. What is wrong stands beside the field, and above it once more. */
export function CafeForm({ cafe, form, byPost, reader }: Props): JSX.Element {
  const { say } = reader.speaker;
  const full = cafe.room === 'full';
  const wrong = FIELDS.filter((field) => form.problems[field] !== undefined);
  return (
    <section class="card form" id="aanmelden" aria-labelledby="form-title">
      <h2 id="form-title">{say(full ? 'form.title-waiting' : 'form.title')}</h2>
      {(wrong.length > 0 || form.notice !== null) && (
        <div class="notice wrong" role="alert">
          <p class="strong">{form.notice ?? say('error.title')}</p>
          {wrong.length > 0 && (
            <ul>
              {wrong.map((field) => (
                <li>
                  <a href={`#f-${field}`}>{say(`form.${field}`)}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {full && <p>{say('form.waiting')}</p>}
      <p class="who-sees">{say('form.who-sees')}</p>
      <form method="post" action={reader.to(`/kenniscafe/${cafe.meeting.slug ?? ''}/aanmelden#aanmelden`)} novalidate>
        <input type="hidden" name={KEY} value={form.key} />
        <Line field="name" form={form} reader={reader} needed />
        <Line field="email" type="email" form={form} reader={reader} hint={say(byPost ? 'form.email-post' : 'form.email-copy')} />
        <Line field="organisation" form={form} reader={reader} hint={say('form.organisation-hint')} choices={cafe.meeting.organisations} />
        <Line field="perspective" form={form} reader={reader} hint={say('form.perspective-hint')} choices={cafe.perspectives} />
        <Line field="brings" type="text-area" form={form} reader={reader} hint={say('form.brings-hint')} />
        <Line field="wants" type="text-area" form={form} reader={reader} />
        <div class="trap" aria-hidden="true">
          <label for="f-trap">{say('form.trap')}</label>
          <input id="f-trap" name={TRAP} type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <button class="button" type="submit">
          {say(full ? 'form.send-waiting' : 'form.send')}
        </button>
      </form>
    </section>
  );
}

interface LineProps {
  readonly field: Field;
  readonly form: Filled;
  readonly reader: Reader;
  readonly type?: 'text' | 'email' | 'text-area';
  readonly hint?: string;
  readonly needed?: boolean;
  readonly choices?: readonly string[];
}

function Line({ field, form, reader, type = 'text', hint, needed = false, choices = [] }: LineProps): JSX.Element {
  const { say } = reader.speaker;
  const problem = form.problems[field];
  const id = `f-${field}`;
  const described = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`].filter(Boolean).join(' ');
  const first = FIELDS.find((one) => form.problems[one] !== undefined) === field;
  const common = {
    id,
    name: field,
    maxLength: LONGEST[field],
    dir: 'auto' as const,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(needed ? { required: true } : {}),
    ...(problem === undefined ? {} : { 'aria-invalid': true }),
    ...(first ? { autofocus: true } : {}),
  };
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={id}>
        {say(`form.${field}`)}
        {!needed && <span class="aside"> ({say('form.optional')})</span>}
      </label>
      {hint !== undefined && (
        <p class="aside" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="problem" id={`${id}-problem`}>
          {say(problem)}
        </p>
      )}
      {type === 'text-area' ? (
        <textarea {...common} rows={3}>
          {form.values[field]}
        </textarea>
      ) : (
        <input {...common} type={type} value={form.values[field]} autoComplete={FILLED_BY_BROWSER[field] ?? 'off'} {...(choices.length > 0 ? { list: `${id}-choices` } : {})} />
      )}
      {choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option value={choice} />
          ))}
        </datalist>
      )}
    </div>
  );
}
