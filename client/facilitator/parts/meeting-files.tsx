import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Desk, fileDesk } from '../../ui/desk/file-desk';
import { Files, fileShelf } from '../../ui/files/shelf';

/** Gives what stands in it the files of a meeting, to see and to change. */
export function MeetingFiles({ meeting, children }: { readonly meeting: string; readonly children: ComponentChildren }) {
  const shelf = useMemo(() => fileShelf(meeting, null), [meeting]);
  const desk = useMemo(() => fileDesk(meeting), [meeting]);
  return (
    <Files.Provider value={shelf}>
      <Desk.Provider value={desk}>{children}</Desk.Provider>
    </Files.Provider>
  );
}
