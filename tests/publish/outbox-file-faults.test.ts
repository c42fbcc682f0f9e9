import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OutboxFile } from '@main/publish/outbox-file'
import { expect, test, vi } from 'vitest'
import { arm, disarm } from '../support/failing-disk'
import { anItem, noon } from '../support/outbox-builders'

vi.mock('node:fs/promises', async load => (await import('../support/failing-disk')).failing(await load<object>()))

const sealer = { seal: async (text: string) => Buffer.from(text), open: async (sealed: Uint8Array) => `${sealed}` }
const before = anItem({ at: 'uploaded', handle: 'h', isReady: true, looks: 0 })
const intent = anItem({ at: 'committing', handle: 'h', begunAt: noon })

async function opened(path: string): Promise<OutboxFile> {
  const open = await OutboxFile.open(path, sealer, noon)
  if ('kind' in open) throw new Error('in use')
  return open.file
}

test.each(['ENOSPC', 'EIO'] as const)(
  'a disk that fails at any step (%s): what was said to be kept is there, and it goes on',
  async code => {
    let at = 1
    for (let hasFailed = true; hasFailed; at += 1) {
      const folder = await mkdtemp(join(tmpdir(), 'outbox-'))
      const path = join(folder, 'outbox.jsonl')
      const first = await opened(path)
      await first.save(before)
      await first.close()
      const file = await opened(path)
      arm({ at, code })
      const kept = await file.save(intent).then(
        () => true,
        () => false,
      )
      hasFailed = disarm().length >= at
      expect(file.items()).toEqual([kept ? intent : before])
      // The disk is whole again: nothing half written is in the way.
      await file.save({ ...before, tries: 3 })
      await file.save(intent)
      await file.close()
      const again = await opened(path)
      expect(again.items()).toEqual([intent])
      await again.close()
      await rm(folder, { recursive: true })
    }
    expect(at).toBeGreaterThan(4)
  },
)
