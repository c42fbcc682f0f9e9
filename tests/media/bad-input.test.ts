import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { runFfprobe } from '@main/ffmpeg/run-ffprobe'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { ImportReport } from '@shared/bridge/media-calls'
import { beforeAll, describe, expect, test } from 'vitest'
import { badInputs, makeBadInputs } from '../support/bad-input'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'

const folder = makeFolder('bad-input')
let tools: FfmpegTools
let paths: ReadonlyMap<string, string>
beforeAll(async () => {
  tools = await ffmpegTools()
  paths = makeBadInputs(tools.ffmpeg, folder)
})

const give = async (...names: string[]) => {
  const library = await Library.open(join(makeFolder('library'), 'library.json'))
  const given = names.map(name => paths.get(name) ?? '')
  return importFiles({ tools, library, paths: given, origin: 'drop' })
}

describe('bad input, by name', () => {
  test.each(badInputs)('$name: $verdict', async ({ name, verdict }) => {
    const report = await give(name)
    expect(ImportReport.safeParse(report).success).toBe(true)
    const [outcome] = report.outcomes
    const found = outcome?.kind === 'imported' ? { warnings: outcome.warnings } : { refused: outcome?.refusal }
    expect(found).toEqual(verdict)
  })

  test('one bad file changes nothing for its neighbours, and the order stays', async () => {
    const { outcomes } = await give('text.mp4', 'plain.mp4', 'pipe.mp4', '-rf.mp4', 'index-lost.mp4')
    expect(outcomes.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'refused text.mp4',
      'imported plain.mp4',
      'refused pipe.mp4',
      'imported -rf.mp4',
      'refused index-lost.mp4',
    ])
  })

  test('facts of odd but sound files are right', async () => {
    const { outcomes } = await give('turned.mp4', 'odd-size.mp4', 'no-duration.mkv', 'hdr.mp4', 'sound.m4a')
    const facts = outcomes.map(outcome => (outcome.kind === 'imported' ? outcome.facts : undefined))
    expect(facts[0]).toMatchObject({ width: 90, height: 160, rotation: 90, duration: 2 })
    expect(facts[1]).toMatchObject({ width: 161, height: 91, fps: 30 })
    expect(facts[2]?.duration).toBeCloseTo(2, 1)
    expect(facts[3]).toMatchObject({ hdrTransfer: 'smpte2084', videoCodec: 'hevc', pixelFormat: 'yuv420p10le' })
    expect(facts[4]).toMatchObject({ kind: 'audio', width: 0, fps: null, audioCodec: 'aac', duration: 2 })
  })

  test('no name was run as a command', () => {
    expect(readdirSync(folder)).not.toContain('pwned')
  })

  test.each(['hls', 'concat'])('F2: a playlist is not followed even when somebody takes it for %s', async demuxer => {
    const path = paths.get(demuxer === 'hls' ? 'playlist.mp4' : 'script.mov') ?? ''
    expect((await runFfprobe(tools, { path, demuxer }, 'format=duration')).ok).toBe(false)
  })
})
