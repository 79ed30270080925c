/** As `jest --json` writes them. */
export interface JestResults {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly status: string; readonly failureMessages?: readonly string[] }[] }[];
}
export function suitesThatLostTheirBrowser(results: JestResults): string[];
