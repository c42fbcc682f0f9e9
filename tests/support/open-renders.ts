import { join } from 'node:path'
import { probeFeatures } from '@main/ffmpeg/features'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { openRenders } from '@main/render/open-renders'
import type { MediaId } from '@shared/domain/ids'
import type { EndedRender, RenderProgress } from '@shared/domain/render-job'
import { ffmpegTools, makeFolder } from './ffmpeg-tools'
import { until } from './processes'
import { fontsFolder } from './small-film'

/** The service that makes films as the app opens it, with a library of its own and ears for what it tells. */
export async function openTestRenders(folder = makeFolder('renders'), films = makeFolder('films')) {
  const tools = await ffmpegTools()
  const features = await probeFeatures(tools)
  if (!features.ok) throw new Error(`FFmpeg lacks ${features.problem.missing.join(', ')}`)
  const library = await Library.open(join(folder, 'library.json'))
  const [told, ended, bugs]: [RenderProgress[], EndedRender[], unknown[]] = [[], [], []]
  const { renders, preparing, cache } = openRenders({
    folder,
    fontsFolder,
    filmsFolder: async () => films,
    engine: async () => ({ isUsable: true, tools, features: features.value }),
    library: async () => library,
    onProgress: progress => told.push(progress),
    onEnded: one => ended.push(one),
    reportBug: (_where, error) => `bug-${bugs.push(error)}`,
    logProblem: () => undefined,
  })
  const take = async (path: string): Promise<MediaId> => {
    const { outcomes } = await importFiles({ tools, library, paths: [path], origin: 'drop' })
    if (outcomes[0]?.kind !== 'imported') throw new Error(JSON.stringify(outcomes))
    return outcomes[0].media_id
  }
  const allEnded = (count: number) => until(() => ended.length >= count, `${count} renders have ended`, 60)
  return { renders, preparing, cache, library, tools, films, folder, told, ended, bugs, take, allEnded }
}
