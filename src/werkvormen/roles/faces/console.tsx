import './console.css';
import { Button } from '../../../../client/ui/button';
import { Cards } from '../../../../client/ui/cards';
import { Select } from '../../../../client/ui/console-form';
import { TextForm } from '../../../../client/ui/console-text-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import { canLook } from '../../../../client/ui/privacy';
import { speaker } from '../../../../client/ui/speaker';
import type { CardFace } from '../../../parts/cards/faces-contract';
import { CourseConsoleFace } from '../../../parts/cards/faces/console';
import { aboutCard } from '../../../parts/cards/faces/words';
import type { RoleFace, RolesConsole } from '../faces-contract';

type Props = ConsoleFaceProps<RolesConsole>;

/** Cards by the name of their role, as they came. */
const byRole = (cards: readonly CardFace[]): readonly CardFace[] => cards.toSorted((a, b) => (a.labels['role'] ?? '').localeCompare(b.labels['role'] ?? ''));

/** The steps of a course; and in the last one, role by role, what the screen shows and what belongs together. */
export default function RolesPanel(props: Props) {
  const { view, send, t } = props;
  const step = view.steps.find((one) => one.name === view.step);
  return (
    <>
      <CourseConsoleFace {...props} name="roles" arrange={byRole} />
      {step?.writers === 'group' && view.roles.length > 0 ? (
        <section class="stack">
          <h2>{t('roles.console.roles')}</h2>
          {view.steps.some((one) => one.writers === 'everyone' && !one.shown) ? <p class="soft">{t('roles.console.hidden')}</p> : null}
          {view.look === null ? null : <Button kind="do" onClick={() => void send('look', { role: null })}>{t('roles.console.all')}</Button>}
          {view.roles.map((role) => (
            <Role key={role.id} {...props} role={role} />
          ))}
        </section>
      ) : null}
    </>
  );
}

/** One role on the console: both sides, and what can be done with it. */
function Role({ view, send, role, t }: Props & { readonly role: RoleFace }) {
  const [name = ''] = role.names;
  const looked = view.look === role.id;
  const side = (ids: readonly string[]) =>
    view.cards
      .filter(({ id }) => ids.includes(id))
      .map((card) => ({ id: card.id, text: card.text, label: aboutCard('roles', card, t), from: speaker(card.by, t) }));
  return (
    <details class="someone" open={looked}>
      <summary>
        <span dir="auto">{role.names.join(' / ')}</span>
        {role.gap ? ` · ${t(`roles.gap.${role.gap}`)}` : ''}
        {looked ? ` · ${t('roles.console.on-screen')}` : ''}
      </summary>
      <div class="stack">
        {looked ? null : <Button small onClick={() => void send('look', { role: name })}>{t('roles.console.show')}</Button>}
        <div class="role-sides">
          <div>
            <p class="soft small">{t('roles.side.own')}</p>
            <Cards cards={side(role.own)} />
          </div>
          <div>
            <p class="soft small">{t('roles.side.expected')}</p>
            <Cards cards={side(role.expected)} />
          </div>
        </div>
        {looked ? <TextForm key={role.id} label={t('roles.console.agree', { role: name })} action={t('roles.console.write')} limit={400} onSend={(text) => send('write', { step: 'agreed', text, labels: { role: name }, checked: canLook() })} /> : null}
        <div class="row">
          <Select
            label={t('roles.console.lay')}
            value=""
            options={[{ value: '', label: t('roles.console.no-other') }, ...view.roles.filter(({ id }) => id !== role.id).map((other) => ({ value: other.names[0] ?? '', label: other.names.join(' / ') }))]}
            onInput={(other) => void (other && send('lay', { role: name, with: other }))}
          />
          {role.laid ? <Button small onClick={() => void send('apart', { role: name })}>{t('roles.console.apart')}</Button> : null}
        </div>
      </div>
    </details>
  );
}
