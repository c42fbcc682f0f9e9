import { stat } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Format, Quality } from '@shared/domain/format'
import { type Platform, platforms } from '@shared/domain/platform'
import { fail, ok, type Result } from '@shared/domain/result'
import type { z } from 'zod'
import { cacheFolder } from './cache-folder'

/** What `assemble` was asked to do; all paths absolute. */
export type AssembleOptions = {
  readonly film: string
  readonly output: string
  readonly format: Format | undefined
  readonly quality: Quality
  /** Where the film is to go; none: it may go anywhere. */
  readonly targets: readonly Platform[]
  readonly progress: 'json' | undefined
  /** null: nothing is kept. */
  readonly cache: string | null
  readonly srt: string | undefined
  readonly report: string | undefined
}

const options = {
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  quality: { type: 'string' },
  for: { type: 'string' },
  progress: { type: 'string' },
  cache: { type: 'string' },
  'no-cache': { type: 'boolean' },
  srt: { type: 'string' },
  report: { type: 'string' },
} as const

const isFolder = (path: string) =>
  stat(path).then(
    stats => stats.isDirectory(),
    () => false,
  )

/** A word of a closed list, or the sentence that names the list. */
function pick<T extends string>(
  schema: z.ZodEnum<{ [K in T]: K }>,
  name: string,
  value: string | undefined,
  faults: string[],
): T | undefined {
  if (value === undefined) return undefined
  const read = schema.safeParse(value)
  if (!read.success) faults.push(`--${name}: must be ${schema.options.join(' or ')}, not "${value}"`)
  return read.data
}

/** Reads the words after `assemble`. @returns what to do, or every fault as a sentence */
export async function readAssembleOptions(args: readonly string[]): Promise<Result<AssembleOptions, string[]>> {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)])
  }
  const { positionals, values } = parsed
  const [film] = positionals
  const faults: string[] = []
  if (film === undefined || positionals.length > 1) faults.push('name one project file')
  if (values.output === undefined) faults.push('-o: name the film to make')
  else if (extname(values.output).toLowerCase() !== '.mp4') faults.push('-o must end with .mp4')
  if (values.progress !== undefined && values.progress !== 'json')
    faults.push(`--progress: must be json, not "${values.progress}"`)
  if (values.cache !== undefined && values['no-cache']) faults.push('--cache and --no-cache exclude each other')
  const format = pick(Format, 'format', values.format, faults)
  const quality = pick(Quality, 'quality', values.quality, faults) ?? 'standard'
  const targets = targetsIn(values.for ?? '', faults)
  const { output, srt, report } = values
  faults.push(...(await faultsOfTargets({ '-o': output, '--srt': srt, '--report': report }, film)))
  if (film === undefined || output === undefined || faults.length > 0) return fail(faults)
  return ok({
    film: resolve(film),
    output: resolve(output),
    format,
    quality,
    targets,
    progress: values.progress === 'json' ? 'json' : undefined,
    cache: values['no-cache'] ? null : resolve(values.cache ?? join(cacheFolder(), 'segments')),
    srt: srt === undefined ? undefined : resolve(srt),
    report: report === undefined ? undefined : resolve(report),
  })
}

/** Platforms by their names, separated by commas, in whatever letters. */
function targetsIn(names: string, faults: string[]): Platform[] {
  const given = names.split(',').filter(name => name.trim() !== '')
  return given.flatMap(name => {
    const found = platforms.find(platform => platform.toLowerCase() === name.trim().toLowerCase())
    if (!found) faults.push(`--for: must be of ${platforms.join(', ')}, not "${name.trim()}"`)
    return found ?? []
  })
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], allowPositionals: true, options })

/** Files to be written need a folder to lie in, names of their own, and must not be the project file. */
async function faultsOfTargets(
  targets: Readonly<Record<string, string | undefined>>,
  film: string | undefined,
): Promise<string[]> {
  const faults: string[] = []
  const taken = new Set(film === undefined ? [] : [resolve(film)])
  for (const [option, target] of Object.entries(targets)) {
    if (target === undefined) continue
    const path = resolve(target)
    if (await isFolder(path)) faults.push(`${option}: ${target} is a folder`)
    else if (!(await isFolder(dirname(path)))) faults.push(`${option}: there is no folder ${dirname(target)}`)
    if (taken.has(path)) faults.push(`${option}: ${target} is named twice`)
    taken.add(path)
  }
  return faults
}
