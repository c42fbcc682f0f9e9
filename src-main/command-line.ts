import { assemble } from './command-line/assemble'
import type { Command, ExitCode } from './command-line/command'
import { frames } from './command-line/frames'
import { plan } from './command-line/plan'
import { probe } from './command-line/probe'

const commands: Readonly<Record<string, Command>> = { assemble, plan, probe, frames }

const help = () =>
  ['usage: beatreel COMMAND ...', ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join('\n')

const isHelp = (word: string | undefined) => word === '--help' || word === '-h'

async function runCommand([name, ...args]: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command && isHelp(args.find(word => word === '--' || isHelp(word)))) {
    console.log(`usage: beatreel ${command.usage}`)
    return 0
  }
  if (command) return command.run(args, { out: console.log, err: console.error, signal })
  const isAskedFor = isHelp(name) || name === 'help'
  if (!isAskedFor && name !== undefined) console.error(`there is no command "${name}"`)
  ;(isAskedFor ? console.log : console.error)(help())
  return isAskedFor ? 0 : 2
}

const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
process.once('SIGTERM', () => interrupted.abort())
runCommand(process.argv.slice(2), interrupted.signal).then(
  exitCode => {
    process.exitCode = exitCode
  },
  (error: unknown) => {
    // What the file system refuses is no bug: Node's own sentence tells what and where.
    console.error(error instanceof Error && 'syscall' in error ? error.message : error)
    process.exitCode = 1
  },
)
