import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../../client/ui/base.css';
import { render } from 'preact';
import type { ScreenPart } from '../../client/screen/frame.js';
import { ScreenPaper } from '../../client/screen/paper.js';
import { Files } from '../../client/ui/files/shelf.js';
import { startI18n } from '../../client/ui/i18n.js';
import type { Rehearsal } from '../../src/engine/rehearsal.js';
import { sampleFiles } from './sample-files.js';

/** What the room sees. */
export async function show(root: HTMLElement, table: Rehearsal): Promise<void> {
  await startI18n({ nl: () => import('../../client/screen/catalogue.nl.js'), en: () => import('../../client/screen/catalogue.en.js') });
  render(
    <main>
      <Files.Provider value={sampleFiles(table.seenBy('screen'))}>
        <ScreenPaper part={table.seenBy('screen') as unknown as ScreenPart} now={table.at} />
      </Files.Provider>
    </main>,
    root,
  );
}
