import { signal } from '@preact/signals';
import { alsoSay, type Catalogues, catalogue, LANGUAGES, type Language, type Messages } from './i18n';
import { ofFolder } from './folder';

/** Modules by path, as `import.meta.glob` gives them: each is a chunk of its own. */
type Chunks<Module> = Readonly<Record<string, () => Promise<Module>>>;

/** Faces of werkvormen that come when they are needed: a phone at the door loads none of the ones it does not see. */
export interface FaceShelf<Face> {
  /** The face when it is here. Who reads this is drawn again when it comes; asking for it fetches it. */
  get(werkvorm: string): Face | null;
  /** Fetches it beforehand, so that bad wifi later does no harm. */
  want(werkvorm: string): void;
  /** Whether there is such a face at all. */
  knows(werkvorm: string): boolean;
}

/** A face that says words of another werkvorm, on which its own is built. */
export interface Speaking {
  readonly speaks?: readonly string[];
}

/** After this long a face that did not come is asked for again, in milliseconds; spread, as a room asks at once. */
const AGAIN = 3000;

/**
 * @param faces the modules of all faces of one kind, by path
 * @param words their texts by language and path; a werkvorm may have several files
 * @param arrived called once for each face that came
 */
export function faceShelf<Face extends Speaking>(faces: Chunks<Face>, words: Readonly<Record<Language, Chunks<Messages>>>, arrived: (face: Face) => void = () => undefined): FaceShelf<Face> {
  const loaders = new Map(Object.entries(faces).map(([path, load]) => [ofFolder(path), load]));
  const here = signal<ReadonlyMap<string, Face>>(new Map());
  const asked = new Set<string>();

  async function fetchFace(werkvorm: string): Promise<void> {
    const load = loaders.get(werkvorm);
    if (!load) return;
    const [face] = await Promise.all([load(), alsoSay(wordsOf(werkvorm, words))]);
    await Promise.all((face.speaks ?? []).map((other) => alsoSay(wordsOf(other, words))));
    here.value = new Map(here.value).set(werkvorm, face);
    arrived(face);
  }

  function want(werkvorm: string): void {
    if (asked.has(werkvorm)) return;
    asked.add(werkvorm);
    fetchFace(werkvorm).catch(() => {
      setTimeout(() => {
        asked.delete(werkvorm);
        want(werkvorm);
      }, AGAIN * (0.5 + Math.random()));
    });
  }

  return {
    want,
    knows: (werkvorm) => loaders.has(werkvorm),
    get(werkvorm) {
      const face = here.value.get(werkvorm) ?? null;
      if (!face) want(werkvorm);
      return face;
    },
  };
}

const sources = new WeakMap<object, Map<string, Catalogues>>();

/** The same source for the same texts, so that asking twice adds them once. */
function wordsOf(werkvorm: string, words: Readonly<Record<Language, Chunks<Messages>>>): Catalogues {
  const known = sources.get(words) ?? new Map<string, Catalogues>();
  sources.set(words, known);
  const before = known.get(werkvorm);
  if (before) return before;
  const load = (language: Language) => async () => {
    const files = Object.entries(words[language]).filter(([path]) => ofFolder(path) === werkvorm);
    const texts = await Promise.all(files.map(async ([path, get]) => [path, await get()] as const));
    return { default: catalogue(...texts.map(([path, messages]) => ({ [path]: messages }))) };
  };
  const made = Object.fromEntries(LANGUAGES.map((language) => [language, load(language)])) as Catalogues;
  known.set(werkvorm, made);
  return made;
}
