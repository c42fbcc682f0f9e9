import { createHash } from 'node:crypto'
import { checkFields, Refusal } from './frame/call.mjs'

/** The least of platforms, to test the frame by: PUT /film/NAME publishes, POST /say takes a word. */

export const defaults = { isShut: false }

export function makePlatform(world) {
  const kept = {}

  async function upload(call) {
    const hash = createHash('sha256')
    let bytes = 0
    try {
      for await (const piece of call.pieces()) {
        hash.update(piece)
        bytes += piece.length
      }
    } finally {
      kept[call.params[0]] = bytes
    }
    call.commit()
    const { id } = world.publish({
      id: String(world.next()),
      account: 'me',
      hash: hash.digest('hex'),
      bytes,
      text: call.params[0],
    })
    return { status: 201, body: { id, at: world.now() } }
  }

  async function say(call) {
    if (world.setting.isShut) throw new Refusal('shut')
    const { word } = checkFields(await call.json(), { word: 'string', 'loud?': 'boolean' })
    return { body: { word } }
  }

  return {
    routes: [
      { name: 'upload', method: 'PUT', path: /^\/film\/(\w+)$/, serve: upload },
      { name: 'say', method: 'POST', path: '/say', serve: say },
    ],
    error: (code, _call, said) => ({ status: code === 'token_expired' ? 401 : 400, body: { error: code, said } }),
    acts: { kept: () => kept, signIn: () => ({ accessToken: world.secret('access') }) },
  }
}
