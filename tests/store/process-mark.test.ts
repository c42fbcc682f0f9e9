import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { isAlive, ownMark } from '@main/store/process-mark'
import { expect, test } from 'vitest'

const startOf = async (pid: number) => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

test('this process lives, and one of its number that began at another time does not', async () => {
  const mark = await ownMark()
  expect(await isAlive(mark)).toBe(true)
  expect(await isAlive({ ...mark, started: '1' })).toBe(false)
})

test.runIf(process.platform === 'linux')(
  'a process that ended lives no more, though its parent never asks for it',
  async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [said] = await once(parent.stdout, 'data')
    const pid = Number(String(said))
    const mark = { ...(await ownMark()), pid, started: await startOf(pid) }
    try {
      expect(await isAlive(mark)).toBe(true)
      await expect.poll(() => isAlive(mark), { timeout: 10_000 }).toBe(false)
      // Its number is taken still: the table has it.
      expect(() => process.kill(pid, 0)).not.toThrow()
    } finally {
      parent.kill('SIGKILL')
    }
  },
)
