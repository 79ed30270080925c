import { encode } from 'uqr';
import { useMemo } from 'preact/hooks';

/** A QR code as one SVG path; always dark on light, also on a dark page, because scanners expect that. */
export function Qr({ text, label }: { text: string; label: string }) {
  const code = useMemo(() => encode(text, { ecc: 'M', border: 3 }), [text]);
  const path = code.data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={code.size} height={code.size} fill="#ffffff" />
      <path d={path} fill="#1c2430" />
    </svg>
  );
}

/** A code in two groups of three, easier to read aloud and to type over: `ABC DEF`. */
export function spacedCode(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
