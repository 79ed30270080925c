import { useId } from 'preact/hooks';
import { t } from '../../ui/i18n';
import type { MyLog } from './model';

/** Which of my teams is meant, for who is in more than one. */
export function TeamChoice({ teams, value, onChange }: { readonly teams: MyLog['teams']; readonly value: string | null; readonly onChange: (team: string) => void }) {
  const id = useId();
  if (teams.length < 2) return null;
  return (
    <div class="field">
      <label class="field__label" for={id}>{t('log.write.team')}</label>
      <select id={id} class="field__input" value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)}>
        {teams.map((team) => (
          <option key={team.id} value={team.id}>
            {team.name}
          </option>
        ))}
      </select>
    </div>
  );
}
