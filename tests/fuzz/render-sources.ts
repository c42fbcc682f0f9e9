import type { FfmpegTools } from '@main/ffmpeg/binary'
import { openChecked } from '@main/media/open-checked'
import { probeMedia } from '@main/media/probe'
import type { RenderSource, RenderSources } from '@main/render/source'

/** Looks at files as an import does. A file that is not taken is an error: these are ours. */
export async function renderSources(tools: FfmpegTools, files: ReadonlyMap<string, string>): Promise<RenderSources> {
  const sources = new Map<string, RenderSource>()
  for (const [name, file] of files) {
    const opened = await openChecked(file)
    if (!opened.ok) throw new Error(`${name}: ${opened.problem}`)
    const probed = await probeMedia(tools, opened.value)
    await opened.value.handle.close()
    if (!probed.ok) throw new Error(`${name}: ${probed.problem}`)
    const { path, size, mtimeMs } = opened.value.identity
    sources.set(name, { path, identity: `${path}|${size}|${mtimeMs}`, facts: probed.value.facts })
  }
  return sources
}
