import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeDurably } from '@main/store/write-durably'
import { findOnPath } from './find-on-path'

const addressSpaceBytes = 4 * 1024 ** 3

/** A path as one word of a shell script. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

// Every thread may reserve 64 MB of address space for its own heap; on machines with many cores that alone would reach the limit.
const environment = 'LC_ALL=C.UTF-8 MALLOC_ARENA_MAX=4'

// A parent that died before the wish to die with it was known is not noticed any more: then ours is another one than at the start.
const goOnUnlessAlone = `/bin/sh -c '[ "$PPID" = "$0" ] || exit 1; exec "$@"' "$PPID"`

async function wrappers(limitsAddresses: boolean): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const setpriv = await findOnPath('setpriv')
  const prlimit = await findOnPath('prlimit')
  return [
    ...(setpriv ? [`${quoted(setpriv)} --pdeathsig KILL ${goOnUnlessAlone}`] : []),
    ...(prlimit
      ? [`${quoted(prlimit)}${limitsAddresses ? ` --as=${addressSpaceBytes}` : ''} --core=0 --nofile=256`]
      : []),
  ]
}

/**
 * Writes the small script that starts a binary of FFmpeg with an empty environment, an empty standard input and, on Linux,
 * limits on memory and open files and death together with its parent. Each step replaces the one before (`exec`), so that the
 * process started is the binary itself and one kill ends it.
 * @param limitsAddresses false for drivers of graphics cards, which set aside more addresses than the machine has memory
 * @returns the path to start instead of the binary; on Windows the binary's own.
 */
export async function writeLauncher(binary: string, folder: string, limitsAddresses = true): Promise<string> {
  if (process.platform === 'win32') return binary
  const command = [
    'exec env -i',
    environment,
    ...(await wrappers(limitsAddresses)),
    quoted(binary),
    '"$@" </dev/null',
  ].join(' ')
  const script = `#!/bin/sh\n${command}\n`
  const digest = createHash('sha256').update(script).digest('hex').slice(0, 12)
  const path = join(folder, `${basename(binary)}-${digest}.sh`)
  if ((await readFile(path, 'utf8').catch(() => '')) !== script) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeDurably(path, script, 0o700)
  }
  await chmod(path, 0o700)
  return path
}
