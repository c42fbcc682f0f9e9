import { crc32 } from 'node:zlib'
import { PostId } from '@shared/domain/ids'
import { doubt } from '@shared/domain/outbox'
import { handleOf, OutboxItem, withHandle } from '@shared/domain/outbox-item'
import { z } from 'zod'

/** Seals what must not lie open on the disk. `null` where this system cannot seal or open it. */
export type HandleSealer = {
  readonly seal: (secret: string) => Promise<Uint8Array | null>
  readonly open: (sealed: Uint8Array) => Promise<string | null>
}

const Line = z.union([
  /** `sealed` is the handle, which the item lacks; '' for none. */
  z.strictObject({ v: z.literal(1), item: OutboxItem, sealed: z.base64() }),
  z.strictObject({ v: z.literal(1), gone: PostId }),
])
type Line = z.infer<typeof Line>

/** One line of the journal: a checksum, and JSON behind it. */
function written(line: Line): string {
  const json = JSON.stringify(line)
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`
}

function readLine(text: string): Line | undefined {
  const json = text.slice(9)
  if (Number.parseInt(text.slice(0, 8), 16) !== crc32(json)) return undefined
  try {
    return Line.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}

export const goneLine = (gone: PostId): string => written({ v: 1, gone })

/** The line of an item with its handle sealed; without a way to seal, without its handle. */
export async function itemLine(item: OutboxItem, sealer: HandleSealer): Promise<string> {
  const handle = handleOf(item.state) ?? ''
  const sealed = handle === '' ? null : await sealer.seal(handle)
  const blob = sealed ? Buffer.from(sealed).toString('base64') : ''
  return written({ v: 1, item: { ...item, state: withHandle(item.state, '') }, sealed: blob })
}

export type Journal = {
  readonly items: readonly OutboxItem[]
  readonly lines: number
  /** A last line that was never finished: nothing that it permits was done. */
  readonly isTorn: boolean
  /** Lines that say something else than was written. What they may have held is in doubt. */
  readonly damaged: number
}

/** What a journal says. An item whose later states may lie in a damaged line is taken as possibly posted. */
export async function readJournal(text: string, sealer: HandleSealer, now: number): Promise<Journal> {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const lines = whole.split('\n').slice(0, -1)
  const last = new Map<string, { at: number; line: Extract<Line, { item: unknown }> }>()
  let damagedAt = -1
  let damaged = 0
  for (const [at, raw] of lines.entries()) {
    const line = readLine(raw)
    if (!line) {
      damagedAt = at
      damaged += 1
    } else if ('gone' in line) last.delete(line.gone)
    else last.set(line.item.post_id, { at, line })
  }
  const items = await Promise.all(
    [...last.values()].map(async ({ at, line }) => {
      const { item, isLost } = await opened(line, sealer)
      // Without its handle an upload is begun anew, and a commit can only be asked about.
      const known = isLost ? withoutHandle(item) : item
      return at < damagedAt ? doubt(known, now) : known
    }),
  )
  return { items, lines: lines.length, isTorn: whole.length < text.length, damaged }
}

async function opened({ item, sealed }: Extract<Line, { item: unknown }>, sealer: HandleSealer) {
  if (sealed === '') return { item, isLost: handleOf(item.state) !== null && item.state.at !== 'live' }
  const handle = await sealer.open(Buffer.from(sealed, 'base64'))
  return { item: { ...item, state: withHandle(item.state, handle ?? '') }, isLost: handle === null }
}

function withoutHandle(item: OutboxItem): OutboxItem {
  const { at } = item.state
  return at === 'uploading' || at === 'uploaded' ? { ...item, state: { at: 'queued' } } : item
}
