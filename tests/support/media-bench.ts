import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { Workbench } from '@main/media/workbench'
import type { MediaId } from '@shared/domain/ids'
import { ffmpegTools, makeFolder } from './ffmpeg-tools'

/** A library and what makes things from its media, in a folder of its own that the test's files go to as well. */
export type TestBench = {
  readonly tools: FfmpegTools
  readonly bench: Workbench
  readonly folder: string
  readonly encode: (...args: string[]) => void
  readonly pathOf: (name: string) => string
  readonly idOf: (name: string) => Promise<MediaId>
  /** A bench as after another start, with an FFmpeg that only fails. */
  readonly withoutFfmpeg: () => Promise<Workbench>
  /** Names of all that lies in the cache. */
  readonly kept: () => string[]
}

export async function openTestBench(name: string): Promise<TestBench> {
  const tools = await ffmpegTools()
  const [folder, cache] = [makeFolder(name), makeFolder(`${name}-made`)]
  const pathOf = (file: string) => join(folder, file)
  const library = await Library.open(pathOf('library.json'))
  const setting = { tools, features: { hasToneMapping: true }, library, folder: cache }
  const idOf = async (file: string) => {
    const { outcomes } = await importFiles({ tools, library, paths: [pathOf(file)], origin: 'drop' })
    if (outcomes[0]?.kind !== 'imported') throw new Error(`${file} was not taken in`)
    return outcomes[0].media_id
  }
  return {
    tools,
    bench: await Workbench.open(setting),
    folder: cache,
    encode: (...args) => void execFileSync(tools.ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args]),
    pathOf,
    idOf,
    withoutFfmpeg: () => Workbench.open({ ...setting, tools: { ...tools, ffmpegLauncher: '/bin/false' } }),
    kept: () => ['small', 'proxies'].flatMap(part => readdirSync(join(cache, part))),
  }
}

/** What an asker says who waits for it and gives no sign. */
export const now = { urgency: 'urgent' } as const
