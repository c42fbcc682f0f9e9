import type { ReaderAnswer, ReaderJob } from './reader-jobs'
import { readArticle } from './reading/read-article'
import { readFeed } from './reading/read-feed'

/**
 * The process that reads what came from the web. Measured with 2 MB each: 700,000 opened elements take minutes, stray ampersands
 * more than 500 MB, and a thread that runs out of memory takes its whole process with it. So reading has a process of its own, which
 * `Reader` ends when it takes too long.
 */
type Message = ReaderJob & { readonly id: number }
type Port = {
  on(name: 'message', listen: (event: { data: Message }) => void): void
  postMessage(answer: ReaderAnswer): void
}

// Electron's way to speak to a process of ours, and plain Node's.
const port = (process as unknown as { readonly parentPort?: Port }).parentPort
const say = (answer: ReaderAnswer) => (port ? port.postMessage(answer) : process.send?.(answer))

function read({ id, kind, bytes, contentType, url }: Message): void {
  try {
    say({ id, value: kind === 'page' ? readArticle(bytes, contentType, url) : readFeed(bytes, contentType, url) })
  } catch (error) {
    say({ id, failed: String(error).slice(0, 200) })
  }
}

if (port) port.on('message', ({ data }) => read(data))
else process.on('message', message => read(message as Message))
