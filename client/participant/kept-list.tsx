import type { Json } from '../../src/engine/json';
import { Button } from '../ui/button';
import { unpacked } from '../ui/entry/entry-fields';
import { KeyLine } from '../ui/entry/key-note';
import { saveFile } from '../ui/file';
import { t } from '../ui/i18n';
import { vault, type Vault } from '../ui/vault';
import { phoneFaces } from './faces';
import type { Live } from './live';
import type { MinePart, RoomPart } from './views';

/** What somebody wrote and keeps, per werkvorm that keeps something; to take along as a file. */
export function KeptList({ live, mine, room }: { readonly live: Live; readonly mine: MinePart; readonly room: RoomPart }) {
  const shown = mine.kept.filter((kept) => phoneFaces.get(kept.werkvorm)?.Kept);
  const locks = vault.value;
  return (
    <div class="stack">
      <p class="soft">{t(shown.length > 0 ? 'phone.kept.text' : 'phone.kept.empty')}</p>
      {shown.map((kept) => {
        const Kept = phoneFaces.get(kept.werkvorm)?.Kept;
        return Kept && <Kept key={kept.run} kept={kept} draftKey={`${live.identity.session}.${kept.run}.kept`} vault={locks} send={(type, data) => live.send(type, data, kept.run)} t={t} />;
      })}
      {locks && JSON.stringify(shown).includes('"locked":"') && <KeyLine vault={locks} t={t} />}
      {shown.length > 0 && <Button onClick={() => download(room, mine, locks)}>{t('phone.kept.download')}</Button>}
    </div>
  );
}

function download(room: RoomPart, mine: MinePart, locks: Vault | null): void {
  const kept = mine.kept.map((one) => opened(one, locks));
  const content = JSON.stringify({ meeting: room.title, savedAt: new Date().toISOString(), person: mine.person, kept }, null, 2);
  saveFile(`${t('phone.kept.file')}.json`, 'application/json', content);
}

/** The same with what is locked opened, as far as this phone can: a file is for reading. */
function opened(json: Json | undefined, locks: Vault | null): Json | undefined {
  if (typeof json !== 'object' || json === null) return json;
  if (isList(json)) return json.map((one) => opened(one, locks) ?? null);
  const texts = 'locked' in json && typeof json.locked === 'string' ? unpacked(locks?.open(json.locked) ?? null) : null;
  return { ...Object.fromEntries(Object.entries(json).map(([name, value]) => [name, opened(value, locks)])), ...texts };
}

function isList(json: Exclude<Json, string | number | boolean | null>): json is readonly Json[] {
  return Array.isArray(json);
}
