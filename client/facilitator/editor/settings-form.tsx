import type { Json, JsonObject } from '../../../src/engine/json.js';
import { CheckField, SelectField, TextField } from '../../ui/console-form.js';
import type { SettingSchema } from '../model.js';
import { settingLabel, settingValue } from '../words.js';

interface Props {
  readonly werkvorm: string;
  readonly schema: SettingSchema;
  readonly value: JsonObject;
  readonly onValue: (value: JsonObject) => void;
  /** Path of a nested object, part of the key in the catalogue. */
  readonly within?: string;
}

/** From this length on a text gets a field of several lines. */
const LONG = 200;

/**
 * Fields for the settings of a werkvorm, made from the JSON Schema that the server gives, so that a new werkvorm needs
 * no form of its own. Labels are `settings.<werkvorm>.<key>` in the catalogue.
 */
export function SettingsForm({ werkvorm, schema, value, onValue, within = '' }: Props) {
  const entries = Object.entries(schema.properties ?? {});
  if (entries.length === 0) return null;
  return (
    <>
      {entries.map(([key, raw]) => (
        <Setting
          key={key}
          werkvorm={werkvorm}
          path={within ? `${within}.${key}` : key}
          schema={withoutNull(raw)}
          value={value[key]}
          onValue={(next) => onValue({ ...value, [key]: next })}
        />
      ))}
    </>
  );
}

function Setting(props: { werkvorm: string; path: string; schema: SettingSchema; value: Json | undefined; onValue: (value: Json) => void }) {
  const { werkvorm, path, schema, value, onValue } = props;
  const label = settingLabel(werkvorm, path);
  if (schema.enum) {
    const choices = schema.enum.map((v) => ({ value: v, label: settingValue(werkvorm, path, v) }));
    return <SelectField label={label} value={String(value ?? schema.enum[0] ?? '')} choices={choices} onValue={onValue} />;
  }
  if (schema.type === 'boolean') return <CheckField label={label} checked={value === true} onValue={onValue} />;
  if (schema.type === 'object') {
    return (
      <fieldset class="group">
        <legend>{label}</legend>
        <SettingsForm werkvorm={werkvorm} schema={schema} value={isObject(value) ? value : {}} onValue={onValue} within={path} />
      </fieldset>
    );
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return (
      <TextField
        label={label}
        type="number"
        min={schema.minimum}
        max={schema.maximum}
        value={value === undefined || value === null ? '' : String(value)}
        onValue={(text) => text !== '' && onValue(Number(text))}
      />
    );
  }
  const rows = (schema.maxLength ?? LONG) > LONG ? 3 : undefined;
  return <TextField label={label} rows={rows} limit={schema.maxLength} value={typeof value === 'string' ? value : ''} onValue={onValue} />;
}

function withoutNull(schema: SettingSchema): SettingSchema {
  return schema.anyOf?.find((s) => s.type !== 'null') ?? schema;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
