import { describe, expect, it } from '@jest/globals';
import { find, type Messages, sentence } from './sentences';

const messages: Messages = {
  plain: 'Welkom',
  'check-in': { land: 'Ik ben er', 'word-label': 'Een woord' },
  hello: 'Dag {{name}}, terug naar {{ title }}',
  left_one: 'Nog {{count}} teken',
  left_other: 'Nog {{count}} tekens',
};

describe('sentence', () => {
  it('finds nested keys', () => {
    expect(sentence(messages, 'nl', 'plain')).toBe('Welkom');
    expect(sentence(messages, 'nl', 'check-in.word-label')).toBe('Een woord');
  });

  it('fills in values as they are, without escaping and without reading them again', () => {
    expect(sentence(messages, 'nl', 'hello', { name: '<b>{{title}}</b>', title: '$&' })).toBe('Dag <b>{{title}}</b>, terug naar $&');
  });

  it('leaves a value that is missing visible', () => {
    expect(sentence(messages, 'nl', 'hello', { name: 'Noor' })).toBe('Dag Noor, terug naar {{ title }}');
  });

  it.each([
    [0, 'Nog 0 tekens'],
    [1, 'Nog 1 teken'],
    [2, 'Nog 2 tekens'],
  ])('follows the plural rules for %d', (count, expected) => {
    expect(sentence(messages, 'nl', 'left', { count })).toBe(expected);
  });

  it('says the key when there is no sentence', () => {
    expect(sentence(messages, 'nl', 'check-in')).toBe('check-in');
    expect(sentence(messages, 'nl', 'check-in.land.more')).toBe('check-in.land.more');
    expect(find(messages, 'toString')).toBeNull();
  });
});
