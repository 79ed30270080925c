import type { FileShelf } from '../../client/ui/files/shelf.js';
import type { Json } from '../../src/engine/json.js';

/** Drawn instead of what a script names: files are kept by a server, and here is none. */
export function sampleFiles(seen: Json): FileShelf {
  const made = new Map<string, Promise<Blob>>();
  const pages = new Map(filesIn(seen).map(({ id, kind, pages: count }) => [id, kind === 'pdf' ? count : 0]));
  return {
    async read(id) {
      const blob = made.get(id) ?? draw(pages.get(id) ?? 0);
      made.set(id, blob);
      return { ok: true, blob: await blob };
    },
  };
}

type Named = { readonly id: string; readonly kind: string; readonly pages: number };

function filesIn(seen: Json | undefined): Named[] {
  if (typeof seen !== 'object' || seen === null) return [];
  const { id, kind, pages } = seen as { id?: Json; kind?: Json; pages?: Json };
  if (typeof id === 'string' && typeof kind === 'string' && typeof pages === 'number') return [{ id, kind, pages }];
  return Object.values(seen).flatMap((one: Json | undefined) => filesIn(one));
}

const draw = (pages: number): Promise<Blob> => (pages === 0 ? photo() : Promise.resolve(new Blob([pdf(pages)], { type: 'application/pdf' })));

/** A street in the evening, with one open door. */
function photo(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 800;
  const paper = canvas.getContext('2d');
  if (paper) {
    const sky = paper.createLinearGradient(0, 0, 0, 800);
    sky.addColorStop(0, '#27405c');
    sky.addColorStop(1, '#e0a878');
    const boxes: [string | CanvasGradient, number, number, number, number][] = [[sky, 0, 0, 1200, 800], ['#6b3f32', 80, 220, 460, 480], ['#83513f', 540, 160, 560, 540], ['#2b2f36', 0, 700, 1200, 100], ['#ffd89a', 720, 420, 180, 280], ['#f2c37a', 150, 320, 120, 140], ['#f2c37a', 340, 320, 120, 140], ['#54382e', 900, 420, 30, 280]];
    for (const [fill, ...box] of boxes) {
      paper.fillStyle = fill;
      paper.fillRect(...box);
    }
  }
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('it could not be drawn'))), 'image/jpeg'));
}

/** A document of so many pages, each with windows in another light. */
function pdf(pages: number): string {
  const lights = ['0.96 0.76 0.48', '0.95 0.62 0.40', '0.55 0.70 0.82'];
  const page = (number: number): string => {
    const windows = [0, 1, 2, 3, 4, 5].map((n) => `${n % (number + 1) === 0 ? (lights[number % 3] ?? '') : '0.20 0.24 0.30'} rg ${String(90 + (n % 3) * 240)} ${String(n < 3 ? 250 : 90)} 160 110 re f`);
    return `0.36 0.24 0.21 rg 0 0 842 474 re f ${windows.join(' ')} 1 1 1 rg BT /F 30 Tf 90 410 Td (Het buurthuis, ${['maandag', 'woensdag', 'zaterdag'][number % 3] ?? ''}) Tj ET`;
  };
  const ids = Array.from({ length: pages }, (_, n) => n);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages)} /Kids [${ids.map((n) => `${String(4 + 2 * n)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...ids.flatMap((n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 474] /Contents ${String(5 + 2 * n)} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${String(page(n).length)} >>\nstream\n${page(n)}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const at = text.length;
    text += `${String(n + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${String(places.length + 1)}\n0000000000 65535 f \n${table}trailer << /Size ${String(places.length + 1)} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
}
