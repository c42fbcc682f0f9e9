import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FfmpegTools, findFfmpeg } from '@main/ffmpeg/binary'

/** A new empty folder that the system clears away some day; names the test in its path. */
export const makeFolder = (name: string): string => mkdtempSync(join(tmpdir(), `beatreel-${name}-`))

/** The FFmpeg that tests run on, or an error that says where it was looked for. */
export async function ffmpegTools(): Promise<FfmpegTools> {
  const found = await findFfmpeg({ launcherFolder: join(tmpdir(), 'beatreel-test-launchers') })
  if (!found.ok) throw new Error(`FFmpeg is needed for this test; looked for ${found.problem.looked.join(', ')}`)
  return found.value
}
