import { Button } from '../ui/button';
import { t } from '../ui/i18n';
import { phoneFaces } from './faces';
import type { Live } from './live';
import type { MinePart, RoomPart } from './views';

/** What somebody wrote and keeps, per werkvorm that keeps something; to take along as a file. */
export function KeptList({ live, mine, room }: { readonly live: Live; readonly mine: MinePart; readonly room: RoomPart }) {
  const shown = mine.kept.filter((kept) => phoneFaces.get(kept.werkvorm)?.Kept);
  return (
    <div class="stack">
      <p class="soft">{t(shown.length > 0 ? 'phone.kept.text' : 'phone.kept.empty')}</p>
      {shown.map((kept) => {
        const Kept = phoneFaces.get(kept.werkvorm)?.Kept;
        return Kept && <Kept key={kept.run} kept={kept} draftKey={`${live.identity.session}.${kept.run}.kept`} send={(type, data) => live.send(type, data, kept.run)} t={t} />;
      })}
      {shown.length > 0 && <Button onClick={() => download(room, mine)}>{t('phone.kept.download')}</Button>}
    </div>
  );
}

function download(room: RoomPart, mine: MinePart): void {
  const content = JSON.stringify({ meeting: room.title, savedAt: new Date().toISOString(), person: mine.person, kept: mine.kept }, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = `${t('phone.kept.file')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
