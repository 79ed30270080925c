import './carry.css';
import { sayMonth } from '../../ui/day';
import { useResource } from '../../ui/desk/resource';
import { t } from '../../ui/i18n';
import { Empty, Part } from '../parts/page';
import { Loaded } from '../parts/wrong';
import { organisationCarryOver } from './api';
import { CarryItem } from './carry-item';
import type { ContactLine } from './model';
import { Tell } from './tell';

/** For the contact of an organisation: what is meant for it, and a way to say what became of it. */
export function ForOrganisation({ id }: { readonly id: string }) {
  const api = organisationCarryOver(id);
  const meant = useResource(api.get, id);
  const told = (items: readonly ContactLine[]) => (line: ContactLine) => meant.set({ items: items.map((one) => (one.id === line.id ? line : one)) });
  return (
    <Part title={t('carry.for-us.title')} hint={t('carry.for-us.hint')}>
      <Loaded of={meant}>
        {({ items }) => (items.length === 0 ? <Empty>{t('carry.for-us.none')}</Empty> : (
          <ul class="lines">
            {items.map((line) => (
              <CarryItem
                key={line.id}
                line={line}
                from={[line.layer && t(`became.layer.${line.layer}`), t('carry.since', { month: sayMonth(line.since) })].filter(Boolean).join(' · ')}
                word={t('carry.for-us.answer')}
                panel={(close) => <Tell line={line} readers={t('carry.for-us.readers')} ask={(wish) => api.tell(line.id, wish)} onTold={told(items)} close={close} />}
              />
            ))}
          </ul>
        ))}
      </Loaded>
    </Part>
  );
}
