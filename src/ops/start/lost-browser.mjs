/** What playwright says when the browser is not there any more. */
const GONE = /(?:Target page, context or browser has been closed|Target crashed|Target closed|Browser has been closed|Browser closed)/;

/**
 * The suites that failed because the browser itself ended: its process was gone under the first test that failed, and a story goes on from there. That says nothing
 * about the product, so they may be played once more; a suite in which anything else failed first is not among them.
 * @param {{ testResults: readonly { name: string, assertionResults: readonly { status: string, failureMessages?: readonly string[] }[] }[] }} results as `jest --json` writes them
 * @returns {string[]} their files
 */
export function suitesThatLostTheirBrowser({ testResults }) {
  const lost = (/** @type {{ failureMessages?: readonly string[] }} */ { failureMessages = [] }) => failureMessages.length > 0 && failureMessages.every((message) => GONE.test(message));
  return testResults
    .filter(({ assertionResults }) => {
      const first = assertionResults.find(({ status }) => status === 'failed');
      return first !== undefined && lost(first);
    })
    .map(({ name }) => name);
}
