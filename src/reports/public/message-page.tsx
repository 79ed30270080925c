import { publicPage } from './frame.js';
import type { Reader } from './reader.js';

/** A page that says "no" in words. What is not there and what is nobody's business look the same. */
export function messagePage(status: number, origin: string, path: string, reader: Reader): string {
  const { say, knows } = reader.speaker;
  const what = knows(`message.${status}`) ? String(status) : 'other';
  const head = { title: say(`message.${what}`), description: say(`message.${what}-text`), path, origin, index: false };
  return publicPage(
    head,
    reader,
    <div class="message">
      <h1>{say(`message.${what}`)}</h1>
      <p class="lead">{say(`message.${what}-text`)}</p>
      <p>
        <a class="button" href={reader.to('/agenda')}>
          {say('cafe.back')}
        </a>
      </p>
    </div>,
  );
}
