import type { ComponentChildren } from 'preact';
import { Turns, useTurn } from '../../../../client/ui/turns';
import type { LineFace } from '../faces-contract';
import { lineSheets } from './line-sheets';

/** Lines under who has the floor; more than fits comes sheet by sheet. */
export function Sheets({ lines, render }: { readonly lines: readonly LineFace[]; readonly render: (line: LineFace) => ComponentChildren }) {
  const sheets = lineSheets(lines);
  const place = useTurn(sheets.length);
  return (
    <>
      <ul class="floor__lines">{(sheets[place] ?? []).map(render)}</ul>
      <Turns of={sheets.length} place={place} />
    </>
  );
}
