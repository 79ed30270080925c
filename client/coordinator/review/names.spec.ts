import { describe, expect, it } from '@jest/globals';
import { beginning, themeNamed } from './names';

describe('a theme', () => {
  const themes = [{ id: '1', name: 'Schaamte' }, { id: '2', name: 'Eerste gesprek' }];

  it('is known however it is written', () => {
    expect(themeNamed(themes, ' schaamte ')?.id).toBe('1');
    expect(themeNamed(themes, 'EERSTE  gesprek')?.id).toBe('2');
  });

  it('is new when nobody used it', () => {
    expect(themeNamed(themes, 'Eerste')).toBeUndefined();
    expect(themeNamed(themes, '')).toBeUndefined();
  });
});

describe('how a text begins', () => {
  it('is all of a short one', () => {
    expect(beginning(' Rust\nhelpt ')).toBe('Rust helpt');
  });

  it('ends in dots for a long one', () => {
    const said = beginning('Wie eerst rust brengt, hoort daarna pas wat er speelt, en dat vraagt tijd.');
    expect(said.length).toBeLessThanOrEqual(60);
    expect(said).toMatch(/^Wie eerst rust brengt.*…$/);
  });
});
