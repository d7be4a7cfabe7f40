import { parseArgs } from 'node:util';
import type { Command, Options } from './command.js';
import { demo } from './demo.js';
import { Failure } from './failure.js';
import { importFiles } from './import.js';
import { migrate } from './migrate.js';
import { serve } from './serve.js';
import type { Terminal } from './terminal.js';
import { token } from './token.js';
import { verify } from './verify.js';

const commands: Readonly<Record<string, Command>> = { serve, demo, import: importFiles, token, verify, migrate };

const help = `Usage: learning-mentor <command> [options]

${Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

  learning-mentor <command> --help   says more

Data are kept in --data <folder> (LEARNING_MENTOR_DATA, else ./data), or in the PostgreSQL at DATABASE_URL.
Exit codes: 0 done, 1 it could not be done, 2 the command was not understood.

Try it:
  learning-mentor demo --data ./demo
  learning-mentor serve --data ./demo`;

/** Runs one command. Whatever goes wrong is told in words; only a fault of ours shows where it happened. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || ['--help', '-h', 'help'].includes(name)) {
    const about = name === 'help' ? commands[rest[0] ?? ''] : undefined;
    terminal.out(about?.help ?? help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return refuse(terminal, new Failure(`There is no command '${name}'. There are ${Object.keys(commands).join(', ')}; learning-mentor --help says more.`, 2));
  try {
    const options = optionsOf(name, command, rest);
    if (options['help'] === true) {
      terminal.out(command.help);
      return 0;
    }
    return (await command.run(options, terminal)) ?? 0;
  } catch (error) {
    if (error instanceof Failure) return refuse(terminal, error);
    throw error;
  }
}

function refuse({ say }: Terminal, { message, exitCode }: Failure): number {
  say(message);
  return exitCode;
}

function optionsOf(name: string, { options }: Command, args: readonly string[]): Options {
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: false }).values as Options;
  } catch (error) {
    const [first] = (error as Error).message.split(/\. (?:To specify|If you)/);
    throw new Failure(`${first!.replace(/\.$/, '')}. See learning-mentor ${name} --help.`, 2);
  }
}
