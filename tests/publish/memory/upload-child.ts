import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Outbox } from '@main/publish/outbox'
import { systemClock } from '@main/publish/outbox-clock'
import { OutboxFile } from '@main/publish/outbox-file'
import { PlatformFetch } from '@main/publish/platform-fetch'
import { ok } from '@shared/domain/result'
import { aWish } from '../../support/outbox-builders'
import { subjectOf } from '../r2/r2-subjects'

/** Uploads a hollow file of a given size through the outbox and tells its memory four times a second, in bytes. */

const { platform, base_url, session, bytes } = JSON.parse(process.argv[2] ?? '')
const { make, choices } = subjectOf(platform)

async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'memory-'))
  const path = join(folder, 'film.mp4')
  const film = await open(path, 'w')
  await film.truncate(bytes)
  await film.close()
  const { mtimeMs } = await stat(path)
  const sealer = { seal: async (text: string) => Buffer.from(text), open: async (sealed: Uint8Array) => `${sealed}` }
  const file = await OutboxFile.open(join(folder, 'outbox.jsonl'), sealer, Date.now())
  if ('kind' in file) throw new Error('in use')
  const hosts = { api: base_url, uploads: ['127.0.0.1'] }
  let sent = 0
  const told = () => process.send?.({ sent, rss: process.memoryUsage().rss })
  const timer = setInterval(told, 250)
  await new Promise<void>((done, failed) => {
    void Outbox.open({
      file: file.file,
      connectors: { [platform]: make(new PlatformFetch({ hosts }), hosts, Date.now) },
      sessionFor: async () => ok(session),
      clock: systemClock,
      chance: Math.random,
      emit: change => {
        if (change.kind === 'progress') sent = change.sent
        if (change.kind !== 'item') return
        const { at } = change.item.state
        if (at === 'processing' || at === 'live') done()
        if (at === 'rejected' || at === 'needs-you') failed(new Error(JSON.stringify(change.item.steps)))
      },
      log: () => undefined,
    }).then(outbox => {
      const order = { text: 'Large', title: 'Large', coverMs: 0, choices, publishAt: null }
      return outbox.add(
        aWish({ platform, order, file: { path, bytes, mtimeMs, mime: 'video/mp4', durationMs: 9_000 } }),
      )
    }, failed)
  })
  sent = bytes
  told()
  clearInterval(timer)
  await rm(folder, { recursive: true })
  process.exit(0)
}

run().catch((error: unknown) => {
  process.send?.({ failed: String(error) })
  process.exitCode = 1
})
