import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says of itself and on its pages. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string | null;
  /** Whether a screen reader finds a structure. */
  readonly tagged: boolean;
  /** The text of each page. */
  readonly pages: readonly string[];
}

/** Reads a PDF as a viewer does. @throws Error for what is none */
export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 });
  const doc = await loading.promise;
  try {
    const [{ info }, mark] = await Promise.all([doc.getMetadata(), doc.getMarkInfo()]);
    const { Title: title, Language: language } = info as { Title?: string; Language?: string | null };
    const pages: string[] = [];
    for (let number = 1; number <= doc.numPages; number++) {
      const { items } = await (await doc.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ').trim());
    }
    return { title: title ?? '', language: language ?? null, tagged: mark?.['Marked'] === true, pages };
  } finally {
    await loading.destroy();
  }
}
