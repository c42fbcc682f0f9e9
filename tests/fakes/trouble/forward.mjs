import { request as ask } from 'node:http'
import { Transform } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { brokenAnswers } from './broken.mjs'

/** Lets bytes through at a pace (bytes a second); after `most` of them, or at their end before that, `stop` is called and nothing more goes through. */
function gate({ pace, most = Number.POSITIVE_INFINITY, stop }) {
  let gone = 0
  return new Transform({
    // Small, so that who sends feels it.
    highWaterMark: 16_384,
    async transform(piece, _encoding, done) {
      if (pace) await wait((piece.length / pace) * 1_000)
      const taken = piece.subarray(0, Math.max(0, most - gone))
      gone += taken.length
      if (gone < most) return done(null, taken)
      this.push(taken)
      stop()
    },
    flush: done => (stop ? stop() : done()),
  })
}

/** The platform is not told that nothing more comes; it gives up by itself, and whoever sends hears nothing of it. */
const giveUp = up => () =>
  setTimeout(() => {
    up.removeAllListeners('error').on('error', () => undefined)
    up.destroy()
  }, 300)

/** What happens to bytes on their way there. */
function way({ request, socket, fault }, up) {
  const cut = () => {
    up.destroy()
    socket.resetAndDestroy()
  }
  if (fault?.kind === 'reset') return request.pipe(gate({ most: fault.after, stop: cut }))
  if (fault?.kind === 'stall') return request.pipe(gate({ most: fault.after, stop: giveUp(up) }))
  return fault?.kind === 'slow' ? request.pipe(gate({ pace: fault.pace })) : request
}

/** Takes a request to where it was meant for, and the answer back; with a fault on the way there or on the way back. */
export function forward(given) {
  const { request, answer, socket, target, fault } = given
  const { method, url, headers } = request
  const up = ask({ host: '127.0.0.1', port: target, method, path: url, headers })
  up.on('error', () => socket.destroy())
  answer.once('close', () => up.destroy())
  up.on('response', back => {
    if (fault && Object.hasOwn(brokenAnswers, fault.kind)) return brokenAnswers[fault.kind]({ ...given, back })
    answer.writeHead(back.statusCode, back.headers)
    back.pipe(answer)
  })
  way(given, up).pipe(up)
}
