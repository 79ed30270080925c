import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personalTraces } from '../../src/engine/privacy';
import { around, replaced } from './privacy-text';

const TEXT = 'Wij spraken met mevrouw J. over haar brief, en toen belde ze naar 06-12345678 voor de tweede keer deze week.';

describe('what may point at somebody', () => {
  it('is shown with a few words around it', () => {
    const [name, phone] = personalTraces(TEXT);
    expect(name && around(TEXT, name)).toEqual({ before: 'Wij spraken met ', found: 'mevrouw J.', after: ' over haar brief, en…' });
    expect(phone && around(TEXT, phone)).toMatchObject({ found: '06-12345678' });
  });

  it('can be said in another way, with a capital where a sentence begins', () => {
    const [name] = personalTraces(TEXT);
    expect(name && replaced(TEXT, name, 'iemand')).toContain('Wij spraken met iemand over haar brief');
    expect(replaced('Mevrouw J. belde.', { from: 0, to: 10 }, 'iemand')).toBe('Iemand belde.');
    expect(replaced('Het ging goed. Mevrouw J. belde.', { from: 15, to: 25 }, 'iemand')).toBe('Het ging goed. Iemand belde.');
  });

  it('is gone when every place was said in another way, and everything else stays', () => {
    const part = fc.constantFrom('mevrouw J.', 'a@b.nl', '06-12345678', 'NL91 ABNA 0417 1643 00', '3 april 1985', '1234 AB 56');
    const words = fc.constantFrom('we leerden', 'het was stil', 'de brief', 'samen');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, part), { minLength: 1, maxLength: 4 }), (parts) => {
        let text = parts.map(([word, one]) => `${word} ${one}`).join(' en ');
        for (let traces = personalTraces(text); traces[0]; traces = personalTraces(text)) text = replaced(text, traces[0], 'iets');
        for (const [word] of parts) expect(text.toLowerCase()).toContain(word);
      }),
    );
  });
});
