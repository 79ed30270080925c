import { useState } from 'preact/hooks';
import { useSend } from '../../ui/desk/use-send';
import { Check } from '../../ui/field';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';
import { teamApi } from '../api';
import { Form } from '../parts/form';
import { colourOf, Mark } from '../parts/mark';
import { Empty } from '../parts/page';
import { communityPath } from '../places';
import type { TeamPart } from './shared';

/** Which perspectives this team wants at its table. */
export function WantedForm({ team, community, onChanged, close }: TeamPart & { readonly close: () => void }) {
  const [wanted, setWanted] = useState<readonly string[]>(team.wanted.map((one) => one.id));
  const { busy, problem, send } = useSend();
  const save = async () => {
    // In the order of the community, whatever the order of ticking was.
    const ids = community.perspectives.map((one) => one.id).filter((id) => wanted.includes(id));
    if (!(await send(() => teamApi.want(team.id, ids)))) return;
    announce(t('community.saved'));
    close();
    onChanged();
  };
  if (community.perspectives.length === 0) {
    return <Empty>{t('team.wanted.none')} <a href={communityPath(community.id)}>{t('team.to-community')}</a></Empty>;
  }
  return (
    <Form action={t('community.save')} {...{ busy, problem }} onSubmit={() => void save()} onCancel={close}>
      <fieldset>
        <legend class="choice__legend">{t('team.wanted.legend')}</legend>
        <div class="checks">
          {community.perspectives.map((one) => (
            <Check key={one.id} checked={wanted.includes(one.id)} onChange={(on) => setWanted(on ? [...wanted, one.id] : wanted.filter((id) => id !== one.id))}>
              <Mark letter={one.letter} colour={colourOf(community.perspectives, one.name)} /> {one.name}
            </Check>
          ))}
        </div>
      </fieldset>
    </Form>
  );
}
