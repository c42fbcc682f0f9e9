import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { type ReaderAnswer, type ReaderProcess, readerMemoryMegabytes } from './web/reader-jobs'

/** Starts the process that reads pages and feeds, with nothing of our environment in it. It ends with the app. */
export function startReader(): ReaderProcess {
  const child = utilityProcess.fork(join(app.getAppPath(), 'out/main/reading-process.js'), [], {
    serviceName: 'Beatreel reader',
    env: {},
    stdio: 'ignore',
    execArgv: [`--max-old-space-size=${readerMemoryMegabytes}`],
  })
  return {
    send: message => child.postMessage(message),
    onAnswer: listen => child.on('message', (answer: ReaderAnswer) => listen(answer)),
    onGone: listen => child.on('exit', listen),
    kill: () => child.kill(),
  }
}
