import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads what a tool was asked on the command line. An option that is none, and `--help`, end it with the options that there are.
 * @param command how the tool is started, e.g. `npm run bench --`
 * @param more where it is explained
 */
export function readCommandLine<T extends Options>(command: string, more: string, options: T): ReturnType<typeof parseArgs<{ options: T }>>['values'] {
  const usage = `${command} ${Object.entries(options).map(([name, { type }]) => (type === 'boolean' ? `[--${name}]` : `[--${name} …]`)).join(' ')}\nWhat they mean: ${more}\n`;
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}
