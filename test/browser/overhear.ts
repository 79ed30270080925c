import type { Page } from 'playwright-core';

/** Writes down everything that goes between a page and the server, both ways: requests, answers and frames. */
export function overhear(page: Page, heard: string[]): void {
  const note = (what: string | Buffer | null): void => void (what === null || heard.push(what.toString('utf8')));
  page.on('request', (request) => {
    note(`${request.method()} ${request.url()}`);
    note(request.postData());
  });
  page.on('response', (response) => {
    response.text().then(note, () => undefined);
  });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => note(payload));
    socket.on('framereceived', ({ payload }) => note(payload));
  });
}
