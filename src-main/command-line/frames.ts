import { access, constants, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { coverPlaces, drawCover, findCoverCandidates } from '@main/media/cover-candidates'
import { openChecked } from '@main/media/open-checked'
import { probeMedia } from '@main/media/probe'
import { chooseCovers } from '@shared/domain/cover-choice'
import { fail, ok, type Result } from '@shared/domain/result'
import type { Command, ExitCode, Terminal } from './command'
import { findEngineHere } from './engine-here'
import { refusalWords } from './refusal-words'

const usage = `frames FILE -n 12 -o DIR
    Candidate covers as JPEG files, best first, with scores.json beside them.`

const mostFrames = 60
/** Looking at more places than pictures are wanted leaves something to choose from. */
const placesAFrame = 3

type Options = { readonly file: string; readonly count: number; readonly folder: string }

function readOptions(args: readonly string[]): Result<Options, string[]> {
  try {
    const options = { number: { type: 'string', short: 'n' }, output: { type: 'string', short: 'o' } } as const
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [file] = positionals
    const count = Number(values.number ?? 12)
    const { output } = values
    const faults = [
      ...(file === undefined || positionals.length > 1 ? ['name one file'] : []),
      ...(Number.isInteger(count) && count >= 1 && count <= mostFrames
        ? []
        : [`-n: must be a whole number from 1 to ${mostFrames}`]),
      ...(output === undefined ? ['-o: name the folder for the pictures'] : []),
    ]
    if (file === undefined || output === undefined || faults.length > 0) return fail(faults)
    return ok({ file: resolve(file), count, folder: resolve(output) })
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)])
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args)
  if (!options.ok) {
    for (const fault of options.problem) terminal.err(`frames: ${fault}`)
    return 2
  }
  const engine = await findEngineHere()
  if (!engine.ok) {
    terminal.err(engine.problem)
    return 1
  }
  const { file, count, folder } = options.value
  const opened = await openChecked(file)
  const probed = opened.ok ? await probeMedia(engine.value.tools, opened.value) : opened
  if (opened.ok) await opened.value.handle.close()
  if (!opened.ok || !probed.ok || probed.value.facts.kind === 'audio') {
    terminal.err(`frames: ${file}: ${probed.ok ? 'has no picture' : refusalWords[probed.problem]}`)
    return 2
  }
  if (!(await canWriteTo(folder))) {
    terminal.err(`frames: ${folder} cannot be written to`)
    return 1
  }
  const scratch = await mkdtemp(join(tmpdir(), 'beatreel-frames-'))
  const { facts } = probed.value
  const job = { ...engine.value, path: opened.value.identity.path, facts, folder: scratch, signal: terminal.signal }
  try {
    return await writeCovers(job, count, folder, terminal)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Makes the folder where there is none. */
const canWriteTo = (folder: string): Promise<boolean> =>
  mkdir(folder, { recursive: true })
    .then(() => access(folder, constants.W_OK))
    .then(
      () => true,
      () => false,
    )

async function writeCovers(
  job: Parameters<typeof drawCover>[0],
  count: number,
  folder: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const places = coverPlaces(job.facts, Math.min(mostFrames, count * placesAFrame))
  const chosen = chooseCovers(await findCoverCandidates(job, places), count)
  if (terminal.signal.aborted) return 130
  if (chosen.length === 0) {
    terminal.err('frames: no frame could be read')
    return 1
  }
  const scores = []
  for (const [index, score] of chosen.entries()) {
    const name = `cover-${String(index + 1).padStart(2, '0')}.jpg`
    if (await drawCover(job, score.at, join(folder, name))) scores.push({ file: name, ...score })
    if (terminal.signal.aborted) return 130
  }
  await writeFile(join(folder, 'scores.json'), `${JSON.stringify(scores, null, 2)}\n`)
  terminal.out(`${join(folder, 'scores.json')}: ${scores.length} pictures`)
  return 0
}

/** Finds pictures of a film that might become its cover. */
export const frames: Command = { usage, run }
