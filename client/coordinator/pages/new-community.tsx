import { useState } from 'preact/hooks';
import { recognise } from '../../ui/desk/account';
import { go } from '../../ui/desk/route';
import { useSend } from '../../ui/desk/use-send';
import { language, t } from '../../ui/i18n';
import { communityApi } from '../api';
import { CommunityFields } from '../community/community-fields';
import type { CommunityFacts } from '../model';
import { Form } from '../parts/form';
import { communityPath } from '../places';

/** Beginning another community; who makes it looks after it. */
export function NewCommunity({ onCancel }: { readonly onCancel: () => void }) {
  const [facts, setFacts] = useState<CommunityFacts>({ name: '', motto: '', language: language.value, zone: 'Europe/Amsterdam' });
  const { busy, problem, send } = useSend();
  const create = async () => {
    const made = await send(() => communityApi.create(facts));
    if (!made) return;
    await recognise();
    go(communityPath(made.value.id));
  };
  return (
    <Form action={t('community.new.make')} {...{ busy, onCancel }} problem={problem?.refused === 'zone-unknown' ? null : problem} onSubmit={() => void create()}>
      <CommunityFields facts={facts} onChange={(part) => setFacts({ ...facts, ...part })} problem={problem} />
    </Form>
  );
}
