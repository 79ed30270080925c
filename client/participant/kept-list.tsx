import type { Json } from '../../src/engine/json';
import { Button } from '../ui/button';
import { saveFile } from '../ui/file';
import { t } from '../ui/i18n';
import { type Writing, writing } from '../ui/writing';
import { phoneFaces } from './faces';
import type { Live } from './live';
import type { MinePart, RoomPart } from './views';

/** What somebody wrote and keeps, per werkvorm that keeps something; to take along as a file. */
export function KeptList({ live, mine, room }: { readonly live: Live; readonly mine: MinePart; readonly room: RoomPart }) {
  const shown = mine.kept.filter((kept) => phoneFaces.get(kept.werkvorm)?.Kept);
  const ready = writing.value;
  return (
    <div class="stack">
      <p class="soft">{t(shown.length > 0 ? 'phone.kept.text' : 'phone.kept.empty')}</p>
      {shown.map((kept) => {
        const Kept = phoneFaces.get(kept.werkvorm)?.Kept;
        return Kept && <Kept key={kept.run} kept={kept} draftKey={`${live.identity.session}.${kept.run}.kept`} writing={ready} send={(type, data) => live.send(type, data, kept.run)} t={t} />;
      })}
      {ready && JSON.stringify(shown).includes('"locked":"') && <ready.KeyLine vault={ready.vault} t={t} />}
      {shown.length > 0 && <Button onClick={() => download(room, mine, ready)}>{t('phone.kept.download')}</Button>}
    </div>
  );
}

function download(room: RoomPart, mine: MinePart, ready: Writing | null): void {
  const kept = mine.kept.map((one) => opened(one, ready));
  const content = JSON.stringify({ meeting: room.title, savedAt: new Date().toISOString(), person: mine.person, kept }, null, 2);
  saveFile(`${t('phone.kept.file')}.json`, 'application/json', content);
}

/** The same with what is locked opened, as far as this phone can: a file is for reading. */
function opened(json: Json | undefined, ready: Writing | null): Json | undefined {
  if (typeof json !== 'object' || json === null) return json;
  if (isList(json)) return json.map((one) => opened(one, ready) ?? null);
  const texts = 'locked' in json && typeof json.locked === 'string' ? (ready?.openedTexts(json.locked, ready.vault) ?? null) : null;
  return { ...Object.fromEntries(Object.entries(json).map(([name, value]) => [name, opened(value, ready)])), ...texts };
}

function isList(json: Exclude<Json, string | number | boolean | null>): json is readonly Json[] {
  return Array.isArray(json);
}
