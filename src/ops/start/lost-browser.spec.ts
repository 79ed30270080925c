import { describe, expect, it } from '@jest/globals';
import { suitesThatLostTheirBrowser } from './lost-browser.mjs';

const GONE = 'page.click: Target page, context or browser has been closed';
const suite = (name: string, ...tests: readonly (readonly string[])[]) => ({
  name,
  assertionResults: tests.map((failureMessages) => ({ status: failureMessages.length === 0 ? 'passed' : 'failed', failureMessages })),
});

describe('a suite is played once more', () => {
  it('when its browser was gone, whatever failed after that', () => {
    expect(suitesThatLostTheirBrowser({ testResults: [suite('a', [], [GONE, GONE], ['expect(received).toBe(expected)']), suite('b', [])] })).toEqual(['a']);
  });

  it('not when anything else failed first, or beside it', () => {
    const testResults = [suite('a', [], ['expect(received).toBe(expected)'], [GONE]), suite('b', [GONE, 'page.click: Timeout 10000ms exceeded.'])];
    expect(suitesThatLostTheirBrowser({ testResults })).toEqual([]);
  });

  it('not when it fails without a word, or could not start', () => {
    expect(suitesThatLostTheirBrowser({ testResults: [{ name: 'a', assertionResults: [{ status: 'failed' }] }, { name: 'b', assertionResults: [] }] })).toEqual([]);
  });
});
