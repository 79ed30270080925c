import { publicPage } from './frame.js';
import type { Reader } from './reader.js';

/** What a page that says "no" is about. */
export interface Message {
  /** Name of its texts, often the status; the words of `other` when there are none for it. */
  readonly name: string;
  /** Path of the page itself. */
  readonly path: string;
  /** Where somebody goes from here, and the name of the words on that button. */
  readonly back: string;
  readonly backName: 'to-agenda' | 'to-desk';
}

/** A page that says "no" in words. What is not there and what is nobody's business look the same. */
export function messagePage({ name, path, back, backName }: Message, origin: string, reader: Reader): string {
  const { say, knows } = reader.speaker;
  const what = knows(`message.${name}`) ? name : 'other';
  const head = { title: say(`message.${what}`), description: say(`message.${what}-text`), path, origin, index: false };
  return publicPage(
    head,
    reader,
    <div class="message">
      <h1>{say(`message.${what}`)}</h1>
      <p class="lead">{say(`message.${what}-text`)}</p>
      <p>
        <a class="button" href={back}>
          {say(`message.${backName}`)}
        </a>
      </p>
    </div>,
  );
}
