import { grants } from '../../ui/desk/account';
import { AskFirst } from '../../ui/desk/ask-first';
import { t } from '../../ui/i18n';
import { placesApi } from '../api';
import type { Template } from '../model';
import { Wrong } from '../parts/wrong';
import { useSend } from '../use-send';

interface Props {
  readonly community: string;
  readonly templates: readonly Template[];
  readonly onChange: () => void;
}

/** Tidying up what a community kept as its own; only for who looks after it. */
export function OwnTemplates({ community, templates, onChange }: Props) {
  const { busy, problem, send } = useSend();
  const coordinates = grants.value.some((grant) => grant.role === 'coordinator' && grant.kind === 'community' && grant.place === community);
  if (!coordinates || templates.length === 0) return null;
  const remove = async (id: string) => {
    if (await send(() => placesApi.removeTemplate(community, id))) onChange();
  };
  return (
    <details class="more">
      <summary>{t('prepare.template.tidy')}</summary>
      <Wrong problem={problem} />
      <ul class="lines">
        {templates.map((template) => (
          <li key={template.id} class="line">
            <p dir="auto">{template.name}</p>
            <AskFirst
              quiet
              action={t('console.meetings.delete')}
              label={t('console.meetings.delete-named', { title: template.name })}
              ask={t('prepare.template.remove-sure')}
              busy={busy}
              onYes={() => template.id && void remove(template.id)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
