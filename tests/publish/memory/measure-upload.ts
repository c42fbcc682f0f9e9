import { fork } from 'node:child_process'
import { startFakePlatform } from '../../fakes/start-fake-platform'
import { subjectOf } from '../r2/r2-subjects'

/** Memory of the uploading process at a moment, in bytes. */
export type Sample = { readonly sent: number; readonly rss: number }

/** The memory of one upload of so many bytes to a platform of our own. */
export async function measureUpload(bundle: string, platform: string, bytes: number): Promise<readonly Sample[]> {
  const fake = await startFakePlatform(subjectOf(platform).fake)
  const session = await fake.act('signIn', { platform })
  const samples: Sample[] = []
  const order = JSON.stringify({ platform, base_url: fake.base_url, session, bytes })
  try {
    await new Promise<void>((done, failed) => {
      const child = fork(bundle, [order], { execArgv: [], stdio: 'inherit' })
      child.on('message', (word: Sample | { failed: string }) => {
        if ('failed' in word) failed(new Error(word.failed))
        else samples.push(word)
      })
      child.on('exit', () => done())
    })
  } finally {
    await fake.close()
  }
  return samples
}

/** The largest memory in each tenth of an upload. */
export function tenths(samples: readonly Sample[], bytes: number): readonly number[] {
  const of = (tenth: number) =>
    samples.filter(({ sent }) => Math.min(9, Math.floor((10 * sent) / bytes)) === tenth).map(({ rss }) => rss)
  return Array.from({ length: 10 }, (_, tenth) => Math.max(0, ...of(tenth)))
}
