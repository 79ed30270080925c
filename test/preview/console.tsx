import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../../client/ui/base.css';
import '../../client/ui/controls.css';
import '../../client/ui/desk/desk.css';
import '../../client/facilitator/console.css';
import '../../client/facilitator/live.css';
import '../../client/facilitator/faces.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { FacilitatorPart } from '../../client/facilitator/live/frame.js';
import { NowColumn } from '../../client/facilitator/live/now-column.js';
import type { Steering } from '../../client/facilitator/live/steering.js';
import type { ScreenPart } from '../../client/screen/frame.js';
import { type FileDesk, Desk } from '../../client/ui/desk/file-desk.js';
import { Files } from '../../client/ui/files/shelf.js';
import { startI18n } from '../../client/ui/i18n.js';
import { UNREACHABLE } from '../../client/ui/desk/rest.js';
import { commandId } from '../../client/ui/random.js';
import type { JsonObject } from '../../src/engine/json.js';
import type { Rehearsal } from '../../src/engine/rehearsal.js';
import { asking } from './asking.js';
import { sampleFiles } from './sample-files.js';

/** Nothing is kept here. */
const NO_DESK: FileDesk = { add: () => Promise.resolve({ ok: false, problem: UNREACHABLE }), remove: () => Promise.resolve({ ok: false, problem: UNREACHABLE }) };

/** The middle of the console; what is done in it happens in the rehearsal. */
export async function show(root: HTMLElement, table: Rehearsal): Promise<void> {
  await startI18n({ nl: () => import('../../client/facilitator/catalogue.nl.js'), en: () => import('../../client/facilitator/catalogue.en.js') });
  const parts = signal<{ readonly part: JsonObject; readonly screen: JsonObject } | null>(null);
  const refused = signal('');
  const look = () => {
    parts.value = { part: table.seenBy('facilitator'), screen: table.seenBy('screen') };
  };
  look();
  const ask = asking(table, { kind: 'facilitator', id: 'facilitator' }, look);
  const steer = {
    send: async (type: string, data: JsonObject = {}, target: { run?: string; as?: string } = {}) => {
      const answer = await ask({ v: 1, id: commandId(), type, data, ...target });
      refused.value = answer.ok ? '' : answer.refused;
      return answer;
    },
  } as unknown as Steering;
  const Middle = () => {
    const now = parts.value;
    if (!now) return null;
    return (
      <div style={{ maxWidth: '46rem', margin: '0 auto' }}>
        <NowColumn part={now.part as unknown as FacilitatorPart} screen={now.screen as unknown as ScreenPart} now={table.at} steer={steer} />
        {refused.value ? <p role="status">{refused.value}</p> : null}
      </div>
    );
  };
  render(
    <Files.Provider value={sampleFiles(table.seenBy('facilitator'))}>
      <Desk.Provider value={NO_DESK}>
        <Middle />
      </Desk.Provider>
    </Files.Provider>,
    root,
  );
}
