import { useState } from 'preact/hooks';
import type { FileRef } from '../../../src/engine/file-kinds';
import type { Json, JsonObject } from '../../../src/engine/json';
import { Area, Select } from '../../ui/console-form';
import { FileField } from '../../ui/desk/file-field';
import { Check, Field } from '../../ui/field';
import { t } from '../../ui/i18n';
import type { SettingSchema } from '../model';
import { settingLabel, settingValue } from '../words';

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
/** Stands for `null` in a list to choose from; its words are `<werkvorm>.values.<key>.none`. */
const NONE = 'none';

/**
 * Fields for the settings of a werkvorm, made from the JSON Schema that the server gives, so that a new werkvorm needs
 * no form of its own. Labels are `<werkvorm>.settings.<key>` in the catalogue, values `<werkvorm>.values.<key>.<value>`.
 */
export function SettingsForm({ werkvorm, schema, value, onValue, within = '' }: Props) {
  return (
    <>
      {Object.entries(schema.properties ?? {}).map(([key, raw]) => (
        <Setting
          key={key}
          werkvorm={werkvorm}
          path={within ? `${within}.${key}` : key}
          schema={withoutNull(raw)}
          optional={raw.anyOf?.some((s) => s.type === 'null') ?? false}
          value={value[key]}
          onValue={(next) => onValue({ ...value, [key]: next })}
        />
      ))}
    </>
  );
}

function Setting(props: { werkvorm: string; path: string; schema: SettingSchema; optional: boolean; value: Json | undefined; onValue: (value: Json) => void }) {
  const { werkvorm, path, schema, optional, value, onValue } = props;
  const label = settingLabel(werkvorm, path);
  if (schema.enum) {
    const choices = optional ? [NONE, ...schema.enum] : schema.enum;
    const options = choices.map((v) => ({ value: v, label: settingValue(werkvorm, path, v) }));
    return <Select label={label} value={typeof value === 'string' ? value : (choices[0] ?? NONE)} options={options} onInput={(v) => onValue(v === NONE ? null : v)} />;
  }
  if (schema.type === 'boolean') return <Check checked={value === true} onChange={onValue}>{label}</Check>;
  if (schema.format === 'file') return <FileField label={label} file={isObject(value) ? (value as unknown as FileRef) : null} onFile={onValue} />;
  if (schema.type === 'object') {
    return (
      <fieldset class="group">
        <legend>{label}</legend>
        <SettingsForm werkvorm={werkvorm} schema={schema} value={isObject(value) ? value : {}} onValue={onValue} within={path} />
      </fieldset>
    );
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return <Field label={label} type="number" value={typeof value === 'number' ? String(value) : ''} onInput={(text) => text !== '' && onValue(Number(text))} />;
  }
  if (schema.type === 'array') {
    const lines = Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];
    return <Lines label={label} lines={lines} onLines={onValue} />;
  }
  const text = typeof value === 'string' ? value : '';
  return schema.maxLength !== undefined && schema.maxLength > LONG && schema.format !== 'uri' ? (
    <Area label={label} rows={3} maxLength={schema.maxLength} value={text} onInput={onValue} />
  ) : (
    <Field label={label} maxLength={schema.maxLength} value={text} onInput={onValue} />
  );
}

/** A list of texts, one on each line; an empty line at the end is somebody who is still typing. */
function Lines({ label, lines, onLines }: { readonly label: string; readonly lines: readonly string[]; readonly onLines: (lines: string[]) => void }) {
  const [text, write] = useState(lines.join('\n'));
  const kept = (typed: string) => typed.split('\n').map((line) => line.trim()).filter(Boolean);
  return (
    <Area
      label={label}
      hint={t('console.editor.line-each')}
      rows={Math.max(3, lines.length + 1)}
      value={kept(text).join('\n') === lines.join('\n') ? text : lines.join('\n')}
      onInput={(typed) => {
        write(typed);
        onLines(kept(typed));
      }}
    />
  );
}

function withoutNull(schema: SettingSchema): SettingSchema {
  return schema.anyOf?.find((s) => s.type !== 'null') ?? schema;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
