import type { FfmpegTools } from '@main/ffmpeg/binary'
import { runFfprobe } from '@main/ffmpeg/run-ffprobe'
import { MediaFacts, type MediaRefusal, type MediaWarning } from '@shared/domain/media'
import { fail, ok, type Result } from '@shared/domain/result'
import { claimedLength, factsFrom, kindOf } from './facts'
import { askedEntries, askedOfStills, FfprobeAnswer, pictureOf, soundOf } from './ffprobe-answer'
import { warningsFor } from './media-warnings'
import type { CheckedFile } from './open-checked'
import { countPackets, readEnds } from './read-through'
import { refusalOf } from './refusal-of'
import { type Sniffed, sniff, sniffedBytes } from './sniff'

/** A file that is taken: what it is, and what the user should know of it. */
export type Probed = { readonly facts: MediaFacts; readonly warnings: MediaWarning[] }

type Asked = { readonly answer: FfprobeAnswer; readonly lastLines: readonly string[] }

async function firstBytes({ handle }: CheckedFile): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0)
  return buffer.subarray(0, bytesRead)
}

async function ask(tools: FfmpegTools, path: string, { demuxer, kind }: Sniffed): Promise<Result<Asked, MediaRefusal>> {
  const isLoop = demuxer === 'gif' || demuxer === 'apng'
  const options = isLoop ? ['-count_packets'] : []
  const said = await runFfprobe(tools, { path, demuxer }, kind === 'image' ? askedOfStills : askedEntries, options)
  if (!said.ok) return fail(refusalOf(said.problem))
  const parsed = FfprobeAnswer.safeParse(said.value.json)
  return parsed.success ? ok({ answer: parsed.data, lastLines: said.value.lastLines }) : fail('damaged')
}

function probeStill({ answer, lastLines }: Asked, sniffed: Sniffed, sizeBytes: number): Result<Probed, MediaRefusal> {
  if (lastLines.some(line => line.includes('exceeds specified max pixel count'))) return fail('too-large')
  if (answer.frames?.length === 0) return fail('damaged')
  const facts = factsFrom(answer, { sniffed, sizeBytes, seconds: null })
  if (!facts.ok) return facts
  const hasDamage = lastLines.some(line => line.includes('[error]'))
  return ok({ facts: facts.value, warnings: warningsFor(facts.value, answer, { isLengthCounted: false, hasDamage }) })
}

async function probeMoving(
  tools: FfmpegTools,
  { answer, lastLines }: Asked,
  sniffed: Sniffed,
  { path, size }: CheckedFile['identity'],
): Promise<Result<Probed, MediaRefusal>> {
  const file = { path, demuxer: sniffed.demuxer, stream: pictureOf(answer) ? 'V:0' : 'a:0' } as const
  const claimed = claimedLength(answer, lastLines)
  const counted = claimed === undefined ? await countPackets(tools, file) : undefined
  if (counted && !counted.ok) return counted
  const seconds = claimed ?? counted?.value.seconds ?? null
  const count = counted ? { counted: counted.value } : {}
  const facts = factsFrom(answer, { sniffed, sizeBytes: size, seconds, ...count })
  if (!facts.ok) return facts
  const ends = await readEnds(tools, file, seconds ?? 0)
  if (!ends.ok) return ends
  const doubts = { isLengthCounted: counted !== undefined, hasDamage: ends.value.hasDamage }
  return ok({ facts: facts.value, warnings: warningsFor(facts.value, answer, doubts) })
}

/**
 * Finds out what a file is: its first bytes choose the demuxer, ffprobe tells its streams, FFmpeg tries both ends.
 * @returns facts and warnings, or why the file is not taken; at most about 45 s for the worst of files, a third of a second for most
 */
export async function probeMedia(tools: FfmpegTools, file: CheckedFile): Promise<Result<Probed, MediaRefusal>> {
  const sniffed = sniff(await firstBytes(file))
  if (!sniffed) return fail('unknown-type')
  const asked = await ask(tools, file.identity.path, sniffed)
  if (!asked.ok) return asked
  const { answer } = asked.value
  if (!pictureOf(answer) && !soundOf(answer)) return fail('nothing-to-play')
  const probed =
    kindOf(answer, sniffed) === 'image'
      ? probeStill(asked.value, sniffed, file.identity.size)
      : await probeMoving(tools, asked.value, sniffed, file.identity)
  return !probed.ok || MediaFacts.safeParse(probed.value.facts).success ? probed : fail('damaged')
}
