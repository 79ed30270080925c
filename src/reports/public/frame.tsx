import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inLanguage, type Reader } from './reader.js';

/** What stands in the head of a public page. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Path of the page itself, also when it was reached in another way. */
  readonly path: string;
  readonly origin: string;
  /** Whether search engines may show it. */
  readonly index: boolean;
}

type Props = { readonly head: Head; readonly reader: Reader; readonly children: ComponentChildren };

/**
 * A complete public page: no script, no inline style, and Preact escapes every text of people. What search engines want
 * to know of a meeting is in the text itself (microdata), since a script of data would be the only script here.
 */
export function publicPage(head: Head, reader: Reader, body: JSX.Element): string {
  const page = (
    <Frame head={head} reader={reader}>
      {body}
    </Frame>
  );
  return `<!doctype html>\n${renderToString(page)}`;
}

function Frame({ head, reader, children }: Props): JSX.Element {
  const { say } = reader.speaker;
  const { title, description, path, origin, index } = head;
  const address = `${origin}${path}`;
  const full = title === say('site') ? title : `${title} · ${say('site')}`;
  return (
    <html lang={reader.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{full}</title>
        <meta name="description" content={description} />
        <meta name="robots" content={index ? 'index, follow' : 'noindex, nofollow'} />
        {index && (
          <>
            <link rel="canonical" href={address} />
            <meta property="og:type" content="website" />
            <meta property="og:site_name" content={say('site')} />
            <meta property="og:title" content={title} />
            <meta property="og:description" content={description} />
            <meta property="og:url" content={address} />
            <meta property="og:locale" content={reader.language === 'nl' ? 'nl_NL' : 'en_GB'} />
          </>
        )}
        <link rel="icon" type="image/svg+xml" href="/agenda/assets/icon.svg" />
        <link rel="stylesheet" href="/agenda/assets/public.css" />
      </head>
      <body>
        <header class="top">
          <a href={reader.to('/agenda')}>{say('site')}</a>
        </header>
        <main>{children}</main>
        <footer>
          <p>{say('foot.about')}</p>
          <p>
            <a href={inLanguage(path, reader.other)} lang={reader.other} hreflang={reader.other}>
              {say('foot.language')}
            </a>
          </p>
        </footer>
      </body>
    </html>
  );
}

/** A text shortened at a word, for who only reads the beginning. */
export function shortened(text: string, limit: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= limit ? plain : `${plain.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`;
}
