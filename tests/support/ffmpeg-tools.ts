import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FfmpegTools, findFfmpeg } from '@main/ffmpeg/binary'
import { afterAll } from 'vitest'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new empty folder, named for its test, cleared away when the tests of its file have run. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `beatreel-${name}-`))
  folders.push(folder)
  return folder
}

/** The FFmpeg that tests run on, or an error that says where it was looked for. */
export async function ffmpegTools(): Promise<FfmpegTools> {
  const found = await findFfmpeg({ launcherFolder: join(tmpdir(), 'beatreel-test-launchers') })
  if (!found.ok) throw new Error(`FFmpeg is needed for this test; looked for ${found.problem.looked.join(', ')}`)
  return found.value
}
