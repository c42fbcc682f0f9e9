import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { finalise, writeDurably } from '@main/store/write-durably'
import { filmName } from '@shared/domain/film-name'
import { TakeId } from '@shared/domain/ids'
import { bytesASample, recordingRate, Take } from '@shared/domain/recording'
import { wavHeader, wavHeaderBytes } from '@shared/domain/wav'
import { z } from 'zod'

/** What stands beside a take until it is settled. `file` is its final name, chosen before it gets it. */
const Note = z.strictObject({
  ...Take.shape,
  /** Recorded here, with a header that is only right once it was ended; or a finished file of another's making. */
  isRecorded: z.boolean(),
  ending: z.enum(['wav', 'mp3', 'ogg', 'flac', 'aac', 'm4a']),
  file: z.string().max(300).nullable(),
})
export type Note = z.infer<typeof Note>

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    stats => stats.size,
    () => 0,
  )

/** The folder that takes are written to: for each its sound as `.part` and a note of whose words it holds, later its final file. */
export class RecordingFiles {
  constructor(readonly folder: string) {}

  partOf(take_id: TakeId): string {
    return join(this.folder, `${take_id}.part`)
  }

  /** Throws what the file system throws. */
  async writeNote(note: Note): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    await writeDurably(this.#noteOf(note.take_id), JSON.stringify(note))
  }

  /** What a take is; undefined for one that is settled or never was, and where the note is damaged. */
  async readNote(take_id: TakeId): Promise<Note | undefined> {
    const text = await readFile(this.#noteOf(take_id), 'utf8').catch(() => '')
    try {
      return Note.parse(JSON.parse(text))
    } catch {
      return undefined
    }
  }

  /** All takes that were not settled, the oldest first: their ids begin with the time. */
  async notes(): Promise<Note[]> {
    const names = await readdir(this.folder).catch(() => [])
    const ids = names.flatMap(name => TakeId.safeParse(name.replace(/\.json$/, '')).data ?? [])
    return (await Promise.all(ids.sort().map(id => this.readNote(id)))).filter(note => note !== undefined)
  }

  /** Seconds of sound in a take that was recorded here; of another's file nobody knows before it was looked at. */
  async secondsOf(note: Note): Promise<number> {
    const part = await sizeOf(this.partOf(note.take_id))
    const bytes = part > 0 || note.file === null ? part : await sizeOf(join(this.folder, note.file))
    return note.isRecorded ? Math.max(0, bytes - wavHeaderBytes) / (recordingRate * bytesASample) : 0
  }

  /** Gives a take that is written to its end its final name. @returns the path, also when it had it already */
  async nameFinally(note: Note): Promise<string> {
    const part = this.partOf(note.take_id)
    if (note.file !== null && (await sizeOf(part)) === 0) return join(this.folder, note.file)
    if (note.isRecorded) await endWav(part)
    const name = filmName(note.name)
    for (let turn = 1; ; turn += 1) {
      const file = `${name}${turn === 1 ? '' : ` (${turn})`}.${note.ending}`
      await this.writeNote({ ...note, file })
      const named = await finalise(part, join(this.folder, file))
      if (named.ok) return join(this.folder, file)
    }
  }

  /** Takes away what is not taken in, then the note; in the other order a crash would leave sound that nobody knows of. */
  async clear(take_id: TakeId): Promise<void> {
    await rm(this.partOf(take_id), { force: true })
    await rm(this.#noteOf(take_id), { force: true })
  }

  #noteOf(take_id: TakeId): string {
    return join(this.folder, `${take_id}.json`)
  }
}

/** Writes how long a recording came to into its header; a piece that was cut off within a sample loses that. */
async function endWav(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    const { size } = await handle.stat()
    const bytes = Math.max(0, size - wavHeaderBytes)
    const whole = bytes - (bytes % bytesASample)
    await handle.truncate(wavHeaderBytes + whole)
    await handle.write(wavHeader(whole), 0, wavHeaderBytes, 0)
  } finally {
    await handle.close()
  }
}
