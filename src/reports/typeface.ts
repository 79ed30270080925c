import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const file = (name: string): string => resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}`);

/** The typeface of what is drawn or printed by this server, as files on this machine: it is the same everywhere. */
export const TYPEFACE = {
  name: 'Atkinson Hyperlegible Next',
  regular: file('400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
  bold: file('700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
} as const;
