import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { isDiskFull, isSystemRefusal } from '@main/store/error-code'
import { writeDurably } from '@main/store/write-durably'
import type { ImportReport } from '@shared/bridge/media-calls'
import type { TakeId } from '@shared/domain/ids'
import {
  bytesASample,
  longestTake,
  mostBytesAWrite,
  type RecordingProblem,
  recordingRate,
  type Take,
  type UnfinishedTake,
} from '@shared/domain/recording'
import { fail, ok, type Result } from '@shared/domain/result'
import { wavHeader, wavHeaderBytes } from '@shared/domain/wav'
import PQueue from 'p-queue'
import { type Note, RecordingFiles } from './recording-files'

type Answer<T = Record<string, never>> = Promise<Result<T, RecordingProblem>>
type Piece = { readonly take_id: TakeId; readonly index: number; readonly samples: string }
type OpenTake = { readonly take_id: TakeId; readonly handle: FileHandle; pieces: number; bytes: number }

const mostBytes = longestTake * recordingRate * bytesASample

/** Turns a refusal of the system into a problem; anything else is a bug and is thrown on. */
function problemOf(error: unknown): Result<never, RecordingProblem> {
  if (isDiskFull(error)) return fail({ kind: 'disk-full' })
  if (isSystemRefusal(error)) return fail({ kind: 'not-writable' })
  throw error
}

/** A write may take less than it was given, on a disk that fills up. */
async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    written += (await handle.write(bytes, written, bytes.length - written, at + written)).bytesWritten
  }
}

/** Takes as they are recorded, piece by piece onto the disk, so that a crash costs a second at most; and those that a crash left. */
export class Recordings {
  readonly #files: RecordingFiles
  /** One after the other: a piece must not pass the one before it. */
  readonly #turns = new PQueue({ concurrency: 1 })
  #open: OpenTake | undefined

  /** @param takeIn takes a file into the library */
  constructor(
    folder: string,
    private readonly takeIn: (path: string) => Promise<ImportReport>,
  ) {
    this.#files = new RecordingFiles(folder)
  }

  begin(take: Take): Answer {
    return this.#inTurn(async () => {
      const { take_id } = take
      if (this.#open || (await this.#files.readNote(take_id))) return fail({ kind: 'recording' })
      await this.#files.writeNote({ ...take, isRecorded: true, ending: 'wav', file: null })
      const handle = await open(this.#files.partOf(take_id), 'wx', 0o600)
      this.#open = { take_id, handle, pieces: 0, bytes: 0 }
      return writeAll(handle, Buffer.from(wavHeader(0)), 0).then(
        () => ok({}),
        async (error: unknown) => {
          await this.#close()
          return problemOf(error)
        },
      )
    })
  }

  write({ take_id, index, samples }: Piece): Answer {
    return this.#inTurn(async () => {
      const take = this.#open
      if (take?.take_id !== take_id) return fail({ kind: 'no-such-take' })
      const bytes = Buffer.from(samples, 'base64')
      const isWhole = bytes.length > 0 && bytes.length % bytesASample === 0 && bytes.length <= mostBytesAWrite
      if (!isWhole || index !== take.pieces) return fail({ kind: 'bad-piece' })
      if (take.bytes + bytes.length > mostBytes) return fail({ kind: 'too-long' })
      await writeAll(take.handle, bytes, wavHeaderBytes + take.bytes)
      await take.handle.datasync()
      take.bytes += bytes.length
      take.pieces += 1
      return ok({})
    })
  }

  finish(take_id: TakeId): Answer<ImportReport> {
    return this.#inTurn(async () => {
      if (this.#open?.take_id === take_id) await this.#close()
      const note = await this.#files.readNote(take_id)
      if (!note) return fail({ kind: 'no-such-take' })
      if (note.isRecorded && (await this.#files.secondsOf(note)) === 0) return fail({ kind: 'empty' })
      const report = await this.takeIn(await this.#files.nameFinally(note))
      return refusalIn(report) ?? ok(report)
    })
  }

  /** Keeps a finished sound of another's making as a take that waits to be accepted. */
  hold(take: Take, bytes: Uint8Array, ending: Note['ending']): Answer {
    return this.#inTurn(async () => {
      const note: Note = { ...take, isRecorded: false, ending, file: null }
      await mkdir(this.#files.folder, { recursive: true, mode: 0o700 })
      await writeDurably(this.#files.partOf(take.take_id), bytes)
      await this.#files.writeNote(note)
      return ok({})
    })
  }

  async settle(take_id: TakeId): Promise<void> {
    await this.#turns.add(async () => {
      if (this.#open?.take_id === take_id) await this.#close()
      await this.#files.clear(take_id)
    })
  }

  /** Ends the take under way, if any, and tells all that are not settled. What holds no sound is cleared away. */
  unfinished(): Promise<UnfinishedTake[]> {
    return this.#turns.add(() => this.#findUnfinished(), { throwOnTimeout: true })
  }

  async #findUnfinished(): Promise<UnfinishedTake[]> {
    await this.#close()
    const found: UnfinishedTake[] = []
    for (const note of await this.#files.notes()) {
      const seconds = await this.#secondsOf(note)
      const { take_id, script_id, beat_id, name, spoken } = note
      // What another made and nobody accepted was only shown to be heard.
      if (seconds) found.push({ take_id, script_id, beat_id, name, spoken, seconds })
      else if (seconds === 0) await this.#files.clear(take_id).catch(() => undefined)
    }
    return found
  }

  /** Of a sound that another made, once it was accepted, only a look into it tells; null where that fails now. */
  async #secondsOf(note: Note): Promise<number | null> {
    if (note.isRecorded || note.file === null) return this.#files.secondsOf(note)
    const path = this.#files.nameFinally(note)
    const report = await path.then(this.takeIn).catch(() => undefined)
    if (!report) return null
    const [outcome] = report.outcomes
    return outcome?.kind === 'imported' ? outcome.facts.duration : 0
  }

  async #close(): Promise<void> {
    const take = this.#open
    this.#open = undefined
    // What every write forced onto the disk is there, whatever closing says.
    await take?.handle.close().catch(() => undefined)
  }

  #inTurn<T>(work: () => Answer<T>): Answer<T> {
    return this.#turns.add(() => work().catch(problemOf), { throwOnTimeout: true })
  }
}

function refusalIn({ outcomes: [outcome] }: ImportReport): Result<never, RecordingProblem> | undefined {
  if (outcome?.kind === 'imported') return undefined
  return fail({ kind: outcome?.refusal === 'no-ffmpeg' ? 'no-ffmpeg' : 'not-audio' })
}
