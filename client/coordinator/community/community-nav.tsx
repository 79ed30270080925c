import { t } from '../../ui/i18n';
import { communityPath } from '../places';
import { looksAfter } from '../words';

const PAGES = ['', 'leren', 'beelden', 'doorwerking', 'bundel', 'mensen', 'post', 'bewaren', 'wijzigingen'] as const;
const WORDS: Readonly<Record<(typeof PAGES)[number], string>> = {
  '': 'overview', leren: 'review', beelden: 'pictures', doorwerking: 'carry-over', bundel: 'bundle', mensen: 'people', post: 'letters', bewaren: 'keeping', wijzigingen: 'audit',
};

/** The way between the pages of one community, for who looks after it. */
export function CommunityNav({ id, here }: { readonly id: string; readonly here: (typeof PAGES)[number] }) {
  if (!looksAfter(id)) return null;
  return (
    <nav class="tabs no-print" aria-label={t('community.pages.label')}>
      {PAGES.map((page) => (
        <a key={page} href={communityPath(id, page)} aria-current={page === here ? 'page' : undefined}>{t(`community.pages.${WORDS[page]}`)}</a>
      ))}
    </nav>
  );
}
