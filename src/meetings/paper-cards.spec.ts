import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RestServer } from '../../test/support/rest-server.js';
import type { PaperAnswer } from './paper-cards.js';

describe('paper cards', () => {
  let server: RestServer;

  beforeAll(async () => {
    server = await RestServer.start();
    await server.setUp();
  });
  afterAll(() => server.stop());

  const item = (werkvorm: string, config: object = {}) => ({ id: `one-${werkvorm}`, werkvorm, questions: [], minutes: 5, config });
  const ask = (items: readonly object[], more: object = {}) => server.ask('POST', '/api/paper-cards', { items, ...more });

  it('are answered for every item in its order, with its own settings', async () => {
    const { body } = await ask([item('poll', { mode: 'anonymous', options: ['Nu', 'Straks'] }), item('check-in')]);
    const [poll, checkIn] = body as unknown as PaperAnswer[];
    expect(poll).toMatchObject({ item: 'one-poll', author: 'anonymous', blocks: [{ kind: 'ticks', of: ['Nu', 'Straks'] }] });
    expect(checkIn).toEqual({ item: 'one-check-in', author: 'nobody', blocks: [] });
  });

  it('have the perspectives of the meeting where the item names none', async () => {
    const { body } = await ask([item('perspectives')], { perspectives: ['bewoner', 'beleid'] });
    const heads = (body as unknown as PaperAnswer[])[0]?.blocks.flatMap((block) => (block.kind === 'lines' && block.head ? [block.head] : []));
    expect(heads).toEqual(['bewoner', 'beleid']);
  });

  it('are refused for what is no item, and say which', async () => {
    expect((await ask([item('check-in'), item('dansje')])).body).toMatchObject({ refused: 'malformed', field: 'items.1' });
    expect((await ask([item('poll', { kind: 'dansje' })])).body).toMatchObject({ refused: 'malformed', field: 'items.0' });
    expect((await ask([], { other: 1 })).body['refused']).toBe('malformed');
  });
});
