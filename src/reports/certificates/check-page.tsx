import type { JSX } from 'preact';
import { LABEL_LIMIT } from '../../engine/text.js';
import { publicPage } from '../public/frame.js';
import type { Reader } from '../public/reader.js';
import { sayKind } from '../public/words.js';
import { certificateWords, factsOf } from './certificate.js';
import { CHECK_PATH } from './certificates.service.js';
import type { Proven } from './check.service.js';

/** What was typed, and what is said of it. */
export interface CheckView {
  readonly name: string;
  readonly code: string;
  /** `wait`: in how many minutes one may try again; null before anything was asked. */
  readonly said: { readonly yes: Proven } | { readonly wait: number } | 'no' | null;
}

/** The page where anybody sees whether a certificate of attendance is right. No account, no script. */
export function checkPage({ name, code, said }: CheckView, origin: string, reader: Reader): string {
  const { say } = certificateWords[reader.language];
  const head = { title: say('page.title'), description: say('page.intro'), path: CHECK_PATH, origin, index: false };
  return publicPage(
    head,
    reader,
    <div class="message">
      <h1>{say('page.title')}</h1>
      <p class="lead">{say('page.intro')}</p>
      {said !== null && <Said said={said} reader={reader} />}
      <form class="card form" method="post" action={reader.to(CHECK_PATH)}>
        <div class="field">
          <label for="f-name">{say('page.name')}</label>
          <input id="f-name" name="naam" type="text" dir="auto" required maxLength={LABEL_LIMIT} autoComplete="off" value={name} />
        </div>
        <div class="field">
          <label for="f-code">{say('page.code')}</label>
          <p class="aside" id="f-code-hint">
            {say('page.code-hint')}
          </p>
          <input id="f-code" name="code" type="text" required maxLength={80} autoComplete="off" autoCapitalize="characters" spellcheck={false} aria-describedby="f-code-hint" value={code} />
        </div>
        <button class="button" type="submit">
          {say('page.go')}
        </button>
        <p class="aside">{say('page.keeps')}</p>
      </form>
    </div>,
  );
}

function Said({ said, reader }: { readonly said: NonNullable<CheckView['said']>; readonly reader: Reader }): JSX.Element {
  const { say } = certificateWords[reader.language];
  if (said === 'no' || 'wait' in said) {
    return (
      <div class="notice" role="alert">
        <h2>{said === 'no' ? say('page.no') : say('page.wait', { count: said.wait })}</h2>
        {said === 'no' && <p>{say('page.no-text')}</p>}
      </div>
    );
  }
  const { occasion, minutes } = said.yes;
  const facts = [{ name: sayKind(occasion.meeting, reader), value: occasion.meeting.title }, ...factsOf({ ...occasion, language: reader.language }, minutes)];
  return (
    <div class="card done" role="status">
      <h2>{say('page.yes')}</h2>
      <p>{say('page.yes-text')}</p>
      <dl>
        {facts.map((fact) => (
          <div class="fact" key={fact.name}>
            <dt>{fact.name}</dt>
            <dd dir="auto">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
