import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type FfmpegTools, findFfmpeg } from '@main/ffmpeg/binary'
import { openChecked } from '@main/media/open-checked'
import { probeMedia } from '@main/media/probe'
import { cacheFolder } from './cache-folder'
import type { Command, ExitCode, Terminal } from './command'

const usage = `probe FILE...
    One line of JSON a file: {"file", "facts", "warnings"} or {"file", "refusal"}.
    Ends with 0 when all were taken, 1 when one was refused.`

/** The files named, or the sentence that says what is wrong. */
function filesFrom(args: readonly string[]): string[] | string {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
    return positionals.length > 0 ? positionals : 'probe: name at least one file'
  } catch (error) {
    return `probe: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function probeFile(tools: FfmpegTools, file: string): Promise<object> {
  const opened = await openChecked(resolve(file))
  if (!opened.ok) return { file, refusal: opened.problem }
  const probed = await probeMedia(tools, opened.value)
  await opened.value.handle.close()
  return probed.ok ? { file, ...probed.value } : { file, refusal: probed.problem }
}

async function run(args: readonly string[], { out, err, signal }: Terminal): Promise<ExitCode> {
  const files = filesFrom(args)
  if (typeof files === 'string') {
    err(files)
    return 2
  }
  const tools = await findFfmpeg({ launcherFolder: join(cacheFolder(), 'launchers') })
  if (!tools.ok) {
    err(`FFmpeg was not found; looked for ${tools.problem.looked.join(', ')}`)
    return 1
  }
  let exitCode: ExitCode = 0
  for (const file of files) {
    if (signal.aborted) return 130
    const line = await probeFile(tools.value, file)
    if ('refusal' in line) exitCode = 1
    out(JSON.stringify(line))
  }
  return exitCode
}

/** Tells what the engine thinks of files, without a project. */
export const probe: Command = { usage, run }
