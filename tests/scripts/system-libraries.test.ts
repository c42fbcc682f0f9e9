import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { installSystemLibraries } from '../../scripts/steps/system-libraries.mjs'

// A PATH on which there is only an apt-get, which writes down what it was asked for.
let folder: string
const calls = () => (existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8') : '')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beatreel-apt-'))
  writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\necho "$@" >> '${folder}/calls'\n`)
  chmodSync(join(folder, 'apt-get'), 0o755)
  vi.stubEnv('PATH', folder)
  for (const tool of ['BEATREEL_FFMPEG', 'BEATREEL_FFPROBE']) vi.stubEnv(tool, undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const install = () => installSystemLibraries({ needsDisplay: true, needsUnzip: true })

if (process.platform === 'linux') {
  test('a plain user is told the exact command, and nothing is installed', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000)
    await expect(install()).rejects.toMatchObject({
      message: expect.stringMatching(/^system libraries: this system lacks .*Xvfb, unzip/),
      byHand: expect.stringMatching(
        /^sudo apt-get update && sudo apt-get install -y --no-install-recommends .*xvfb unzip/,
      ),
    })
    expect(calls()).toBe('')
  })

  test('for root apt is updated first and then installs what is missing', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0)
    expect(await install()).toMatch(/^apt: .*xvfb unzip/)
    const [update, installed] = calls().trim().split('\n')
    expect(update).toMatch(/ update$/)
    expect(installed).toMatch(/ install -y --no-install-recommends .*xvfb unzip/)
  })
}
