import { useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { Cards } from '../ui/cards';
import { discardDrafts, draftsUnder } from '../ui/draft';
import { t } from '../ui/i18n';
import type { Live } from './live';
import type { RoomPart } from './views';

/**
 * What somebody was still writing when the meeting went on. It was never sent, so only this phone has it:
 * nobody should have to think that their sentence is gone.
 */
export function UnsharedList({ live, room }: { readonly live: Live; readonly room: RoomPart }) {
  const [, look] = useState(0);
  const session = `${live.identity.session}.`;
  const here = room.activity && `${session}${room.activity.run}.`;
  // What is being changed of an entry that is kept has its own form, and the text of now its own page.
  const drafts = draftsUnder(session).filter(({ key }) => !key.includes('.kept.') && !(here && key.startsWith(here)));
  if (drafts.length === 0) return null;
  return (
    <section class="section">
      <h2>{t('phone.unshared.title')}</h2>
      <p class="soft">{t('phone.unshared.text')}</p>
      <Cards
        cards={drafts.map(({ key, text }) => ({
          id: key,
          text,
          actions: (
            <Button
              small
              onClick={() => {
                discardDrafts(key);
                look((n) => n + 1);
              }}
            >
              {t('phone.unshared.discard')}
            </Button>
          ),
        }))}
      />
    </section>
  );
}
