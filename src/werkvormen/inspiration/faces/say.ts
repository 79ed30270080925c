import type { FileWords } from '../../../../client/ui/files/file-view';
import type { Translate } from '../../../../client/ui/i18n';
import type { Shown } from '../faces-contract';

/** What is said of the file that is shown. */
export function sayFile({ file, page, source }: Pick<Shown, 'file' | 'page' | 'source'>, t: Translate): FileWords {
  const shows = file?.kind === 'pdf' ? t('inspiration.file.page', { page, of: file.pages }) : source ? t('inspiration.file.picture-of', { source }) : t('inspiration.file.picture');
  return { shows, coming: t('inspiration.file.coming'), gone: t('inspiration.file.gone'), broken: t('inspiration.file.broken') };
}

/** An address as one would type it: without what every address begins with. */
export function sayLink(link: string): string {
  return link.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}
